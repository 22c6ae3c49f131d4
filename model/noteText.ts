import type { Point, Rect, Size } from "./fieldLayout.ts";
import { IMAGE_GAP, imageBox } from "./imageBox.ts";
import { GRID_STEPS, type NoteSize, PAPERS, type Sized, shownSize } from "./noteSize.ts";

/** What fitting needs to know of a font and a language. Screen and paper each bring their own; Inter's widths agree. */
export interface Typesetter {
  /** width of `text` in units of the font size: 2 means twice as wide as the font is large */
  widthOf(text: string): number;
  /** parts at whose seams a word may be divided with a hyphen */
  syllablesOf(word: string): readonly string[];
}

export interface FittedText {
  readonly lines: readonly string[];
  /** map units */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** of the whole paper */
  readonly noteWidth: number;
  /** the paper's own (`PAPERS`) until the text no longer fits at the smallest letters */
  readonly noteHeight: number;
  /** from the paper's upper edge to the first line */
  readonly textTop: number;
  /** where its picture is, from the paper's upper left corner; null without one */
  readonly image: Rect | null;
}

export const NOTE_PADDING = 12;
/** Strip at a note's foot for facet, evidence and author marks; text stays above it. */
export const NOTE_FOOT = 22;
/** At normal size, largest first; they grow with the paper, so that a large note is read from the back of the room. */
export const NOTE_FONT_SIZES = [18, 17, 16, 15, 14, 13, 12] as const;
/** Below, nobody reads a note at 100 %, whatever its size. */
const FLOOR = 12;
const LINE_HEIGHT = 1.25;

/** Fits a note as it is to be seen: on the screen, on paper, in every file. */
export function fitNote(
  note: Sized & { readonly text: string; readonly image?: Size | null | undefined },
  typesetter: Typesetter,
): FittedText {
  return fitNoteText(note.text, typesetter, shownSize(note), note.image);
}

/**
 * Fits a note's text: the largest font at which it fits the paper; at the floor the paper grows instead.
 * One pure function for canvas, editor, PDF and every other export, so that they agree on every line.
 */
export function fitNoteText(
  text: string,
  typesetter: Typesetter,
  size: NoteSize = "normal",
  image: Size | null = null,
): FittedText {
  const paper = PAPERS[size];
  const box = image && imageBox(image, { ...paper, height: paper.height - NOTE_FOOT }, text.trim() !== "");
  if (box && text.trim() === "") return withoutText(paper, box);
  const textTop = box ? box.y + box.height + IMAGE_GAP : NOTE_PADDING;
  const width = paper.width - 2 * NOTE_PADDING;
  const room = paper.height - textTop - NOTE_FOOT;
  const steps = GRID_STEPS[size];
  const floor = Math.max(FLOOR, FLOOR * steps);
  const paragraphs = paragraphsOf(text, typesetter);
  for (const letters of NOTE_FONT_SIZES) {
    const fontSize = Math.max(floor, letters * steps);
    const lineHeight = fontSize * LINE_HEIGHT;
    // Most sizes that are too large are seen to be so without breaking a line.
    if (fontSize > floor && fewestLines(paragraphs, width / fontSize) * lineHeight > room) continue;
    const lines = wrapParagraphs(paragraphs, width / fontSize, typesetter);
    const height = lines.length * lineHeight;
    if (height <= room || fontSize === floor) {
      const noteHeight = Math.max(paper.height, Math.ceil(height + textTop + NOTE_FOOT));
      return { lines, fontSize, lineHeight, noteWidth: paper.width, noteHeight, textTop, image: box };
    }
  }
  throw new Error("unreachable: the floor always returns");
}

/** A picture alone: there are no lines to draw, and the paper stays as large as it is. */
function withoutText(paper: Size, image: Rect): FittedText {
  const fontSize = NOTE_FONT_SIZES[0];
  return {
    lines: [],
    fontSize,
    lineHeight: fontSize * LINE_HEIGHT,
    noteWidth: paper.width,
    noteHeight: paper.height,
    textTop: NOTE_PADDING,
    image,
  };
}

/** What a note covers with its upper left corner at a point. All that asks for a note's rectangle asks here. */
export function noteRect(
  { x, y }: Point,
  { noteWidth, noteHeight }: Pick<FittedText, "noteWidth" | "noteHeight">,
): Rect {
  return { x, y, width: noteWidth, height: noteHeight };
}

/**
 * Breaks text into lines no wider than `width` (in units of the font size). Words stay whole where they can;
 * a word wider than a line is divided at syllables, and only without any at letters. Chinese and Japanese break
 * between characters.
 */
export function wrapText(text: string, width: number, typesetter: Typesetter): string[] {
  return wrapParagraphs(paragraphsOf(text, typesetter), width, typesetter);
}

/** What stays together where there is room; the same at every size of the letters. */
interface Piece {
  readonly text: string;
  /** in units of the font size */
  readonly width: number;
  readonly isSpace: boolean;
}

type Paragraphs = readonly (readonly Piece[])[];

