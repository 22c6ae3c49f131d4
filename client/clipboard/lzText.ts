/** Bits of each letter of Base64, the highest first. */
const BITS = 6;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));
/** What a code stands for that is no entry: a letter of 8 bits, one of 16, the end. */
const [SHORT, LONG, END] = [0, 1, 2];
const FIRST_ENTRY = 3;

/**
 * Reads a text that lz-string has packed (`compressToBase64`), as tldraw does with what is copied; null for anything else.
 * Our own reader because that one knows no bound: a few kilobytes made for it unpack to gigabytes.
 */
export function unpackLz(packed: string, mostCharacters: number): string | null {
  const read = bitReader(packed);
  const entries: string[] = [];
  let width = 2;
  let untilWider = 1;
  let text = "";
  let last = "";
  const grow = (): void => {
    untilWider -= 1;
    if (untilWider > 0) return;
    untilWider = 2 ** width;
    width += 1;
  };
  for (;;) {
    const code = read(width);
    if (code === null || code === END) return code === END ? text : null;
    let entry: string;
    if (code === SHORT || code === LONG) {
      const letter = read(code === SHORT ? 8 : 16);
      if (letter === null) return null;
      entry = String.fromCharCode(letter);
      entries.push(entry);
      grow();
    } else {
      const known = entries[code - FIRST_ENTRY];
      // The entry that is only now being made begins and ends with the same letter.
      if (known === undefined && (last === "" || code - FIRST_ENTRY !== entries.length)) return null;
      entry = known ?? last + last.charAt(0);
    }
    text += entry;
    if (text.length > mostCharacters) return null;
    if (last !== "") {
      entries.push(last + entry.charAt(0));
      grow();
    }
    last = entry;
  }
}

/** Gives so many bits at a time, the lowest first; null once there are none, or none of Base64. */
function bitReader(packed: string): (count: number) => number | null {
  let at = 0;
  let value = 0;
  let left = 0;
  return (count) => {
    let bits = 0;
    for (let bit = 0; bit < count; bit += 1) {
      if (left === 0) {
        const next = VALUES.get(packed.charAt(at));
        if (next === undefined) return null;
        [value, left, at] = [next, BITS, at + 1];
      }
      left -= 1;
      if ((value >> left) & 1) bits += 2 ** bit;
    }
    return bits;
  };
}
