import type { ByteReader } from "./byteReader.ts";
import { Refused } from "./refusal.ts";

const MAX_DEPTH = 16;
const MAX_KEY = 200;

/** Steps over one value of lib0's "any" encoding. Texts in it have at most `maxText` UTF-16 units. */
export function scanAny(reader: ByteReader, maxText: number, depth = 0): void {
  if (depth > MAX_DEPTH) throw new Refused("values are nested too deeply");
  const tag = reader.byte();
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.skipSigned();
      return;
    case 124:
      reader.skip(4);
      return;
    case 123:
      reader.skip(8);
      return;
    case 119:
      reader.skipText(maxText);
      return;
    case 118: {
      const count = reader.number();
      for (let index = 0; index < count; index += 1) {
        reader.skipKey(MAX_KEY);
        scanAny(reader, maxText, depth + 1);
      }
      return;
    }
    case 117: {
      const count = reader.number();
      for (let index = 0; index < count; index += 1) scanAny(reader, maxText, depth + 1);
      return;
    }
    case 116:
      reader.skip(reader.number());
      return;
    default: // 122 is a BigInt, on which every JSON.stringify throws
      throw new Refused("an unknown kind of value");
  }
}
