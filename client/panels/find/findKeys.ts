import type { KeyRecord } from "../../state/keyRecords.ts";

/** In the panel of the search. */
export const FIND_KEYS = [
  { does: "nextHit", shortcuts: ["enter"] },
  { does: "previousHit", shortcuts: ["shift+enter"] },
  { does: "down", shortcuts: ["arrowdown"] },
  { does: "up", shortcuts: ["arrowup"] },
  { does: "close", shortcuts: ["escape"] },
] as const satisfies readonly KeyRecord[];
