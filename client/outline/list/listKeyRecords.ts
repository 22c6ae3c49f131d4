import type { KeyRecord } from "../../state/keyRecords.ts";

/** Keys that are the list's own; all others are the actions' there, too. */
export const LIST_KEYS = [
  { does: "walk", shortcuts: ["arrowup", "arrowdown"] },
  { does: "ends", shortcuts: ["home", "end"] },
  { does: "move", shortcuts: ["alt+arrowup", "alt+arrowdown"] },
  { does: "buttons", shortcuts: ["arrowright", "arrowleft"] },
] as const satisfies readonly KeyRecord[];
