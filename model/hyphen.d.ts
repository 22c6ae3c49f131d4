/** hyphen 1.14 ships no types; this is the one call we use. */
declare module "hyphen/de-1996/index.js" {
  export function hyphenateSync(
    text: string,
    options?: { hyphenChar?: string; minWordLength?: number },
  ): string;
}
declare module "hyphen/en-us/index.js" {
  export function hyphenateSync(
    text: string,
    options?: { hyphenChar?: string; minWordLength?: number },
  ): string;
}
