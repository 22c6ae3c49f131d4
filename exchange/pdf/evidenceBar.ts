import { evidenceCount } from "../../model/fieldNames.ts";
import { EVIDENCE } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import type { EvidenceCounts } from "../../model/validity.ts";
import { EVIDENCE_SHAPES } from "./markShapes.ts";
import type { Paper } from "./print.ts";
import type { SheetBlock } from "./sheetBlock.ts";

const { noteText, noteMark, portrait } = PALETTES.light;
const BAR_HEIGHT = 7;
const SIZE = 9;
const MARK_SIZE = 8;
const GAP = 13;
const ROW = 15;
/** The weaker, the lighter; what each share is, the words below say in the same order. */
const SHADES: readonly string[] = ["#ece7df", "#d3cabb", "#a99c88", "#776a56", "#4a443b"];

/** How much rests on what: shares of a bar, and below it marks and words in the same order. */
export function evidenceBar(counts: EvidenceCounts, width: number, { language, fonts }: Paper): SheetBlock {
  const total = EVIDENCE.reduce((sum, level) => sum + counts[level], 0);
  const items = EVIDENCE.filter((level) => counts[level] > 0).map((level) => {
    const text = evidenceCount(language, level, counts[level]);
    return { level, text, advance: MARK_SIZE + 4 + fonts.widthOf(text, "regular") * SIZE + GAP };
  });
  const rows: (typeof items)[] = [[]];
  let left = 0;
  for (const item of items) {
    if (left > 0 && left + item.advance - GAP > width) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)?.push(item);
    left += item.advance;
  }
  return {
    height: BAR_HEIGHT + 4 + rows.length * ROW,
    before: 12,
    draw: ({ x, y }, pen, tag) => {
      pen.decorate(() => {
        pen.box({ x, y, width, height: BAR_HEIGHT }, 2, "#ffffff", portrait.edge);
        let at = x;
        for (const [index, level] of EVIDENCE.entries()) {
          const share = (counts[level] / total) * width;
          if (share > 0) {
            pen.box({ x: at, y, width: share, height: BAR_HEIGHT }, 0, SHADES[index] ?? noteMark, "#ffffff");
          }
          at += share;
        }
      });
      for (const [row, entries] of rows.entries()) {
        let at = x;
        const baseline = y + BAR_HEIGHT + 4 + row * ROW + 10;
        for (const { level, text, advance } of entries) {
          const here = at;
          pen.decorate(() =>
            pen.mark(EVIDENCE_SHAPES[level], here, baseline - MARK_SIZE + 0.8, MARK_SIZE, noteMark),
          );
          tag.add("P", () =>
            pen.text(text, here + MARK_SIZE + 4, baseline, { size: SIZE, colour: noteText }),
          );
          at += advance;
        }
      }
    },
  };
}
