/** "Did you mean …?" for a word that was mistyped; empty where nothing is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, steps: stepsBetween(word.toLowerCase(), one) }))
    .filter(({ one, steps }) => steps <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return near[0] ? `; did you mean ${near[0].one}?` : "";
}

/** Letters to be changed, added or left out (Levenshtein). */
function stepsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.split("").entries()) {
    const here = [row + 1];
    for (const [column, other] of to.split("").entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      here.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1));
    }
    above = here;
  }
  return above.at(-1) ?? 0;
}
