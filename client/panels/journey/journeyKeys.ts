import { ARROWS, type KeyRecord } from "../../state/keyRecords.ts";

/** With the focus on a card or on a button of a cell. */
export const RESTING_KEYS = [
  { does: "go", shortcuts: ARROWS },
  { does: "lift", shortcuts: ["space"] },
  { does: "step", shortcuts: ["alt+arrowup", "alt+arrowdown"] },
  { does: "remove", shortcuts: ["delete", "backspace"] },
] as const satisfies readonly KeyRecord[];

/** With a card in the hand. */
export const CARRYING_KEYS = [
  { does: "carry", shortcuts: ARROWS },
  { does: "put", shortcuts: ["space", "enter"] },
  { does: "leave", shortcuts: ["escape"] },
] as const satisfies readonly KeyRecord[];

/** The same keys as on the map. */
export const ZOOM_KEYS = [
  { does: "larger", shortcuts: ["+"] },
  { does: "smaller", shortcuts: ["-"] },
  { does: "whole", shortcuts: ["0"] },
  { does: "fit", shortcuts: ["f"] },
] as const satisfies readonly KeyRecord[];

/** On a point of the curve. A digit after a minus is below the line. */
export const FEELING_KEYS = [
  { does: "better", shortcuts: ["arrowup"] },
  { does: "worse", shortcuts: ["arrowdown"] },
  { does: "wholeUp", shortcuts: ["pageup"] },
  { does: "wholeDown", shortcuts: ["pagedown"] },
  { does: "best", shortcuts: ["home"] },
  { does: "worst", shortcuts: ["end"] },
  { does: "value", shortcuts: ["0", "1", "2"] },
  { does: "minus", shortcuts: ["-", "−"], shown: ["-"] },
  { does: "unset", shortcuts: ["delete", "backspace"] },
] as const satisfies readonly KeyRecord[];
