import type { KeyRecord } from "../../state/keyRecords.ts";
import { OBSERVED_KEYS } from "./observedKeys.ts";

const DIGITS: readonly string[] = OBSERVED_KEYS.map((_, index) => String(index + 1));

/** In the line that is being written while one looks over a shoulder. */
export const DOCK_KEYS = [
  // Enter sends the form by itself.
  { does: "keep", shortcuts: ["enter"] },
  { does: "before", shortcuts: ["arrowup"] },
  { does: "after", shortcuts: ["arrowdown"] },
] as const satisfies readonly KeyRecord[];

/** To one of the fields, from anywhere on the page; with Alt also out of the line. */
export const JUMP_KEYS = [
  {
    does: "jump",
    shortcuts: [...DIGITS, ...DIGITS.map((digit) => `alt+${digit}`)],
    shown: ["1", "alt+1"],
  },
] as const satisfies readonly KeyRecord[];

/** In a note that is being corrected. */
export const CORRECTING_KEYS = [
  { does: "done", shortcuts: ["enter", "escape"] },
] as const satisfies readonly KeyRecord[];
