import type { Language } from "../fields.ts";
import type { Note } from "../note.ts";
import { endOfMatch, firstKeys, fits, type LensLine, type Pattern, readLensLine } from "./lensPattern.ts";
import { type Stemmer, type Token, tokensOf } from "./lensTokens.ts";

/** What words can do to the view of a customer; in the order in which the language mirror tells it. */
export const LENS_CATEGORIES = ["labels", "war", "machines", "control", "jargon", "company"] as const;
export type LensCategory = (typeof LENS_CATEGORIES)[number];

/** Words that do the same for the same reason. */
export interface WordFamily {
  /** what the word does to the view; one or two sentences */
  readonly reason: string;
  /** something to think about; never a correction */
  readonly question: string;
  /** one line each, see `lensPattern.ts` */
  readonly words: readonly string[];
}

export type WordLists = Readonly<Record<LensCategory, readonly WordFamily[]>>;

/** One word of the lens. */
export interface LensEntry {
  /** stable; also what "not this word again" is kept under: "de: Front" */
  readonly id: string;
  /** as in a dictionary: what is shown instead of anybody's own spelling */
  readonly headword: string;
  readonly category: LensCategory;
  readonly reason: string;
  readonly question: string;
}

/** Where a word was found in a text: UTF-16 units, `end` is the first that does not belong to it. */
export interface LensHit {
  readonly entry: LensEntry;
  readonly start: number;
  readonly end: number;
}

/** Whose words a text is: the group's, what goes on inside the customer, or the customer's literal words. */
export type Voice = "ours" | "inner" | "literal";

export interface WordLens {
  readonly language: Language;
  readonly entries: readonly LensEntry[];
  /** Finds the words of the lens in a text, in order. Total, and in a time that grows only with the text's length. */
  look(text: string, voice: Voice): readonly LensHit[];
}

/** A customer's words are evidence: nobody is to change them for the sake of a hint. */
export function voiceOf({ facet, evidence, place }: Pick<Note, "facet" | "evidence" | "place">): Voice {
  if (facet === "says" || evidence === "quoted") return "literal";
  if (facet === "thinks" || (facet === null && place.field === "thinksFeels")) return "inner";
  return "ours";
}

/** Loads the words and the stemmer of a language; not part of what the map needs to start. */
export async function loadWordLens(language: Language): Promise<WordLens> {
  const [lists, stem] = await listsOf(language);
  return createWordLens(language, lists, stem);
}

function listsOf(language: Language): Promise<readonly [WordLists, Stemmer]> {
  switch (language) {
    case "de":
      return Promise.all([
        import("./german.ts").then(({ german }) => german),
        import("@orama/stemmers/german").then(({ stemmer }) => stemmer),
      ]);
    case "en":
      return Promise.all([
        import("./english.ts").then(({ english }) => english),
        import("@orama/stemmers/english").then(({ stemmer }) => stemmer),
      ]);
  }
}

/** "I", "me", "my": the customer speaks, as the notes of what they think are meant to be written. */
const FIRST_PERSON: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set("ich mich mir mein meine meinen meinem meiner meines".split(" ")),
  en: new Set("i me my mine i'm i've i'd i'll myself".split(" ")),
};

interface Rule {
  readonly entry: LensEntry;
  readonly line: LensLine;
  readonly pattern: Pattern;
}

export function createWordLens(language: Language, lists: WordLists, stem: Stemmer): WordLens {
  const entries: LensEntry[] = [];
  const byFirstWord = new Map<string, Rule[]>();
  const forEveryWord: Rule[] = [];
  for (const category of LENS_CATEGORIES) {
    for (const { reason, question, words } of lists[category]) {
      for (const written of words) {
        const line = readLensLine(written, language, stem);
        const { headword } = line;
        const entry = { id: `${language}: ${headword}`, headword, category, reason, question };
        entries.push(entry);
        for (const pattern of line.patterns) {
          const rule = { entry, line, pattern };
          const keys = firstKeys(pattern);
          if (keys === null) forEveryWord.push(rule);
          for (const key of new Set(keys)) byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), rule]);
        }
      }
    }
  }

  const rulesFor = (token: Token): readonly Rule[] => [
    ...token.stems.flatMap((one) => byFirstWord.get(`stem ${one}`) ?? []),
    ...token.forms.flatMap((one) => byFirstWord.get(`form ${one}`) ?? []),
    ...forEveryWord,
  ];

  return {
    language,
    entries,
    look(text, voice) {
      if (voice === "literal") return [];
      const tokens = tokensOf(text, language, stem);
      const isCustomerSpeaking =
        voice === "inner" ||
        tokens.some(({ forms }) => forms.some((form) => FIRST_PERSON[language].has(form)));
      const settled = new Map<LensLine, boolean>();
      // Kept for each entry: a text full of one word must not be searched anew for each of them.
      const isMeant = (line: LensLine): boolean => {
        const known = settled.get(line);
        if (known !== undefined) return known;
        const stands = (words: LensLine["company"]): boolean =>
          words.some((word) => tokens.some((token) => fits(word, token)));
        const meant = !stands(line.exceptions) && (line.company.length === 0 || stands(line.company));
        settled.set(line, meant);
        return meant;
      };
      const hits: LensHit[] = [];
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (!token || token.isQuoted) continue;
        let best: { readonly rule: Rule; readonly last: number } | null = null;
        for (const rule of rulesFor(token)) {
          if (isCustomerSpeaking && rule.entry.category === "company") continue;
          const last = endOfMatch(rule.pattern, tokens, at);
          if (last > (best?.last ?? -1) && isMeant(rule.line)) best = { rule, last };
        }
        const end = tokens[best?.last ?? -1]?.end;
        if (!best || end === undefined) continue;
        hits.push({ entry: best.rule.entry, start: token.start, end });
        at = best.last;
      }
      return hits;
    },
  };
}
