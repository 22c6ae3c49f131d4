const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_PATTERN = /^[0-9A-Za-z]{10,40}$/;
/** 16 characters of 62 are 95 random bits: no two notes, maps or participants ever share an id. */
const ID_LENGTH = 16;
/** 26 characters of 62 are 154 random bits; the contract asks for at least 128 in a key. */
const SECRET_LENGTH = 26;

/** A random id. Ids are the key everywhere, never names: keys of deleted entries survive in Yjs. */
export function newId(): string {
  return randomText(ID_LENGTH);
}

/** A random secret for keys and tokens. */
export function newSecret(): string {
  return randomText(SECRET_LENGTH);
}

/** True for text that can be an id of ours. Ids are refused when they do not fit, never "cleaned". */
export function isId(value: unknown): value is string {
  return typeof value === "string" && ID_PATTERN.test(value);
}

function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 248 = 4 × 62: dropping the rest keeps every character equally likely.
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
    }
  }
  return text;
}
