import type { PlaceKey } from "../../model/fields.ts";
import { type JourneyCard, type JourneyLane, type LaneKind, wordsOf } from "../../model/journey.ts";
import { PALETTES } from "../../model/palette.ts";
import { lineEvidence } from "../../model/personaEvidence.ts";
import { ownerName } from "../protocol.ts";
import { JOURNEY_WORDS } from "./journeyWords.ts";
import type { Line } from "./lines.ts";
import { EVIDENCE_SHAPES, type MarkShape, TRUTH_SHAPE } from "./markShapes.ts";
import { groundWords, type NoteLookup } from "./noteLookup.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, type TextLook, textLines } from "./sheetBlock.ts";
import type { Tag } from "./tags.ts";

/** What a card says below its words: a shape, or none, and a few words. */
interface Remark {
  readonly shape: MarkShape | null;
  readonly lines: readonly Line[];
}

/** A card of a journey, or a part of one that is too long for one card; points. */
export interface GridCard {
  readonly lines: readonly Line[];
  readonly remarks: readonly Remark[];
  readonly height: number;
}

/** How much air there is in a journey; points. */
export interface GridStyle {
  readonly textSize: number;
  readonly cardPadding: number;
  readonly cardGap: number;
  readonly rowPadding: number;
  readonly rowGap: number;
  readonly curveHeight: number;
}

export interface CardContext {
  readonly lookup: NoteLookup;
  readonly people: ReadonlyMap<string, string>;
  readonly style: GridStyle;
  readonly paper: Paper;
}

const { fields, noteText, noteMark, hint } = PALETTES.light;
const REMARK: TextLook = { size: MIN_TEXT_SIZE, colour: hint, leading: 1.3 };
const REMARK_MARK = 6.5;
const ABOVE_REMARKS = 2;
/** Longer texts go on in a further card, which fits every page. */
const MOST_LINES = 18;

/** Lanes are tinted like the fields whose notes lie there as a rule; their names say what they are. */
const TINTS: Readonly<Record<LaneKind, PlaceKey>> = {
  does: "saysDoes",
  touchpoint: "seesHears",
  thinks: "thinksFeels",
  feels: "thinksFeels",
  pains: "pains",
  opportunities: "gains",
  owner: "parking",
  own: "situation",
};

export function tintOf(lane: Pick<JourneyLane, "kind"> | null) {
  return fields[lane ? TINTS[lane.kind] : "parking"];
}

/** A card in as many pieces as its words need; none where there is nothing on it. */
export function gridCards(card: JourneyCard, width: number, context: CardContext): GridCard[] {
  const { style, paper } = context;
  const padding = style.cardPadding;
  const look = wordsLook(style);
  const lines = textLines(wordsOf(card), width - 2 * padding, look, paper);
  const remarks = remarksOf(card, width, context);
  if (lines.length === 0 && remarks.length === 0) return [];
  const count = Math.max(1, Math.ceil(lines.length / MOST_LINES));
  const most = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, index): GridCard => {
    const part = lines.slice(index * most, (index + 1) * most);
    const mine = index === count - 1 ? remarks : [];
    const below = mine.reduce((sum, remark) => sum + remark.lines.length * leadingOf(REMARK), 0);
    const height =
      2 * padding + part.length * leadingOf(look) + (mine.length > 0 ? below + ABOVE_REMARKS : 0);
    return { lines: part, remarks: mine, height };
  });
}

function remarksOf(
  card: JourneyCard,
  width: number,
  { lookup, people, paper, style }: CardContext,
): Remark[] {
  const words = JOURNEY_WORDS[paper.language];
  const owner = ownerName(card.owner, people);
  const level = lineEvidence(card, lookup.levelOf);
  const remarks: [MarkShape | null, string][] = [
    [TRUTH_SHAPE, card.momentOfTruth ? words.truth : ""],
    [null, card.channel ? words.channels[card.channel] : ""],
    [null, owner && owner !== wordsOf(card) ? `${words.owner}: ${owner}` : ""],
    [
      EVIDENCE_SHAPES[level],
      card.sources.length > 0 ? groundWords(level, card.sources.length, paper.language, paper.words) : "",
    ],
  ];
  return remarks.flatMap(([shape, text]) => {
    const lines = textLines(
      text,
      width - 2 * style.cardPadding - (shape ? REMARK_MARK + 3 : 0),
      REMARK,
      paper,
    );
    return lines.length > 0 ? [{ shape, lines }] : [];
  });
}

export function drawGridCard(
  { lines, remarks, height }: GridCard,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  edge: string,
  style: GridStyle,
  pen: Pen,
  cell: Tag,
): void {
  const look = wordsLook(style);
  const padding = style.cardPadding;
  pen.decorate(() => pen.box({ x, y, width, height }, 3, "#ffffff", edge));
  if (lines.length > 0) cell.add("P", () => drawLines(lines, x + padding, y + padding, look, pen));
  let top = y + padding + lines.length * leadingOf(look) + ABOVE_REMARKS;
  for (const { shape, lines: words } of remarks) {
    const here = top;
    const left = x + padding + (shape ? REMARK_MARK + 3 : 0);
    if (shape) pen.decorate(() => pen.mark(shape, x + padding, here + 1.4, REMARK_MARK, noteMark));
    cell.add("P", () => drawLines(words, left, here, REMARK, pen));
    top += words.length * leadingOf(REMARK);
  }
}

function wordsLook({ textSize }: GridStyle): TextLook {
  return { size: textSize, colour: noteText, leading: 1.25 };
}
