/** A stretch of a text, in UTF-16 units; `end` is behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters that no normalisation takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};
/** Marks over letters, and what is in a text without being seen: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u;
/** After these, "ue" is no ü: neue, Frauen, Quelle. */
const BEFORE_REAL_UE = new Set(["a", "e", "o", "q"]);

interface Folded {
  readonly text: string;
  /** of each unit of `text`, where in the original it stands */
  readonly at: readonly number[];
}

/**
 * A text as a search compares it: without case and marks, with ä, ae and a the same (likewise ö and ü), and ß as ss.
 * "Größe", "Groesse" and "grosse" find each other, as people type them who have no German keyboard at hand.
 */
function fold(original: string): Folded {
  let text = "";
  const at: number[] = [];
  let place = 0;
  for (const letter of original) {
    for (const part of letter.normalize("NFKD").toLowerCase()) {
      if (UNSEEN.test(part)) continue;
      const plain = LETTERS[part] ?? part;
      if (isPlainE(letter) && endsAsUmlaut(text)) continue;
      for (let unit = 0; unit < plain.length; unit += 1) at.push(place);
      text += plain;
    }
    place += letter.length;
  }
  return { text, at };
}

function isPlainE(letter: string): boolean {
  return letter === "e" || letter === "E";
}

/** Whether an "e" behind this only makes an umlaut of its last letter. */
function endsAsUmlaut(text: string): boolean {
  const last = text.at(-1);
  if (last === "a" || last === "o") return true;
  return last === "u" && !BEFORE_REAL_UE.has(text.at(-2) ?? "");
}

/** What somebody searches for, word by word, as it is compared. Empty: nothing is searched for. */
export function wordsOfSearch(search: string): string[] {
  return search
    .split(/\s+/u)
    .map((word) => fold(word).text)
    .filter(Boolean);
}

/** Every word of a search (of `wordsOfSearch`) stands somewhere in the text, in parts of words too. */
export function fitsWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text).text;
  return words.every((word) => folded.includes(word));
}

/** Where the words of a search stand in a text, from its beginning; what overlaps is one stretch. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const folded = fold(text);
  const found = words
    .flatMap((word) => allPlaces(folded.text, word).map((from) => stretch(text, folded, from, word.length)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: Stretch[] = [];
  for (const next of found) {
    const last = stretches.at(-1);
    if (last && next.start <= last.end) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else stretches.push(next);
  }
  return stretches;
}

function allPlaces(text: string, word: string): number[] {
  const places: number[] = [];
  if (word === "") return places;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + word.length)) {
    places.push(from);
  }
  return places;
}

/** With the whole last letter, the marks behind it and the e of a spelt-out umlaut. */
function stretch(original: string, { at }: Folded, from: number, length: number): Stretch {
  const start = at[from] ?? 0;
  const lastStart = at[from + length - 1] ?? start;
  const next = at.slice(from + length).find((place) => place > lastStart) ?? original.length;
  const rest = original.slice(lastStart, next);
  return { start, end: lastStart + (/^.[\p{M}eE]*/su.exec(rest)?.[0].length ?? rest.length) };
}