function paragraphsOf(text: string, typesetter: Typesetter): Paragraphs {
  return text.split("\n").map((paragraph) =>
    piecesOf(paragraph).map((piece) => ({
      text: piece,
      width: typesetter.widthOf(piece),
      isSpace: /^\s/u.test(piece),
    })),
  );
}

/** No fewer lines hold what is not space, however it is broken. */
function fewestLines(paragraphs: Paragraphs, width: number): number {
  let lines = 0;
  for (const pieces of paragraphs) {
    let filled = 0;
    for (const piece of pieces) if (!piece.isSpace) filled += piece.width;
    // Sums of fractions come out a little more or less.
    lines += Math.max(1, Math.ceil(filled / width - 1e-6));
  }
  return lines;
}

function wrapParagraphs(paragraphs: Paragraphs, width: number, typesetter: Typesetter): string[] {
  return paragraphs.flatMap((pieces) => wrapParagraph(pieces, width, typesetter));
}

/** A run of one CJK character, or of everything else up to a space, a hyphen or a slash. */
const PIECES =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef/-]*[/-]+|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef/-]+|\s+/gu;

/** "E-Mail" stays together: a line never ends after a single letter and its hyphen. */
const TOO_SHORT_TO_END_A_LINE = /^[^\s/-]?[/-]+$/u;

function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  let held = "";
  for (const piece of paragraph.match(PIECES) ?? []) {
    if (TOO_SHORT_TO_END_A_LINE.test(held + piece)) {
      held += piece;
    } else {
      pieces.push(held + piece);
      held = "";
    }
  }
  return held ? [...pieces, held] : pieces;
}

function wrapParagraph(pieces: readonly Piece[], width: number, typesetter: Typesetter): string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  const close = (): void => {
    lines.push(line.trimEnd());
    line = "";
    lineWidth = 0;
  };
  const append = (piece: string, pieceWidth: number): void => {
    line += piece;
    lineWidth += pieceWidth;
  };
  for (const { text: piece, width: pieceWidth, isSpace } of pieces) {
    if (isSpace) {
      if (line) append(piece, pieceWidth);
    } else if (lineWidth + pieceWidth <= width) {
      append(piece, pieceWidth);
    } else if (pieceWidth <= width) {
      close();
      append(piece, pieceWidth);
    } else {
      const parts = divide(piece, width - lineWidth, width, typesetter);
      for (const [index, part] of parts.entries()) {
        if (index > 0) close();
        if (part) append(part, typesetter.widthOf(part));
      }
    }
  }
  if (line.trimEnd() || lines.length === 0) close();
  return lines;
}

/**
 * Divides a word that is wider than a line. The first part fits into `rest` (what is left of the current line;
 * an empty first part means: start on a new one), the others into `width`.
 */
function divide(word: string, rest: number, width: number, typesetter: Typesetter): string[] {
  const parts: string[] = [];
  let room = rest;
  let part = "";
  const syllables = typesetter.syllablesOf(word);
  for (const [index, syllable] of syllables.entries()) {
    const hyphen = index < syllables.length - 1 ? "-" : "";
    if (typesetter.widthOf(part + syllable + hyphen) <= room) {
      part += syllable;
      continue;
    }
    if (part) parts.push(endsDivided(part) ? part : `${part}-`);
    else if (parts.length === 0 && room < width) parts.push("");
    room = width;
    part = syllable;
    if (typesetter.widthOf(part + hyphen) > width) {
      const chunks = chunk(part, width, typesetter);
      part = chunks.pop() ?? "";
      parts.push(...chunks);
    }
  }
  parts.push(part);
  return parts;
}

function endsDivided(part: string): boolean {
  return part.endsWith("-") || part.endsWith("/");
}

let graphemes: Intl.Segmenter | null = null;

/** Made when it is first wanted: making one took 30 to 60 ms of each opening of a map, and few words are so long. */
function lettersOf(text: string): Iterable<Intl.SegmentData> {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return graphemes.segment(text);
}

/** Cuts what cannot be divided (an address, "aaaaaaa…") between letters, never inside an emoji or an accent. */
function chunk(text: string, width: number, typesetter: Typesetter): string[] {
  const chunks: string[] = [];
  let current = "";
  for (const { segment } of lettersOf(text)) {
    if (current && typesetter.widthOf(current + segment) > width) {
      chunks.push(current);
      current = "";
    }
    current += segment;
  }
  return [...chunks, current];
}

/** A typesetter that remembers widths and syllables of words; notes repeat most of theirs. */
export function cachingTypesetter(typesetter: Typesetter, limit = 20_000): Typesetter {
  const widths = new Map<string, number>();
  const syllables = new Map<string, readonly string[]>();
  const remember = <T>(cache: Map<string, T>, key: string, compute: () => T): T => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (cache.size >= limit) cache.clear();
    cache.set(key, value);
    return value;
  };
  return {
    widthOf: (text) => remember(widths, text, () => typesetter.widthOf(text)),
    syllablesOf: (word) => remember(syllables, word, () => typesetter.syllablesOf(word)),
  };
}
