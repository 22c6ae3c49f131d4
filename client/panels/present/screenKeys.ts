import type { KeyRecord } from "../../state/keyRecords.ts";

/** From map to map: what the keys of a presenter's remote control say. */
export const TURNING_KEYS = [
  { does: "previousMap", shortcuts: ["pageup"] },
  { does: "nextMap", shortcuts: ["pagedown"] },
] as const satisfies readonly KeyRecord[];

export const LEAVING_KEYS = [
  { does: "leaveScreen", shortcuts: ["escape"] },
] as const satisfies readonly KeyRecord[];
