import { type Typesetter, wrapText } from "../../model/noteText.ts";
import { IMAGE_LINES } from "./drawNoteImage.ts";
import { asLines } from "./lines.ts";
import type { NumberedNote } from "./mapPage.ts";

/** What one card shows: a whole note, or a part of one whose text is too long for a card. */
export interface CardPiece extends NumberedNote {
  readonly text: string;
  readonly isContinued: boolean;
}

/** The narrowest text on a card, in units of the font size: about 22 letters. */
export const NARROWEST_TEXT = 11;
/** A card of the narrowest width grows no longer than this, so that it fits every page under every header. */
const MOST_LINES = 20;

/** Divides a note's text between lines into as many cards as it needs; nothing is left out but empty lines. */
export function cardPieces({ note, number }: NumberedNote, typesetter: Typesetter): CardPiece[] {
  const text = note.text.replace(/\s*\n(\s*\n)+/g, "\n").trim();
  const lines = asLines(text, wrapText(text, NARROWEST_TEXT, typesetter));
  const mostLines = note.image ? MOST_LINES - IMAGE_LINES : MOST_LINES;
  if (lines.length <= mostLines) return [{ note, number, text, isContinued: false }];

  // Parts of equal length: no last card with a single word.
  const most = Math.ceil(lines.length / Math.ceil(lines.length / mostLines));
  const pieces: CardPiece[] = [];
  let start = 0;
  let position = 0;
  let held = 0;
  for (const [index, line] of lines.entries()) {
    while (/\s/u.test(text[position] ?? "")) position += 1;
    position += line.text.length - (line.isDivided ? 1 : 0);
    held += 1;
    const isFull = held >= most || (held === most - 1 && lines[index + 1]?.isDivided === true);
    if (!isFull && index < lines.length - 1) continue;
    pieces.push({ note, number, text: text.slice(start, position).trim(), isContinued: start > 0 });
    start = position;
    held = 0;
  }
  return pieces;
}
