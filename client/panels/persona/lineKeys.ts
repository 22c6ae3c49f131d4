import type { KeyRecord } from "../../state/keyRecords.ts";

/** In a line of a persona. */
export const LINE_KEYS = [
  { does: "nextLine", shortcuts: ["enter"] },
  { does: "removeEmpty", shortcuts: ["backspace"] },
] as const satisfies readonly KeyRecord[];
