/** Consonants and digits that nobody takes for one another; without vowels no code spells a word. */
const ALPHABET = "BCDFGHJKMNPQRSTVWXYZ34679";
/** 8 of 25 are 37 bits: with 60 wrong guesses a minute allowed, one of 100 codes is found in 12 h once in 35,000 times. */
const LENGTH = 8;
/** What a reader may make of a letter that is in the alphabet. */
const MISREAD: Readonly<Record<string, string>> = { "8": "B", "5": "S", "2": "Z" };

/** Long enough for a day's seminar, short enough that a photo of the projector is worth nothing tomorrow. */
export const JOIN_CODE_HOURS = 12;

/** A random code, as it is said and shown: `BCDF-GHJK`. */
export function newJoinCode(): string {
  let code = "";
  while (code.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      // 250 = 10 × 25: dropping the rest keeps every character equally likely.
      if (byte < 250 && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** What somebody typed or pasted, as `newJoinCode` writes it; null for what cannot be a code. */
export function readJoinCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "")
    .replace(/[825]/g, (letter) => MISREAD[letter] ?? letter);
  const isCode = code.length === LENGTH && Array.from(code).every((letter) => ALPHABET.includes(letter));
  return isCode ? `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}` : null;
}
