import { NOTE_PADDING } from "../../model/noteText.ts";
import { PALETTES } from "../../model/palette.ts";
import type { Counts } from "../../model/reactionCounts.ts";
import { REACTION_COUNT_SIZE, REACTION_SIGN, reactionRow, SIGN_SQUARE } from "../../model/reactionRow.ts";
import { REACTION_SIGNS, type ReactionSign } from "../../model/reactionSigns.ts";
import { reactionsIn, reactionTotal } from "../reactionWords.ts";
import type { Card } from "./mapPage.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";

const { noteMark, noteText } = PALETTES.light;
/** Of a map unit on the card: the first line stands closer to a card's edge than to a note's. */
const SMALLER = 0.88;
/** Half of Inter's capitals, in the font size: so far below the middle is the baseline. */
const HALF_CAPITAL = 0.364;

/** As on the screen, at the upper right of a card: signs, and how often in all. Decoration: the card says it in words. */
export function drawReactions(card: Card, counts: Counts | undefined, pen: Pen): void {
  const chosen = reactionsIn(counts);
  if (chosen.length === 0) return;
  const unit = (SMALLER * card.padding) / NOTE_PADDING;
  const total = reactionTotal(counts ?? null);
  const style = {
    size: Math.max(MIN_TEXT_SIZE, REACTION_COUNT_SIZE * unit),
    weight: "semibold",
    colour: noteMark,
  } as const;
  const words = total > 1 ? String(total) : "";
  const paper = { x: 0, y: 0, width: card.width / unit, height: card.height / unit };
  const row = reactionRow(paper, chosen.length, words ? pen.widthOf(words, style) / unit : 0);
  row.signs.forEach(({ x, y }, index) => {
    const reaction = chosen[index];
    if (reaction)
      drawSign(REACTION_SIGNS[reaction], card.x + x * unit, card.y + y * unit, REACTION_SIGN * unit, pen);
  });
  if (words) {
    const baseline = card.y + row.count.y * unit + HALF_CAPITAL * style.size;
    pen.text(words, card.x + row.count.x * unit, baseline, style);
  }
}

/** A sign with its upper left corner at (x, y). */
export function drawSign(
  { shape, lines, fill }: ReactionSign,
  x: number,
  y: number,
  size: number,
  { document }: Pen,
): void {
  document
    .save()
    .translate(x, y)
    .scale(size / SIGN_SQUARE);
  document.lineWidth(2).lineCap("round").lineJoin("round");
  document.path(shape).fillAndStroke(fill, noteText);
  if (lines) document.path(lines).stroke(noteText);
  document.restore();
}
