/** hyphen 1.14 ships no types; this is the one call we use. */
interface Hyphenator {
  hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
}
declare module "hyphen/de-1996/index.js" {
  const hyphenator: Hyphenator;
  export default hyphenator;
}
declare module "hyphen/en-us/index.js" {
  const hyphenator: Hyphenator;
  export default hyphenator;
}
