/** Words without what differs from hand to hand: capitals, spaces, full stops, quotation marks. */
export function bareWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]+/gu, " ")
    .trim();
}
