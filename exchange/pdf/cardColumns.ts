import type { Typesetter } from "../../model/noteText.ts";
import type { CardPiece } from "./cardPieces.ts";
import { imageOnCard } from "./drawNoteImage.ts";
import { type Line, linesOf } from "./lines.ts";
import { CARD_FOOT, type Card } from "./mapPage.ts";

/** The look of flowing cards at one text size; points. */
export interface CardStyle {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: number;
  readonly gap: number;
}

export function cardStyle(fontSize: number): CardStyle {
  return { fontSize, lineHeight: fontSize * 1.25, padding: fontSize * 0.65, gap: fontSize * 0.6 };
}

/** A card lower than two lines looks like a torn strip. */
const FEWEST_LINES = 2;

/** Lines of a piece at a width in points; wrapping is the dear part of trying layouts, so it is remembered. */
export type LinesAt = (piece: CardPiece, width: number, fontSize: number) => readonly Line[];

export function rememberLines(typesetter: Typesetter): LinesAt {
  const byWidth = new Map<number, Map<CardPiece, readonly Line[]>>();
  return (piece, width, fontSize) => {
    // Two hundredths of an em narrower at most; many trials then share one result.
    const em = Math.floor((width / fontSize) * 50) / 50;
    const known = byWidth.get(em) ?? new Map<CardPiece, readonly Line[]>();
    byWidth.set(em, known);
    const lines = known.get(piece) ?? linesOf(piece.text, em, 1, typesetter);
    known.set(piece, lines);
    return lines;
  };
}

/**
 * Cards of one width in reading order, each in the column that is shortest so far.
 * Positions are relative to the first column's top. `height` is that of the longest column.
 */
export function flowCards(
  pieces: readonly CardPiece[],
  columns: number,
  cardWidth: number,
  style: CardStyle,
  linesAt: LinesAt,
): { readonly cards: Card[]; readonly height: number } {
  const { fontSize, lineHeight, padding, gap } = style;
  const bottoms = Array.from({ length: columns }, () => 0);
  const cards = pieces.map((piece): Card => {
    const lines = linesAt(piece, cardWidth - 2 * padding, fontSize);
    const picture = piece.isContinued ? null : piece.note.image;
    const image = picture && imageOnCard(picture, { width: cardWidth, padding, lineHeight });
    const textTop = image ? image.y + image.height + padding / 2 : padding;
    const shown = image && piece.text === "" ? 0 : Math.max(FEWEST_LINES, lines.length);
    const height = textTop + shown * lineHeight + CARD_FOOT;
    const y = Math.min(...bottoms);
    const column = bottoms.indexOf(y);
    bottoms[column] = y + height + gap;
    return {
      note: piece.note,
      number: piece.number,
      isContinued: piece.isContinued,
      lines,
      x: column * (cardWidth + gap),
      y,
      width: cardWidth,
      height,
      fontSize,
      lineHeight,
      padding,
      image,
      textTop,
    };
  });
  return { cards, height: Math.max(0, Math.max(...bottoms) - gap) };
}
