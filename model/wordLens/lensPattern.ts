import type { Language } from "../fields.ts";
import { fold, type Stemmer, spellings, type Token } from "./lensTokens.ts";

/*
 * How the lists are written, one line an entry: "headword: expression, expression - exceptions + company".
 * Without a colon the headword is the expression. An expression is a row of words; between them "…" stands for up to
 * four others. A word is found by its stem, and
 *   nörgler/in   also as "Nörglerin", "Nörglerinnen"
 *   managen|führen  one of several
 *   verzahn~     with any ending of a verb or adjective
 *   *front       also at the end of a compound: "Kundenfront"
 *   reibung*     also at the beginning: "Reibungsverlust"
 *   kunden!      in this form only, not in others of its stem
 *   =man         letter by letter as written, or with a capital at the beginning of a sentence
 *   ^wir         only as the first word of a sentence
 * An entry is silent when one of its exceptions stands in the same text, and when none of its company does.
 */

type Kind = "stem" | "form" | "head" | "start" | "exact";

interface WordTest {
  readonly kind: Kind;
  readonly keys: ReadonlySet<string>;
}

export interface PatternWord {
  readonly tests: readonly WordTest[];
  readonly isAtStart: boolean;
  /** how many words may stand between it and the one before */
  readonly gap: number;
}

export type Pattern = readonly PatternWord[];

export interface LensLine {
  readonly headword: string;
  readonly patterns: readonly Pattern[];
  readonly exceptions: readonly PatternWord[];
  /** empty: needs none */
  readonly company: readonly PatternWord[];
}

/** "…": far enough for "wird von uns noch heute informiert", near enough to belong together. */
const GAP = 4;
/** A compound has something before its head: three letters at least. */
const SHORTEST_PART = 3;

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  de: (
    " e n en s es er ern em st est t et te ten ter tes tem tet test ete eten eter etes etem end ende enden ender endes" +
    " endem ung ungen nd nde nden nder ndes"
  ).split(" "),
  en: " s es d ed r er ers ing ings ment ments".split(" "),
};

/** Reads one line of a list. */
export function readLensLine(line: string, language: Language, stem: Stemmer): LensLine {
  const [before = "", company = ""] = split(line, " + ");
  const [entry = "", exceptions = ""] = split(before, " - ");
  const [headword = "", expressions = headword] = split(entry, ": ");
  const words = (list: string): PatternWord[] =>
    list
      .split(" ")
      .filter(Boolean)
      .map((word) => readWord(word, 0, language, stem));
  return {
    headword: headword.trim(),
    patterns: expressions.split(", ").map((expression) => readPattern(expression, language, stem)),
    exceptions: words(exceptions),
    company: words(company),
  };
}

function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function readPattern(expression: string, language: Language, stem: Stemmer): Pattern {
  const pattern: PatternWord[] = [];
  let gap = 0;
  for (const word of expression.trim().split(/[ -]+/)) {
    if (word === "…") gap = GAP;
    else {
      pattern.push(readWord(word, gap, language, stem));
      gap = 0;
    }
  }
  return pattern;
}

function readWord(written: string, gap: number, language: Language, stem: Stemmer): PatternWord {
  const isAtStart = written.startsWith("^");
  const alternatives = (isAtStart ? written.slice(1) : written).split("|");
  return { tests: alternatives.flatMap((word) => readAlternative(word, language, stem)), isAtStart, gap };
}

function readAlternative(word: string, language: Language, stem: Stemmer): readonly WordTest[] {
  const stemOf = (one: string): string => spellings(one, language, stem).stems[0] ?? "";
  if (word.endsWith("/in")) {
    const male = word.slice(0, -"/in".length);
    const bare = male.startsWith("*") ? male.slice(1) : male;
    // "Kunde", "Kundin".
    const root = bare.replace(/e$/, "");
    const keys = new Set([bare, `${root}in`, `${root}innen`].map(stemOf));
    return [{ kind: "stem", keys }, ...(male.startsWith("*") ? [{ kind: "head", keys } as const] : [])];
  }
  if (word.startsWith("=")) return [{ kind: "exact", keys: new Set([word.slice(1)]) }];
  if (word.endsWith("!")) return [{ kind: "form", keys: new Set([fold(word.slice(0, -1))]) }];
  if (word.startsWith("*")) {
    const keys = new Set([stemOf(word.slice(1))]);
    return [
      { kind: "stem", keys },
      { kind: "head", keys },
    ];
  }
  if (word.endsWith("*")) return [{ kind: "start", keys: new Set([fold(word.slice(0, -1))]) }];
  if (word.endsWith("~")) {
    const root = fold(word.slice(0, -1));
    return [{ kind: "form", keys: new Set(ENDINGS[language].map((ending) => root + ending)) }];
  }
  return [{ kind: "stem", keys: new Set([stemOf(word)]) }];
}

/** Whether a word of a text is what a word of a pattern means. */
export function fits(word: PatternWord, token: Token): boolean {
  if (word.isAtStart && !token.isFirst) return false;
  return word.tests.some(({ kind, keys }) => {
    switch (kind) {
      case "stem":
        return token.stems.some((one) => keys.has(one));
      case "form":
        return token.forms.some((one) => keys.has(one));
      case "head":
        return some(keys, (key) =>
          token.stems.some((one) => one.length >= key.length + SHORTEST_PART && one.endsWith(key)),
        );
      case "start":
        return some(keys, (key) => token.forms.some((one) => one.startsWith(key)));
      case "exact":
        return some(keys, (key) => token.raw === key || (token.isFirst && token.raw === capitalised(key)));
    }
  });
}

function some(keys: ReadonlySet<string>, isTrue: (key: string) => boolean): boolean {
  for (const key of keys) if (isTrue(key)) return true;
  return false;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Where a pattern ends that begins with the token at `from`; -1 when it does not. Looks a bounded way ahead. */
export function endOfMatch(pattern: Pattern, tokens: readonly Token[], from: number): number {
  const [first, ...rest] = pattern;
  const token = tokens[from];
  if (!first || !token || !fits(first, token)) return -1;
  return endOfRest(rest, tokens, from);
}

function endOfRest(rest: Pattern, tokens: readonly Token[], at: number): number {
  const [next, ...further] = rest;
  if (!next) return at;
  for (let ahead = at + 1; ahead <= at + 1 + next.gap; ahead += 1) {
    const token = tokens[ahead];
    if (!token || token.sentence !== tokens[at]?.sentence) return -1;
    if (!fits(next, token)) continue;
    const end = endOfRest(further, tokens, ahead);
    if (end >= 0) return end;
  }
  return -1;
}

/** The keys by which a pattern can be found from its first word; null where every word has to be tried. */
export function firstKeys(pattern: Pattern): readonly string[] | null {
  const tests = pattern[0]?.tests ?? [];
  if (tests.some(({ kind }) => kind === "head" || kind === "start")) return null;
  return tests.flatMap(({ kind, keys }) =>
    [...keys].map((key) => `${kind === "stem" ? "stem" : "form"} ${kind === "exact" ? fold(key) : key}`),
  );
}
