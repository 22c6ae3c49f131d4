import { Refused } from "./refusal.ts";

/** Reads lib0's encoding with checks before every step: nothing is allocated that the input does not contain. */
export interface ByteReader {
  readonly atEnd: boolean;
  byte(): number;
  /** A variable-length number, at most `limit`. */
  number(limit?: number): number;
  /** Steps over one variable-length signed number. */
  skipSigned(): void;
  skip(count: number): void;
  /** A length, then that many bytes, as text of at most `limit` UTF-16 units. */
  text(limit: number): string;
}

/** Making one costs as much as scanning a short update. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function createByteReader(bytes: Uint8Array): ByteReader {
  let position = 0;

  const byte = (): number => {
    const value = bytes[position];
    if (value === undefined) throw new Refused("the message ends too early");
    position += 1;
    return value;
  };
  const number = (limit = Number.MAX_SAFE_INTEGER): number => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const part = byte();
      value += (part & 0x7f) * factor;
      if (value > limit) throw new Refused("a number is too large");
      if (part < 0x80) return value;
      factor *= 128;
      // 2^53 needs eight bytes of seven bits; more are only there to confuse.
      if (factor > 2 ** 49) throw new Refused("a number is too long");
    }
  };
  const skip = (count: number): void => {
    if (count > bytes.length - position) throw new Refused("the message ends too early");
    position += count;
  };

  return {
    get atEnd() {
      return position === bytes.length;
    },
    byte,
    number,
    skip,
    skipSigned() {
      let length = 1;
      while (byte() >= 0x80) {
        length += 1;
        if (length > 8) throw new Refused("a number is too long");
      }
    },
    text(limit) {
      // A UTF-16 unit takes at most three bytes.
      const length = number(3 * limit);
      const start = position;
      skip(length);
      let text: string;
      try {
        text = decoder.decode(bytes.subarray(start, position));
      } catch {
        throw new Refused("text is not UTF-8");
      }
      if (text.length > limit) throw new Refused("a text is too long");
      return text;
    },
  };
}
