import type { Language } from "../fields.ts";

/** Reduces a word to its stem; of package `@orama/stemmers`, one for each language. */
export type Stemmer = (word: string) => string;

/** One word of a text, in the spellings by which it is looked up. */
export interface Token {
  /** where it stands in the text, UTF-16 units; `end` is the first that does not belong to it */
  readonly start: number;
  readonly end: number;
  /** as written */
  readonly raw: string;
  /** lower case without marks on letters ("ü" as "u"); a second one where "ue" may stand for "ü" */
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  /** grows from sentence to sentence: no expression reaches over its end */
  readonly sentence: number;
  readonly isFirst: boolean;
  /** stands in quotation marks: somebody's own words */
  readonly isQuoted: boolean;
}

/** Soft hyphens are inside words. No word is longer than this: what is, is no word, and costs nothing. */
const WORD = /[\p{L}\p{M}\p{N}\u00ad]+(?:['’]\p{L}+)?/gu;
const LONGEST_WORD = 60;
const SENTENCE_END = /[.!?;:…•|\n]/;

/** Lower case, without marks on letters, "ß" as "ss". */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replaceAll("’", "'")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Splits a text into words, in one walk. Total: any text will do. */
export function tokensOf(text: string, language: Language, stem: Stemmer): readonly Token[] {
  const tokens: Token[] = [];
  const quotes = quotedRanges(text);
  let quote = 0;
  let sentence = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    if (raw.length > LONGEST_WORD) continue;
    const isFirst = tokens.length === 0 || SENTENCE_END.test(text.slice(end, start));
    if (isFirst) sentence += 1;
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= start) quote += 1;
    const within = quotes[quote];
    end = start + raw.length;
    tokens.push({
      start,
      end,
      raw,
      ...spellings(raw, language, stem),
      sentence,
      isFirst,
      isQuoted: within !== undefined && within.start <= start,
    });
  }
  return tokens;
}

/** The folded forms and stems of a word. German without umlauts on the keyboard: "Stoerer" is "Störer", too. */
export function spellings(
  raw: string,
  language: Language,
  stem: Stemmer,
): { readonly forms: readonly string[]; readonly stems: readonly string[] } {
  const lower = raw
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/['’]s$/, "");
  const written = [lower];
  if (language === "de" && /[aou]e/.test(lower)) {
    written.push(lower.replaceAll("ae", "ä").replaceAll("oe", "ö").replaceAll("ue", "ü"));
  }
  return { forms: written.map(fold), stems: written.map((word) => fold(stem(word))) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Opening marks and what closes them. Straight and curly ones, as phones and offices set them. */
const CLOSING: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": '”"',
  '"': '"“”',
  "»": "«",
  "«": "»",
  "‚": "‘’",
  "‘": "’",
};

/** What stands in quotation marks. A quotation that is not closed yet goes on to the end: it is being typed. */
export function quotedRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = -1;
  let closing = "";
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (start >= 0) {
      // An apostrophe inside single marks closes nothing.
      const isApostrophe = mark === "’" && /\p{L}/u.test(text[at + 1] ?? "");
      if (closing.includes(mark) && !isApostrophe) {
        ranges.push({ start, end: at + 1 });
        start = -1;
      }
      continue;
    }
    const closes = CLOSING[mark];
    if (closes === undefined) continue;
    // 24" is inches.
    if (mark === '"' && /[\p{N}]/u.test(text[at - 1] ?? "")) continue;
    start = at;
    closing = closes;
  }
  if (start >= 0) ranges.push({ start, end: text.length });
  return ranges;
}
