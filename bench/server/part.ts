import type { Contestant } from "./contestant.ts";
import type { Targets } from "./report.ts";

/** What each part of the bench gets. */
export interface PartContext {
  readonly contestants: readonly Contestant[];
  /** how long each load is measured */
  readonly seconds: number;
  readonly targets: Targets;
}
