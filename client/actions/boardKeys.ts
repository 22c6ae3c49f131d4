import { ARROWS, type KeyRecord } from "../state/keyRecords.ts";

/** On the map itself, as the Tab key reaches it. */
export const BOARD_KEYS = [
  { does: "walk", shortcuts: ARROWS },
  { does: "ends", shortcuts: ["home", "end"] },
  { does: "pick", shortcuts: ["space"] },
] as const satisfies readonly KeyRecord[];
