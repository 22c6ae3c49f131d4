/** Hebrew, Arabic and the other scripts that are written from right to left, with their old shapes. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_LETTER = /\p{L}/u;

/** Whether a text is written from right to left: its first letter decides, as with `dir="auto"` in HTML. */
export function isRightToLeft(text: string): boolean {
  const [first = ""] = FIRST_LETTER.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
