import { type PaperFont, paperFont } from "./paperFont.ts";

export const FONT_NAMES = ["regular", "semibold", "hebrew", "arabic", "emoji"] as const;
export type FontName = (typeof FONT_NAMES)[number];
export type Weight = "regular" | "semibold";

/** Gives the bytes of a static TrueType font: Inter 500, Inter 600, Noto Sans Hebrew 500, IBM Plex Sans Arabic 500, Noto Emoji 400. */
export type LoadFont = (name: FontName) => Promise<Uint8Array>;

/** A piece of text in one font, as pdfkit is to draw it. */
export interface TextRun {
  readonly font: FontName;
  readonly text: string;
}

/** How a text is written. */
export type Direction = "ltr" | "rtl";

export interface PaperFonts {
  readonly all: Readonly<Partial<Record<FontName, PaperFont>>>;
  /**
   * splits a line into pieces of one font each, from left to right as eyes see them; what no font knows becomes a visible
   * stand-in. `base`: how the text is written that the line is from; without it the line's first letter decides.
   */
  runsOf(text: string, weight: Weight, base?: Direction): readonly TextRun[];
  /** in units of the font size */
  widthOf(text: string, weight: Weight): number;
  /** whether all of it can be drawn; false for what is drawn as a stand-in */
  knows(text: string, weight: Weight): boolean;
}

/** What is drawn for a character that no font knows. It is still copied as what it is. */
const UNKNOWN = "\u25a1";
/** Joiners, selectors and direction marks: they change others and are nothing themselves. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** The same but for those that say whether Arabic letters are joined. */
const INVISIBLE_TO_SHAPES = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
/** Control characters and halves of letters: a file cannot say that a shape means them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const EMOJI_STYLE = /\ufe0f/u;
/** Basic Latin to Latin Extended-A: Inter has it all, and nearly every text is nothing else. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f]*$/;
/** Scripts that are written from right to left and have a font of their own, with what people write only beside them. */
const SCRIPTS = {
  hebrew: /[\u0590-\u05ff\ufb1d-\ufb4f\u20aa]/u,
  arabic: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u,
} as const;
const SCRIPT_FONTS = ["hebrew", "arabic"] as const;
/** Any script that is written from right to left, and marks that say so. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

type Opened = Partial<Record<FontName, PaperFont>> & Readonly<Record<Weight, PaperFont>>;

/** Opens the fonts that `texts` (everything that will be printed) need: emoji are a megabyte that few maps need. */
export async function openFonts(loadFont: LoadFont, texts: readonly string[]): Promise<PaperFonts> {
  const [regular, semibold] = await Promise.all([loadFont("regular"), loadFont("semibold")]);
  const all: Opened = { regular: paperFont(regular), semibold: paperFont(semibold) };
  for (const script of SCRIPT_FONTS) {
    if (texts.some((text) => SCRIPTS[script].test(text)))
      all[script] = paperFont(await loadFont(script), "joined");
  }
  const isTurned = texts.some((text) => RIGHT_TO_LEFT.test(text));
  const visualLetters = isTurned ? (await import("./visualOrder.ts")).visualLetters : null;
  const scripts = SCRIPT_FONTS.flatMap((name) => {
    const font = all[name];
    return font ? [{ name, font }] : [];
  });
  const isKnownScript = (letter: string): boolean =>
    scripts.some(({ font }) => font.covers(letter.replace(INVISIBLE, "")));
  const needsEmoji = texts.some(
    (text) =>
      !LATIN.test(text) &&
      hasForeign(text, (letter) => isInter(all.regular, letter) || isKnownScript(letter)),
  );
  if (needsEmoji) all.emoji = paperFont(await loadFont("emoji"));
  const { emoji } = all;

  const runOf = (grapheme: string, weight: Weight): TextRun => {
    const inter = all[weight];
    const visible = grapheme.replace(INVISIBLE, "").replace(UNWRITABLE, "\ufffd");
    if (visible.includes("\ufffd")) return { font: weight, text: inter.standIn(UNKNOWN, visible) };
    if (isInter(inter, grapheme)) return { font: weight, text: visible };
    const script = visible === "" ? undefined : scripts.find(({ font }) => font.covers(visible));
    if (script) return { font: script.name, text: grapheme.replace(INVISIBLE_TO_SHAPES, "") };
    if (emoji && visible !== "" && emoji.covers(visible)) {
      return { font: "emoji", text: emoji.standIn(grapheme, grapheme) };
    }
    if (inter.covers(visible)) return { font: weight, text: visible };
    const simpler = visible.normalize("NFKC");
    if (inter.covers(simpler)) return { font: weight, text: simpler };
    return { font: weight, text: inter.standIn(UNKNOWN, visible) };
  };

  const runsOf = (text: string, weight: Weight, base?: Direction): readonly TextRun[] => {
    if (LATIN.test(text) && base !== "rtl") return text === "" ? [] : [{ font: weight, text }];
    const line = text.replace(/\s/gu, " ");
    const isOrdered = visualLetters === null || !(base === "rtl" || RIGHT_TO_LEFT.test(line));
    const letters = isOrdered
      ? Array.from(graphemes.segment(line), ({ segment }) => ({ text: segment, level: 0 }))
      : visualLetters(line, base);
    const runs: (TextRun & { readonly level: number })[] = [];
    for (const { text: letter, level } of letters) {
      const { font, text: piece } = runOf(letter, weight);
      const last = runs.at(-1);
      if (piece === "") continue;
      const isScript = font === "hebrew" || font === "arabic";
      const isRead = level % 2 === 1;
      // A font that shapes a script turns a run of it round, figures too: those stay alone, letters come as they are read.
      if (last?.font === font && last.level === level && (!isScript || isRead)) {
        runs[runs.length - 1] = { ...last, text: isScript ? piece + last.text : last.text + piece };
      } else runs.push({ font, text: piece, level });
    }
    return runs;
  };

  return {
    all,
    runsOf,
    widthOf: (text, weight) =>
      runsOf(text, weight).reduce((sum, run) => sum + (all[run.font]?.widthOf(run.text) ?? 0), 0),
    knows: (text, weight) =>
      LATIN.test(text) ||
      [...graphemes.segment(text.replace(/\s/gu, " "))].every(({ segment }) => {
        const visible = segment.replace(INVISIBLE, "");
        const covers = (some: string): boolean =>
          all[weight].covers(some) || emoji?.covers(some) === true || isKnownScript(some);
        return covers(visible) || covers(visible.normalize("NFKC"));
      }),
  };
}

function hasForeign(text: string, isKnown: (letter: string) => boolean): boolean {
  const words = new Set(text.split(/\s+/u).filter((word) => !LATIN.test(word)));
  return [...words].some((word) => [...graphemes.segment(word)].some(({ segment }) => !isKnown(segment)));
}

/** Letters that Inter draws; what asks for its emoji form is left to the emoji font. */
function isInter(font: PaperFont, grapheme: string): boolean {
  return !EMOJI_STYLE.test(grapheme) && font.covers(grapheme.replace(INVISIBLE, ""));
}
