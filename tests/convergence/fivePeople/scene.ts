import type { SeededRandom } from "../../support/seededRandom.ts";
import type { GatedServer } from "./gatedServer.ts";
import type { Person } from "./person.ts";

export interface Scene {
  readonly server: GatedServer;
  readonly people: readonly Person[];
  readonly chance: SeededRandom;
}

export type Deed = (scene: Scene, person: Person) => void;
