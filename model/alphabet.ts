/**
 * The order of the alphabet as German and English readers know it (DIN 5007-1, the same in both: ä beside a), with numbers
 * by their value: „Gruppe 2" before „Gruppe 10". Wherever it runs: a server's or browser's own language has no say.
 */
let alphabet: Intl.Collator | null = null;

/** Compares names or titles for `sort`. */
export function compareNames(a: string, b: string): number {
  // Made when two names are first compared: a page that opens has better things to do.
  alphabet ??= new Intl.Collator("de", { numeric: true });
  return alphabet.compare(a, b);
}

/** The same order everywhere for what has the same name. Ids are no words: no language has a say. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
