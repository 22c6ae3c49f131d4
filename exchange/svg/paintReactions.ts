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

interface LegendSign {
  readonly reaction: Reaction;
  /** from the left of the legend */
  readonly x: number;
  /** counted from 0 */
  readonly row: number;
}

/** From a sign to its name, and from there to the next sign. */
const NAME_GAP = 6;
const SIGN_GAP = 18;

/** Where in a legend of `width` the signs stand: in as many rows as they need. */
export function layReactionLegend(
  chosen: readonly Reaction[],
  width: number,
  look: TextLook,
  { language, lettering }: Picture,
): readonly LegendSign[] {
  let [x, row] = [0, 0];
  return chosen.map((reaction) => {
    const own = look.size + NAME_GAP + lettering.widthOf(REACTION_NAMES[language][reaction], look);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const sign = { reaction, x, row };
    x += own + SIGN_GAP;
    return sign;
  });
}

/** What these signs mean, from `left` on. */
export function reactionLegend(
  signs: readonly LegendSign[],
  left: number,
  baseline: number,
  look: TextLook & { readonly rowHeight: number },
  { language, lettering }: Picture,
): string {
  return signs
    .map(({ reaction, x, row }) => {
      const [at, below] = [left + x, baseline + row * look.rowHeight];
      return (
        paintReactionSign(REACTION_SIGNS[reaction], at, below - look.size + 1.5, look.size) +
        lettering.line(REACTION_NAMES[language][reaction], at + look.size + NAME_GAP, below, look)
      );
    })
    .join("");
}
