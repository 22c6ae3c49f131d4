import { evidenceCount, FIELD_TITLES } from "../../model/fieldNames.ts";
import { EVIDENCE } from "../../model/fields.ts";
import { nextStepWords } from "../../model/nextStepWords.ts";
import { PALETTES } from "../../model/palette.ts";
import { countEvidence, mapValidity } from "../../model/validity.ts";
import { type Line, linesOf } from "./lines.ts";
import type { NumberedNote } from "./mapPage.ts";
import { EVIDENCE_SHAPES } from "./markShapes.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import type { Tag } from "./tags.ts";

const { noteText, noteMark } = PALETTES.light;
const SIZE = 9;
const LEADING = SIZE * 1.4;
const MARK_SIZE = 8;
const ITEM_GAP = 13;
const COUNTS_HEIGHT = 15;
const SPACE_BELOW = 8;

/** How much of the map is assumed and how much was witnessed, and what to do next. */
export interface EvidenceSummary {
  readonly notes: readonly NumberedNote[];
  readonly next: readonly Line[];
  /** points */
  readonly height: number;
}

export function evidenceSummary(
  notes: readonly NumberedNote[],
  { width, margin }: ListFormat,
  { language, words, typesetters }: Print,
): EvidenceSummary {
  const step = mapValidity(notes.map(({ note }) => note)).next;
  const sentence = `${words.next(FIELD_TITLES[language][step.field])} ${nextStepWords(language, step)}`;
  const next = linesOf(sentence, width - 2 * margin, SIZE, typesetters.regular);
  return { notes, next, height: COUNTS_HEIGHT + next.length * LEADING + SPACE_BELOW };
}

/** `y` is the upper edge. */
export function drawEvidenceSummary(
  { notes, next }: EvidenceSummary,
  x: number,
  y: number,
  print: Print,
  pen: Pen,
  tag: Tag,
): void {
  const baseline = y + SIZE;
  const style = { size: SIZE, colour: noteText };
  const total = print.words.notes(notes.length);
  tag.add("P", () => pen.text(total, x, baseline, { ...style, weight: "semibold" }));
  let left = x + pen.widthOf(total, { size: SIZE, weight: "semibold" }) + ITEM_GAP;
  const counts = countEvidence(notes.map(({ note }) => note));
  for (const level of EVIDENCE) {
    if (counts[level] === 0) continue;
    const text = evidenceCount(print.language, level, counts[level]);
    const at = left;
    pen.decorate(() => pen.mark(EVIDENCE_SHAPES[level], at, baseline - MARK_SIZE + 0.8, MARK_SIZE, noteMark));
    tag.add("P", () => pen.text(text, at + MARK_SIZE + 4, baseline, style));
    left += MARK_SIZE + 4 + pen.widthOf(text, style) + ITEM_GAP;
  }
  tag.add("P", () => {
    for (const [index, line] of next.entries()) {
      pen.line(line, x, baseline + COUNTS_HEIGHT + index * LEADING, style);
    }
  });
}
