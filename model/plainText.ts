/** NFC so that "ü" is one letter everywhere; line ends as "\n"; no other control characters. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, " ");
}
