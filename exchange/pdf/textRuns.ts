import { type PaperFont, paperFont } from "./paperFont.ts";

export const FONT_NAMES = ["regular", "semibold", "emoji"] as const;
export type FontName = (typeof FONT_NAMES)[number];
export type Weight = "regular" | "semibold";

/** Gives the bytes of a static TrueType font: Inter 400, Inter 600, Noto Emoji 400. */
export type LoadFont = (name: FontName) => Promise<Uint8Array>;

/** A piece of text in one font, as pdfkit is to draw it. */
export interface TextRun {
  readonly font: FontName;
  readonly text: string;
}

export interface PaperFonts {
  readonly all: Readonly<Partial<Record<FontName, PaperFont>>>;
  /** splits a line into pieces of one font each; what no font knows becomes a visible stand-in */
  runsOf(text: string, weight: Weight): readonly TextRun[];
  /** in units of the font size */
  widthOf(text: string, weight: Weight): number;
  /** whether all of it can be drawn; false for what is drawn as a stand-in */
  knows(text: string, weight: Weight): boolean;
}

/** What is drawn for a character that no font knows. It is still copied as what it is. */
const UNKNOWN = "\u25a1";
/** Joiners, selectors and direction marks: they change others and are nothing themselves. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Control characters and halves of letters: a file cannot say that a shape means them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const EMOJI_STYLE = /\ufe0f/u;
/** Basic Latin to Latin Extended-A: Inter has it all, and nearly every text is nothing else. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Opens the fonts that `texts` (everything that will be printed) need: emoji are a megabyte that few maps need. */
export async function openFonts(loadFont: LoadFont, texts: readonly string[]): Promise<PaperFonts> {
  const [regular, semibold] = await Promise.all([loadFont("regular"), loadFont("semibold")]);
  const inter = { regular: paperFont(regular), semibold: paperFont(semibold) };
  const needsEmoji = texts.some((text) => !LATIN.test(text) && hasForeign(text, inter.regular));
  const emoji = needsEmoji ? paperFont(await loadFont("emoji")) : null;

  const runOf = (grapheme: string, weight: Weight): TextRun => {
    const visible = grapheme.replace(INVISIBLE, "").replace(UNWRITABLE, "\ufffd");
    if (visible.includes("\ufffd")) return { font: weight, text: inter[weight].standIn(UNKNOWN, visible) };
    if (isInter(inter[weight], grapheme)) return { font: weight, text: visible };
    if (emoji && visible !== "" && emoji.covers(visible)) {
      return { font: "emoji", text: emoji.standIn(grapheme, grapheme) };
    }
    if (inter[weight].covers(visible)) return { font: weight, text: visible };
    const simpler = visible.normalize("NFKC");
    if (inter[weight].covers(simpler)) return { font: weight, text: simpler };
    return { font: weight, text: inter[weight].standIn(UNKNOWN, visible) };
  };

  const runsOf = (text: string, weight: Weight): readonly TextRun[] => {
    if (LATIN.test(text)) return text === "" ? [] : [{ font: weight, text }];
    const runs: TextRun[] = [];
    for (const { segment } of graphemes.segment(text.replace(/\s/gu, " "))) {
      const run = runOf(segment, weight);
      const last = runs.at(-1);
      if (run.text === "") continue;
      if (last?.font === run.font) runs[runs.length - 1] = { font: run.font, text: last.text + run.text };
      else runs.push(run);
    }
    return runs;
  };

  const all: Partial<Record<FontName, PaperFont>> = emoji ? { ...inter, emoji } : inter;
  return {
    all,
    runsOf,
    widthOf: (text, weight) =>
      runsOf(text, weight).reduce((sum, run) => sum + (all[run.font]?.widthOf(run.text) ?? 0), 0),
    knows: (text, weight) =>
      LATIN.test(text) ||
      [...graphemes.segment(text.replace(/\s/gu, " "))].every(({ segment }) => {
        const visible = segment.replace(INVISIBLE, "");
        const covers = (some: string): boolean => inter[weight].covers(some) || emoji?.covers(some) === true;
        return covers(visible) || covers(visible.normalize("NFKC"));
      }),
  };
}

function hasForeign(text: string, font: PaperFont): boolean {
  const words = new Set(text.split(/\s+/u).filter((word) => !LATIN.test(word)));
  return [...words].some((word) =>
    [...graphemes.segment(word)].some(({ segment }) => !isInter(font, segment)),
  );
}

/** Letters that Inter draws; what asks for its emoji form is left to the emoji font. */
function isInter(font: PaperFont, grapheme: string): boolean {
  return !EMOJI_STYLE.test(grapheme) && font.covers(grapheme.replace(INVISIBLE, ""));
}
