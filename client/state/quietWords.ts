/** For how long a word of the lens rests: until a time (`Date.now`), or for as long as this browser remembers. */
export type Quiet = number | "forever";

export type QuietWords = ReadonlyMap<string, Quiet>;

/** "Got it" is for the workshop that is on; the next one may well begin with another word. */
export const GOT_IT_MS = 12 * 60 * 60 * 1000;

/** Reads what was kept, without what is over. Garbage counts as nothing. */
export function readQuietWords(stored: unknown, now: number): QuietWords {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(
    Object.entries(stored).filter(
      (entry): entry is [string, Quiet] =>
        entry[1] === "forever" || (typeof entry[1] === "number" && entry[1] > now),
    ),
  );
}

export function quietWordsAsJson(words: QuietWords): string {
  return JSON.stringify(Object.fromEntries(words));
}
