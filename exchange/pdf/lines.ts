import { type Typesetter, wrapText } from "../../model/noteText.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";

/** One printed line. A hyphen that only the line's end asked for is copied as a soft one, so words stay whole. */
export interface Line {
  readonly text: string;
  readonly isDivided: boolean;
  /** of a text that is written from right to left */
  readonly isMirrored?: boolean;
}

/** Text broken into lines no wider than `width` points at `size` points. */
export function linesOf(text: string, width: number, size: number, typesetter: Typesetter): Line[] {
  return asLines(text, wrapText(text, width / size, typesetter));
}

/** Marks the lines of `wrapText` that end in a hyphen which the text itself does not have. */
export function asLines(text: string, wrapped: readonly string[]): Line[] {
  let position = 0;
  const isMirrored = isRightToLeft(text);
  return wrapped.map((line) => {
    while (/\s/u.test(text[position] ?? "")) position += 1;
    const isDivided = line.endsWith("-") && !text.startsWith(line, position);
    position += line.length - (isDivided ? 1 : 0);
    return isMirrored ? { text: line, isDivided, isMirrored } : { text: line, isDivided };
  });
}
