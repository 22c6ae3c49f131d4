/** So many characters of a text a screen reader says in one breath. */
const BREATH = 40;

/** The start of a long text, to name what is done with it; no character is cut in two. */
export function startOfText(text: string): string {
  if (text.length <= BREATH) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length > BREATH ? `${characters.slice(0, BREATH).join("")} …` : text;
}
