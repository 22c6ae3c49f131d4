import type { Typesetter } from "../../model/noteText.ts";

/** What a bold letter is wider than those that notes are measured with. */
const BOLD = 1.05;
/** Smaller letters before any is left out. */
const SHARES = [1, 0.85, 0.7] as const;

export interface TitleLine {
  readonly text: string;
  /** points */
  readonly fontSize: number;
}

/** A bold title that stays on its one line of `width` points: in smaller letters, and if need be cut with an ellipsis. */
export function titleLine(title: string, width: number, largest: number, { widthOf }: Typesetter): TitleLine {
  const text = title.replace(/\s+/gu, " ").trim();
  const sizes = SHARES.map((share) => Math.max(1, Math.round(largest * share * 10) / 10));
  const isWithin = (letters: string, fontSize: number): boolean =>
    widthOf(letters) * BOLD * fontSize <= width;
  const fitting = sizes.find((fontSize) => isWithin(text, fontSize));
  if (fitting !== undefined) return { text, fontSize: fitting };
  const fontSize = sizes.at(-1) ?? largest;
  const letters = lettersOf(text);
  while (letters.length > 1 && !isWithin(`${letters.join("")}…`, fontSize)) letters.pop();
  return { text: `${letters.join("").trimEnd()}…`, fontSize };
}

/** Letters of a note's text in the name of a line. */
const MOST_NAMED = 80;

/** Enough of a note to know it by, on one line. */
export function beginningOf(text: string): string {
  const letters = lettersOf(text.replace(/\s+/gu, " ").trim());
  return letters.length > MOST_NAMED ? `${letters.slice(0, MOST_NAMED - 1).join("")}…` : letters.join("");
}

/** As people count them: nobody gets half a flag. */
function lettersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
