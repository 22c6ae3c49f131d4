import type { Rect } from "../../model/fieldLayout.ts";
import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import { EVIDENCE, FACETS } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { EVIDENCE_SHAPES, FACET_SHAPES, type MarkShape } from "./markShapes.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";

const { hint, noteMark } = PALETTES.light;
const SIZE = 7.5;
const MARK_SIZE = 7.5;
const ITEM_GAP = 11;
const GROUP_GAP = 26;

/** Product and page number on the lowest line inside `area`. */
export function drawFooter(area: Rect, page: number, pages: number, print: Paper, pen: Pen): void {
  const style = { size: SIZE, colour: hint };
  const baseline = area.y + area.height - 2;
  const numbered = print.words.page(page, pages);
  pen.decorate(() => {
    pen.text(print.words.product, area.x, baseline, style);
    pen.text(numbered, area.x + area.width - pen.widthOf(numbered, style), baseline, style);
  }, "Pagination");
}

/** What the marks on notes mean, in one row whose baseline is `baseline`. */
export function drawLegend(area: Rect, baseline: number, print: Paper, pen: Pen): void {
  const style = { size: SIZE, colour: hint };
  const facets = FACETS.map((facet): [MarkShape, string] => [
    FACET_SHAPES[facet],
    FACET_NAMES[print.language][facet],
  ]);
  const levels = EVIDENCE.map((level): [MarkShape, string] => [
    EVIDENCE_SHAPES[level],
    EVIDENCE_NAMES[print.language][level],
  ]);
  const widthOf = (items: readonly [MarkShape, string][]): number =>
    items.reduce((sum, [, name]) => sum + MARK_SIZE + 3 + pen.widthOf(name, style) + ITEM_GAP, -ITEM_GAP);
  const label = `${print.words.evidence}:`;
  const labelWidth = pen.widthOf(label, style) + 7;
  let x = area.x + (area.width - widthOf(facets) - GROUP_GAP - labelWidth - widthOf(levels)) / 2;
  const draw = (items: readonly [MarkShape, string][]): void => {
    for (const [shape, name] of items) {
      pen.mark(shape, x, baseline - MARK_SIZE + 0.8, MARK_SIZE, noteMark);
      pen.text(name, x + MARK_SIZE + 3, baseline, style);
      x += MARK_SIZE + 3 + pen.widthOf(name, style) + ITEM_GAP;
    }
  };
  pen.decorate(() => {
    draw(facets);
    x += GROUP_GAP - ITEM_GAP;
    pen.text(label, x, baseline, style);
    x += labelWidth;
    draw(levels);
  });
}
