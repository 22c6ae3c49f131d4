import type { KeyRecord } from "./keyRecords.ts";

/** Undo and redo, everywhere: on the map, in its texts, and on the pages beside it. */
export const UNDO_KEYS = [
  { does: "undo", shortcuts: ["mod+z"] },
  { does: "redo", shortcuts: ["mod+shift+z", "mod+y"] },
] as const satisfies readonly KeyRecord[];
