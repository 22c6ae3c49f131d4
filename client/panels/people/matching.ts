import { compareNames } from "../../../model/alphabet.ts";
import type { PersonEntry } from "../../../model/api/access.ts";
import { fitsWords, wordsOfSearch } from "../../../model/searchWords.ts";

/** Those whose name has the words of `search`: me first, then by name, who has none last. No order moves as people come and go. */
export function matching(people: readonly PersonEntry[], search: string): readonly PersonEntry[] {
  const words = wordsOfSearch(search);
  return people
    .filter(({ name }) => fitsWords(name, words))
    .sort(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) ||
        Number(a.name === "") - Number(b.name === "") ||
        compareNames(a.name, b.name),
    );
}
