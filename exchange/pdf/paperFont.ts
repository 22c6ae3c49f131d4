import * as fontkit from "fontkit";

/** What pdfkit asks of a font: it lays words out with it and takes a subset of its glyphs. */
export interface PaperFont {
  /** pass to `registerFont`; pdfkit takes any object that lays out like a fontkit font */
  readonly source: object;
  /** true when the font has a shape for every character of `text` */
  covers(text: string): boolean;
  /** in units of the font size */
  widthOf(text: string): number;
  /** A stand-in character that is drawn as `shape` but copied, searched and read aloud as `meaning`. */
  standIn(shape: string, meaning: string): string;
  readonly unitsPerEm: number;
  /** `text` as shapes, for what is painted without a font; font units, upwards, from the baseline's beginning */
  outlinesOf(text: string): readonly GlyphOutline[];
}

export interface GlyphOutline {
  /** the same for the same shape */
  readonly id: number;
  /** SVG path data; empty for spaces */
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

interface Subset {
  readonly glyphs: number[];
  includeGlyph(id: number): number;
}

/** First number above every glyph number of a font. */
const OWN_IDS = 0x10000;
/** Supplementary private use area A: stand-ins. Text that arrives with such characters is replaced before. */
const FIRST_STAND_IN = 0xf0000;
const STAND_INS = /([\u{f0000}-\u{ffffd}])/u;
const MOST_REMEMBERED = 20_000;
/** Contextual forms would draw "->" as an arrow and "3x4" as a product, and copy as such: paper says what was typed. */
const FEATURES = { calt: false };

/**
 * Opens a static TrueType font for embedding.
 *
 * pdfkit remembers one text per glyph, so where two letters share a shape (Latin A, Greek Α, Cyrillic А) all would
 * be copied as the first. Here a shape that is used for another text becomes a glyph of its own in the subset. `joined`: the
 * letters of a script change their shapes with those beside them.
 */
export function paperFont(bytes: Uint8Array, letters: "fixed" | "joined" = "fixed"): PaperFont {
  // The types know only Buffer; fontkit takes any bytes, in the browser too.
  const font = fontkit.create(bytes as Buffer) as fontkit.Font;
  if (letters === "joined") tellLettersApart(font);
  const meanings = new Map<string, string>();
  const standIns = new Map<string, { shape: string; meaning: string }>();
  const ownIds = new Map<string, number>();
  const glyphIds: number[] = [];

  // Readers turn a line that is written from right to left round letter by letter, those of one shape, too.
  const asSeen = (codePoints: number[]): number[] =>
    letters === "joined" ? codePoints.toReversed() : codePoints;

  const own = (glyph: Glyph, codePoints: number[]): Glyph => {
    const key = `${glyph.id}:${codePoints.join()}`;
    let id = ownIds.get(key);
    if (id === undefined) {
      id = OWN_IDS + glyphIds.push(glyph.id) - 1;
      ownIds.set(key, id);
    }
    return { id, advanceWidth: glyph.advanceWidth, codePoints };
  };

  const layoutPlain = (text: string, meaning: string | null) => {
    const { glyphs, positions } = font.layout(text, FEATURES);
    return {
      positions,
      glyphs: glyphs.map((glyph, index) => {
        const codePoints =
          meaning === null ? asSeen(glyph.codePoints) : index === 0 ? codePointsOf(meaning) : [];
        return own(glyph, codePoints);
      }),
    };
  };

  const layoutAnew = (text: string) => {
    const parts = text.split(STAND_INS).filter((part) => part !== "");
    const runs = parts.map((part) => {
      const standIn = standIns.get(part);
      return layoutPlain(standIn?.shape ?? part, standIn?.meaning ?? null);
    });
    const positions = runs.flatMap((run) => run.positions);
    return {
      glyphs: runs.flatMap((run) => run.glyphs),
      positions,
      advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0),
    };
  };

  // Words are measured for wrapping and laid out again for drawing; notes repeat most of them.
  const known = new Map<string, ReturnType<typeof layoutAnew>>();
  const remembered = (text: string): ReturnType<typeof layoutAnew> => {
    const run = known.get(text) ?? layoutAnew(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, run);
    return run;
  };
  const layout = (text: string) => {
    const { glyphs, positions, advanceWidth } = remembered(text);
    // pdfkit scales the positions in place.
    return { glyphs, advanceWidth, positions: positions.map((position) => Object.assign({}, position)) };
  };

  const paths = new Map<number, string>();
  const outlinesOf = (text: string): GlyphOutline[] => {
    let advance = 0;
    const parts = text.split(STAND_INS).filter((part) => part !== "");
    return parts.flatMap((part) => {
      const { glyphs, positions } = font.layout(standIns.get(part)?.shape ?? part, FEATURES);
      return glyphs.map((glyph, index): GlyphOutline => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const path = paths.get(glyph.id) ?? glyph.path.toSVG();
        paths.set(glyph.id, path);
        const outline = { id: glyph.id, path, x: advance + xOffset, y: yOffset };
        advance += xAdvance;
        return outline;
      });
    });
  };

  const createSubset = (): Subset => {
    const subset = font.createSubset() as unknown as Subset;
    const include = subset.includeGlyph.bind(subset);
    const slots = new Map<number, number>();
    subset.includeGlyph = (id) => {
      const glyphId = glyphIds[id - OWN_IDS];
      if (glyphId === undefined) return include(id);
      const slot = slots.get(id) ?? subset.glyphs.push(glyphId) - 1;
      slots.set(id, slot);
      return slot;
    };
    return subset;
  };

  return {
    source: Object.assign(Object.create(font) as object, { layout, createSubset }),
    covers: (text) => codePointsOf(text).every((codePoint) => font.hasGlyphForCodePoint(codePoint)),
    widthOf: (text) => remembered(text).advanceWidth / font.unitsPerEm,
    unitsPerEm: font.unitsPerEm,
    outlinesOf,
    standIn(shape, meaning) {
      const key = `${shape}\u0000${meaning}`;
      const known = meanings.get(key);
      if (known !== undefined) return known;
      const letter = String.fromCodePoint(FIRST_STAND_IN + meanings.size);
      meanings.set(key, letter);
      standIns.set(letter, { shape, meaning });
      return letter;
    },
  };
}

/** fontkit itself remembers a glyph with the first letter that it was used for: two that share a shape would be copied as one. */
function tellLettersApart(font: fontkit.Font): void {
  const glyphOf = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = glyphOf(id, codePoints);
    return Object.create(glyph, { codePoints: { value: codePoints } }) as typeof glyph;
  };
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}
