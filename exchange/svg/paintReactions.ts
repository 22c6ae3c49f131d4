import type { Rect } from "../../model/fieldLayout.ts";
import { PALETTES } from "../../model/palette.ts";
import type { Reaction } from "../../model/reaction.ts";
import type { Counts } from "../../model/reactionCounts.ts";
import { REACTION_COUNT_SIZE, REACTION_SIGN, reactionRow, SIGN_SQUARE } from "../../model/reactionRow.ts";
import { REACTION_SIGNS, type ReactionSign } from "../../model/reactionSigns.ts";
import { REACTION_NAMES, reactionsIn, reactionTotal } from "../reactionWords.ts";
import type { TextLook } from "./lettering.ts";
import { element } from "./markup.ts";
import { baseline, type Picture } from "./picture.ts";

const { noteMark, noteText } = PALETTES.light;

/** As on the screen: signs at the upper right, and how often in all. */
export function paintReactions(paper: Rect, counts: Counts | null, { lettering }: Picture): string {
  const chosen = reactionsIn(counts);
  if (chosen.length === 0) return "";
  const total = reactionTotal(counts);
  const words = total > 1 ? String(total) : "";
  const look = { size: REACTION_COUNT_SIZE, colour: noteMark, weight: "semibold" } as const;
  const { signs, count } = reactionRow(paper, chosen.length, words ? lettering.widthOf(words, look) : 0);
  return [
    ...signs.map(({ x, y }, index) => {
      const reaction = chosen[index];
      return reaction ? paintReactionSign(REACTION_SIGNS[reaction], x, y, REACTION_SIGN) : "";
    }),
    words && lettering.line(words, count.x, baseline(count.y, REACTION_COUNT_SIZE), look),
  ].join("");
}

/** A sign with its upper left corner at (x, y). */
export function paintReactionSign(
  { shape, lines, fill }: ReactionSign,
  x: number,
  y: number,
  size: number,
): string {
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size / SIGN_SQUARE})`;
  const pen = { stroke: noteText, "stroke-width": 2, "stroke-linecap": "round" } as const;
  return element(
    "g",
    { transform },
    element("path", { d: shape, fill, ...pen }),
    lines === "" ? "" : element("path", { d: lines, fill: "none", ...pen }),
  );
}

/** What these signs mean, from `left` on. */
export function reactionLegend(
  chosen: readonly Reaction[],
  left: number,
  baseline: number,
  look: TextLook,
  { language, lettering }: Picture,
): string {
  let x = left;
  return chosen
    .map((reaction) => {
      const name = REACTION_NAMES[language][reaction];
      const sign = paintReactionSign(REACTION_SIGNS[reaction], x, baseline - look.size + 1.5, look.size);
      const words = lettering.line(name, x + look.size + 6, baseline, look);
      x += look.size + 6 + lettering.widthOf(name, look) + 18;
      return sign + words;
    })
    .join("");
}
