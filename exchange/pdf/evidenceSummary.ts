import { EVIDENCE, type EvidenceLevel } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import type { NumberedNote } from "./mapPage.ts";
import { EVIDENCE_SHAPES } from "./markShapes.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import type { Tag } from "./tags.ts";

const { noteText, noteMark } = PALETTES.light;
const SIZE = 9;
const MARK_SIZE = 8;
const ITEM_GAP = 13;
export const SUMMARY_HEIGHT = 22;

/** One line that says how much of the map is assumed and how much was witnessed. `y` is the line's top. */
export function drawEvidenceSummary(
  notes: readonly NumberedNote[],
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
  for (const level of EVIDENCE) {
    const count = countOf(notes, level);
    if (count === 0) continue;
    const text = print.words.evidenceCount(level, count);
    const at = left;
    pen.decorate(() => pen.mark(EVIDENCE_SHAPES[level], at, baseline - MARK_SIZE + 0.8, MARK_SIZE, noteMark));
    tag.add("P", () => pen.text(text, at + MARK_SIZE + 4, baseline, style));
    left += MARK_SIZE + 4 + pen.widthOf(text, style) + ITEM_GAP;
  }
}

function countOf(notes: readonly NumberedNote[], level: EvidenceLevel): number {
  return notes.filter(({ note }) => note.evidence === level).length;
}
