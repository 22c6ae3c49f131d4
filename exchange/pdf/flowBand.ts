import type { Language, PlaceKey } from "../../model/fields.ts";
import type { Typesetter } from "../../model/noteText.ts";
import { type CardStyle, flowCards, type LinesAt } from "./cardColumns.ts";
import type { CardPiece } from "./cardPieces.ts";
import { layoutFieldHeader } from "./fieldHeader.ts";
import type { FieldBox } from "./mapPage.ts";
import type { PaperFonts } from "./textRuns.ts";

/** The rows of the map in which fields stand side by side, top down. On paper the parking comes last. */
export const BANDS: readonly (readonly PlaceKey[])[] = [
  ["situation"],
  ["seesHears", "thinksFeels", "saysDoes"],
  ["pains", "gains"],
  ["parking"],
];

export interface FlowField {
  readonly field: PlaceKey;
  readonly pieces: readonly CardPiece[];
  readonly isContinued: boolean;
}

export interface FlowContext {
  readonly language: Language;
  readonly fonts: PaperFonts;
  readonly typesetter: Typesetter;
  readonly linesAt: LinesAt;
  /** of a field, in points */
  readonly titleSize: number;
}

/** Between fields, in points. */
export const FLOW_GAP = 8;
const FIELD_PADDING = 9;
/** An empty field stays tall enough to be seen as a field. */
const EMPTY_HEIGHT = 34;

/**
 * One row of fields, `width` points wide, at x = 0, y = 0. Its columns of cards are all of one width, near
 * `wantedTextWidth` (in units of the font size); a field with more text is given more of them.
 */
export function flowBand(
  fields: readonly FlowField[],
  width: number,
  wantedTextWidth: number,
  style: CardStyle,
  context: FlowContext,
): { readonly boxes: FieldBox[]; readonly height: number } {
  const { padding, fontSize, gap } = style;
  const count = fields.length;
  const room = width - (count - 1) * FLOW_GAP - count * (2 * FIELD_PADDING - gap);
  const wantedWidth = wantedTextWidth * fontSize + 2 * padding;
  const columns = Math.max(count, Math.floor(room / (wantedWidth + gap)));
  const cardWidth = room / columns - gap;

  const flow = (field: FlowField, columns: number) =>
    flowCards(field.pieces, columns, cardWidth, style, context.linesAt);
  const shares = fields.map((field) => ({ field, columns: 1, flowed: flow(field, 1) }));
  for (let given = count; given < columns; given += 1) {
    const [neediest] = [...shares].sort((a, b) => b.flowed.height - a.flowed.height || a.columns - b.columns);
    if (!neediest) break;
    neediest.columns += 1;
    neediest.flowed = flow(neediest.field, neediest.columns);
  }

  let x = 0;
  const boxes = shares.map(({ field, columns, flowed }): FieldBox => {
    const fieldWidth = columns * (cardWidth + gap) - gap + 2 * FIELD_PADDING;
    const header = layoutFieldHeader(
      field.field,
      fieldWidth,
      FIELD_PADDING,
      context.titleSize,
      field.isContinued,
      context.language,
      context.fonts,
    );
    const cards = flowed.cards.map((card) =>
      Object.assign(card, { x: x + FIELD_PADDING + card.x, y: header.height + card.y }),
    );
    const inner = field.pieces.length > 0 ? flowed.height + FIELD_PADDING : EMPTY_HEIGHT;
    const box = {
      field: field.field,
      x,
      y: 0,
      width: fieldWidth,
      height: header.height + inner,
      header,
      cards,
      isContinued: field.isContinued,
    };
    x += fieldWidth + FLOW_GAP;
    return box;
  });
  return { boxes, height: Math.max(...boxes.map((box) => box.height)) };
}
