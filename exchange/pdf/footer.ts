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

const STYLE = { size: SIZE, colour: hint };
/** From a mark to its name. */
const NAME_GAP = 3;

/** What the marks on notes mean, in one row whose baseline is `baseline`. */
export function drawLegend(area: Rect, baseline: number, print: Paper, pen: Pen): void {
  const top = baseline - MARK_SIZE + 0.8;
  const marked = (shape: MarkShape, name: string): LegendItem => {
    return { name, draw: (x) => pen.mark(shape, x, top, MARK_SIZE, noteMark) };
  };
  const facets = FACETS.map((facet) => marked(FACET_SHAPES[facet], FACET_NAMES[print.language][facet]));
  const levels = EVIDENCE.map((level) =>
    marked(EVIDENCE_SHAPES[level], EVIDENCE_NAMES[print.language][level]),
  );
  const label = `${print.words.evidence}:`;
  const labelWidth = pen.widthOf(label, STYLE) + 7;
  const facetsWidth = widthOf(facets, pen) + GROUP_GAP;
  const left = area.x + (area.width - facetsWidth - labelWidth - widthOf(levels, pen)) / 2;
  pen.decorate(() => {
    drawItems(facets, left, baseline, pen);
    pen.text(label, left + facetsWidth, baseline, STYLE);
    drawItems(levels, left + facetsWidth + labelWidth, baseline, pen);
  });
}

/** What the signs of reactions mean, in a row of its own; nothing where nobody reacted. */
export function drawReactionLegend(
  reactions: readonly Reaction[],
  area: Rect,
  baseline: number,
  print: Paper,
  pen: Pen,
): void {
  if (reactions.length === 0) return;
  const top = baseline - MARK_SIZE + 0.8;
  const signs = reactions.map((reaction): LegendItem => {
    const name = REACTION_NAMES[print.language][reaction];
    return { name, draw: (x) => drawSign(REACTION_SIGNS[reaction], x, top, MARK_SIZE, pen) };
  });
  const left = area.x + (area.width - widthOf(signs, pen)) / 2;
  pen.decorate(() => drawItems(signs, left, baseline, pen));
}

function widthOf(items: readonly LegendItem[], pen: Pen): number {
  return items.reduce((sum, { name }) => sum + itemWidth(name, pen), -ITEM_GAP);
}

function itemWidth(name: string, pen: Pen): number {
  return MARK_SIZE + NAME_GAP + pen.widthOf(name, STYLE) + ITEM_GAP;
}

function drawItems(items: readonly LegendItem[], left: number, baseline: number, pen: Pen): void {
  let x = left;
  for (const { name, draw } of items) {
    draw(x);
    pen.text(name, x + MARK_SIZE + NAME_GAP, baseline, STYLE);
    x += itemWidth(name, pen);
  }
}
