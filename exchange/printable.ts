/** What XML cannot hold. */
const IMPOSSIBLE = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Text for files of XML whose writers do not see to it themselves: without what XML cannot hold, ends of lines as "\n". */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(IMPOSSIBLE, "")
    .replaceAll("\t", " ");
}
