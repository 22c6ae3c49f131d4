import type { Rect } from "../../model/fieldLayout.ts";
import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import { EVIDENCE, FACETS } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import type { Reaction } from "../../model/reaction.ts";
import { REACTION_SIGNS } from "../../model/reactionSigns.ts";
import { REACTION_NAMES } from "../reactionWords.ts";
import { drawSign } from "./drawReactions.ts";
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

/** A mark, drawn from x on, and what it means. */
interface LegendItem {
  readonly name: string;
  draw(x: number): void;
}

/** What the marks on notes mean, in one row whose baseline is `baseline`; reactions, where there are any and there is room for them. */
export function drawLegend(
  area: Rect,
  baseline: number,
  print: Paper,
  pen: Pen,
  reactions: readonly Reaction[] = [],
): void {
  const style = { size: SIZE, colour: hint };
  const top = baseline - MARK_SIZE + 0.8;
  const marked = (shape: MarkShape, name: string): LegendItem => {
    return { name, draw: (x) => pen.mark(shape, x, top, MARK_SIZE, noteMark) };
  };
  const facets = FACETS.map((facet) => marked(FACET_SHAPES[facet], FACET_NAMES[print.language][facet]));
  const levels = EVIDENCE.map((level) =>
    marked(EVIDENCE_SHAPES[level], EVIDENCE_NAMES[print.language][level]),
  );
  const signs = reactions.map((reaction): LegendItem => {
    const name = REACTION_NAMES[print.language][reaction];
    return { name, draw: (x) => drawSign(REACTION_SIGNS[reaction], x, top, MARK_SIZE, pen) };
  });
  const widthOf = (items: readonly LegendItem[]): number =>
    items.reduce((sum, { name }) => sum + MARK_SIZE + 3 + pen.widthOf(name, style) + ITEM_GAP, -ITEM_GAP);
  const label = `${print.words.evidence}:`;
  const labelWidth = pen.widthOf(label, style) + 7;
  const marks = widthOf(facets) + GROUP_GAP + labelWidth + widthOf(levels);
  const whole = marks + GROUP_GAP + widthOf(signs);
  const hasSigns = signs.length > 0 && whole <= area.width;
  let x = area.x + (area.width - (hasSigns ? whole : marks)) / 2;
  const draw = (items: readonly LegendItem[]): void => {
    for (const item of items) {
      item.draw(x);
      pen.text(item.name, x + MARK_SIZE + 3, baseline, style);
      x += MARK_SIZE + 3 + pen.widthOf(item.name, style) + ITEM_GAP;
    }
    x += GROUP_GAP - ITEM_GAP;
  };
  pen.decorate(() => {
    draw(facets);
    pen.text(label, x, baseline, style);
    x += labelWidth;
    draw(levels);
    if (hasSigns) draw(signs);
  });
}
