import { browserStorage, readStored, tryToStore } from "../session/browserStorage.ts";

/** What a note that is dragged is drawn to: its neighbours, or the lines of an even grid. Kept on this device. */
export type SnappingChoice = "notes" | "grid";

const KEY = "empathy-map.snapping";

export function keptSnapping(): SnappingChoice {
  return readStored(browserStorage(), KEY) === "grid" ? "grid" : "notes";
}

export function keepSnapping(choice: SnappingChoice): void {
  tryToStore(browserStorage(), KEY, JSON.stringify(choice));
}
