import type { KeyRecord } from "./keyRecords.ts";

/** In the open text of a note, on the map and in the list. Shift or Alt with Enter stays the browser's: a new line. */
export const TEXT_KEYS = [
  { does: "nextNote", shortcuts: ["enter"] },
  {
    does: "leaveText",
    shortcuts: ["escape", "tab", "shift+tab", "mod+enter"],
    shown: ["escape", "tab", "mod+enter"],
  },
] as const satisfies readonly KeyRecord[];
