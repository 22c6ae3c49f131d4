import bidiFactory from "bidi-js";
import { isRightToLeft } from "../../model/writingDirection.ts";

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A letter of a line with everything that belongs to it. */
export interface VisualLetter {
  readonly text: string;
  /** odd: it is read from right to left */
  readonly level: number;
}

/**
 * The letters of one line from left to right, as eyes see them: Unicode's bidirectional algorithm. `base`: how the text is
 * written that the line is from; without it the line's first letter decides.
 */
export function visualLetters(line: string, base?: "ltr" | "rtl"): VisualLetter[] {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(withoutPairs(line), base);
  const end = line.trimEnd().length;
  const letters = Array.from(graphemes.segment(line), ({ segment, index }): VisualLetter => {
    // What is empty at the end stays at the end (rule L1).
    const level = (index < end ? levels[index] : paragraphs[0]?.level) ?? 0;
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(segment) : null;
    return { text: mirrored ?? segment, level };
  });
  return reordered(letters);
}

/** Letters that take two units of a string, as others of the same kind: the library looks at each unit by itself. */
function withoutPairs(line: string): string {
  return line.replace(/[\u{10000}-\u{10ffff}]/gu, (letter) => {
    if (isRightToLeft(letter)) return "\u05d0\u05d0";
    return /[\p{L}\p{N}]/u.test(letter) ? "aa" : "\u2606\u2606";
  });
}

/** Rule L2: from the deepest level up, whatever lies at least as deep is turned round. */
function reordered(letters: readonly VisualLetter[]): VisualLetter[] {
  let line = [...letters];
  const deepest = Math.max(0, ...letters.map(({ level }) => level));
  for (let depth = deepest; depth > 0; depth -= 1) {
    const turned: VisualLetter[] = [];
    let stretch: VisualLetter[] = [];
    for (const letter of line) {
      if (letter.level >= depth) stretch.push(letter);
      else {
        turned.push(...stretch.toReversed(), letter);
        stretch = [];
      }
    }
    line = [...turned, ...stretch.toReversed()];
  }
  return line;
}
