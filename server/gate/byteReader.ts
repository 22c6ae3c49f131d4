import { Refused } from "./refusal.ts";

/** Making one costs as much as scanning a short update. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const FORBIDDEN_KEY = "__proto__";

/** Reads lib0's encoding with checks before every step: nothing is allocated that the input does not contain. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#position === this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw new Refused("the message ends too early");
    this.#position += 1;
    return value;
  }

  /** A variable-length number, at most `limit`. */
  number(limit = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const part = this.byte();
      value += (part & 0x7f) * factor;
      if (value > limit) throw new Refused("a number is too large");
      if (part < 0x80) return value;
      factor *= 128;
      // 2^53 needs eight bytes of seven bits; more are only there to confuse.
      if (factor > 2 ** 49) throw new Refused("a number is too long");
    }
  }

  /** Steps over one variable-length signed number. */
  skipSigned(): void {
    let length = 1;
    while (this.byte() >= 0x80) {
      length += 1;
      if (length > 8) throw new Refused("a number is too long");
    }
  }

  skip(count: number): void {
    if (count > this.#bytes.length - this.#position) throw new Refused("the message ends too early");
    this.#position += count;
  }

  /** A length, then that many bytes, as text of at most `limit` UTF-16 units. */
  text(limit: number): string {
    const start = this.#skipText(limit);
    return this.#decode(start, limit);
  }

  /** Steps over such a text, and gives its length in UTF-16 units. */
  skipText(limit: number): number {
    const start = this.#skipText(limit);
    const length = this.#position - start;
    // Most texts are plain, one byte a unit; making strings of them costs more than all the rest.
    if (length <= limit && this.#isAscii(start)) return length;
    return this.#decode(start, limit).length;
  }

  /** Steps over the key of an entry. */
  skipKey(limit: number): void {
    const start = this.#skipText(limit);
    const length = this.#position - start;
    if (length <= limit && length !== FORBIDDEN_KEY.length && this.#isAscii(start)) return;
    if (this.#decode(start, limit) === FORBIDDEN_KEY) throw new Refused("a forbidden key");
  }

  #skipText(limit: number): number {
    // A UTF-16 unit takes at most three bytes.
    const length = this.number(3 * limit);
    const start = this.#position;
    this.skip(length);
    return start;
  }

  #isAscii(start: number): boolean {
    for (let index = start; index < this.#position; index += 1) {
      if ((this.#bytes[index] ?? 0) > 0x7f) return false;
    }
    return true;
  }

  #decode(start: number, limit: number): string {
    let text: string;
    try {
      text = decoder.decode(this.#bytes.subarray(start, this.#position));
    } catch {
      throw new Refused("text is not UTF-8");
    }
    if (text.length > limit) throw new Refused("a text is too long");
    return text;
  }
}
