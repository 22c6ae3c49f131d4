import type { PaperFonts, Weight } from "../pdf/textRuns.ts";
import { element, oneLine, rounded, textOf } from "./markup.ts";

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
  /** written from right to left: `x` is its right end */
  readonly isMirrored?: boolean;
}

/** How the letters of a picture come into it. */
export interface Lettering {
  /** one line; `y` is its baseline */
  line(text: string, x: number, y: number, look: TextLook): string;
  widthOf(text: string, look: Pick<TextLook, "size" | "weight">): number;
  /** shapes that the lines refer to; ask for them last */
  definitions(): string;
}

/** Inter where it is installed; elsewhere what is nearest to it in width. */
const FONT_FAMILY = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Emoji', sans-serif";
/** Of Inter's digits, in units of the font size. */
const DIGIT_WIDTH = 0.64;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** The paper fonts' cuts: notes are set in Medium. */
const FONT_WEIGHTS: Readonly<Record<Weight, number>> = { regular: 500, semibold: 600 };

/**
 * Letters as text, which can be searched, copied, read aloud and edited. Each line is told how wide it was measured, so
 * that it ends where it should also where Inter is not installed.
 */
export function textLettering(fonts: PaperFonts): Lettering {
  return {
    line(written, x, y, { size, colour, weight = "regular", anchor = "start", isMirrored }) {
      const text = oneLine(written);
      const width = fonts.widthOf(text, weight) * size;
      // Letters that are joined to each other cannot be pulled apart.
      const isStretched = width > 0 && text.trim().length > 1 && !isMirrored;
      return element(
        "text",
        {
          x,
          y,
          "font-family": FONT_FAMILY,
          "font-size": size,
          "font-weight": FONT_WEIGHTS[weight],
          fill: colour,
          "text-anchor": anchor === "start" ? null : anchor,
          direction: isMirrored ? "rtl" : null,
          textLength: isStretched ? width : null,
          lengthAdjust: isStretched ? "spacingAndGlyphs" : null,
        },
        textOf(text),
      );
    },
    widthOf: (text, { size, weight = "regular" }) => fonts.widthOf(oneLine(text), weight) * size,
    definitions: () => "",
  };
}

/**
 * Letters as shapes, for what is turned into pixels: neither an `<img>` nor the server's painter has our fonts at hand, and
 * so both give the same picture. A line with something that no font of ours knows is left to the system's fonts (`asText`),
 * or has a frame with the letter's number where there are none (`standIn`).
 */
export function outlineLettering(fonts: PaperFonts, unknown: "asText" | "standIn"): Lettering {
  const asText = textLettering(fonts);
  const shapes = new Map<string, string>();

  /** A line, or a part of one, of which every letter has a shape. */
  const shaped = (
    text: string,
    from: number,
    y: number,
    { size, colour, weight = "regular", isMirrored }: TextLook,
  ) => {
    let left = from;
    const runs: string[] = [];
    for (const run of fonts.runsOf(text, weight, isMirrored ? "rtl" : undefined)) {
      const font = fonts.all[run.font];
      if (!font) continue;
      const scale = size / font.unitsPerEm;
      const used = font.outlinesOf(run.text).flatMap((glyph) => {
        if (glyph.path === "") return [];
        const id = `${run.font}${glyph.id}`;
        shapes.set(id, glyph.path);
        return [`<use href="#${id}" x="${rounded(glyph.x)}" y="${rounded(glyph.y)}"/>`];
      });
      const transform = `translate(${rounded(left)} ${rounded(y)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})`;
      if (used.length > 0) runs.push(element("g", { transform, fill: colour }, ...used));
      left += font.widthOf(run.text) * size;
    }
    return runs.join("");
  };

  return {
    line(written, x, y, look) {
      const text = oneLine(written);
      const { size, weight = "regular", anchor = "start" } = look;
      const isKnown = fonts.knows(text, weight);
      if (unknown === "asText" && !isKnown) return asText.line(text, x, y, look);
      const width = fonts.widthOf(text, weight) * size;
      const start = look.isMirrored ? width : 0;
      let left = x - (anchor === "start" ? start : anchor === "middle" ? width / 2 : width);
      // Letter by letter, others would be in the wrong order and not be joined.
      if (isKnown || look.isMirrored) return shaped(text, left, y, look);
      return [...graphemes.segment(text)]
        .map(({ segment }) => {
          const at = left;
          const room = fonts.widthOf(segment, weight) * size;
          left += room;
          if (fonts.knows(segment, weight)) return shaped(segment, at, y, look);
          return codeBox(segment, { x: at, y, width: room }, look, shaped);
        })
        .join("");
    },
    widthOf: asText.widthOf,
    definitions: () =>
      element("defs", {}, ...[...shapes].map(([id, path]) => element("path", { id, d: path }))),
  };
}

/**
 * A frame with the number of a letter that no font of ours knows, so that one letter can be told from another, and looked
 * up: an empty box says nothing.
 */
function codeBox(
  letter: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { size, colour }: TextLook,
  shaped: (text: string, x: number, y: number, look: TextLook) => string,
): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const half = Math.ceil(code.length / 2);
  const digits = { size: size * (half > 2 ? 0.3 : 0.4), colour };
  const inset = size * 0.05;
  const left = x + width / 2 - half * digits.size * DIGIT_WIDTH * 0.5;
  return [
    element("rect", {
      x: x + inset,
      y: y - size * 0.76,
      width: width - 2 * inset,
      height: size * 0.86,
      fill: "none",
      stroke: colour,
      "stroke-width": size * 0.045,
    }),
    shaped(code.slice(0, half), left, y - size * 0.37, digits),
    shaped(code.slice(half), left, y + size * 0.015, digits),
  ].join("");
}
