import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { SeededRandom } from "../../support/seededRandom.ts";

/** Bytes that mean something in an update: kinds of content, flags, the largest number of seven bits. */
const TELLING_BYTES = [0, 1, 2, 4, 7, 8, 0x21, 0x27, 0x28, 0x81, 0x84, 0xa1, 0xc4, 0xff];
const PROTOTYPE_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "__defineGetter__",
];
const HUGE_NUMBERS = [127, 128, 20_001, 2 ** 20, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1];
const MAX_NESTING = 40;
const MAX_RANDOM_BYTES = 400;

/** Some kinds of hostile update; `honest` is a valid one of the moment, `earlier` are ones that were sent before. */
export function hostileUpdate(
  honest: Uint8Array,
  earlier: readonly Uint8Array[],
  random: SeededRandom,
): Uint8Array {
  const base = random.below(2) ? honest : random.pick(earlier);
  const other = random.pick(earlier);
  switch (random.below(20)) {
    case 0:
      return randomBytes(random);
    case 1:
      return base.slice(0, random.below(base.length));
    case 2:
      return other;
    case 3:
      return withHugeNumber(base, random);
    case 4:
      return hostileEntry("about", random.pick(PROTOTYPE_KEYS), random.below(9), random);
    case 5:
      return hostileEntry(random.pick(["about", "notes", "people"]), "x", nested(random), random);
    case 6:
      return hostileEntry("about", "x", { [random.pick(PROTOTYPE_KEYS)]: { isAdmin: true } }, random);
    case 7:
      return nestedTypes(random);
    case 8:
      return spliced(base, other, random);
    case 9:
      return Y.mergeUpdates([honest, other]);
    default:
      return mutate(base, other, random);
  }
}

export function randomBytes(random: SeededRandom): Uint8Array {
  return Uint8Array.from({ length: random.below(MAX_RANDOM_BYTES) }, () => random.below(256));
}

/** A few small damages: bytes changed, bits flipped, pieces cut out or put in, the end of another message. */
export function mutate(update: Uint8Array, other: Uint8Array, random: SeededRandom): Uint8Array {
  let bytes = [...update];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(bytes.length);
    switch (random.below(6)) {
      case 0:
        bytes[at] = random.below(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 2:
        bytes.splice(at, 1 + random.below(4));
        break;
      case 3:
        bytes.splice(at, 0, random.below(256), random.below(256));
        break;
      case 4:
        bytes = [...bytes.slice(0, at), ...other.slice(random.below(other.length))];
        break;
      default:
        bytes[at] = random.pick(TELLING_BYTES);
    }
  }
  return Uint8Array.from(bytes);
}

/** One byte replaced by a number of up to eight, where a count, a length or a clock may stand. */
function withHugeNumber(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const at = random.below(Math.min(bytes.length, 12));
  const number = encoding.encode((encoder) => encoding.writeVarUint(encoder, random.pick(HUGE_NUMBERS)));
  return Uint8Array.of(...bytes.slice(0, at), ...number, ...bytes.slice(at + 1));
}

/** The first piece of one update, then the rest of another: the delete set of one below the structs of the other. */
function spliced(one: Uint8Array, other: Uint8Array, random: SeededRandom): Uint8Array {
  const tail = other.slice(other.length - random.below(Math.min(other.length, 24)));
  return Uint8Array.of(...one.slice(0, one.length - random.below(Math.min(one.length, 4))), ...tail);
}

/** An entry that no command of ours writes, in bytes that Yjs would take. */
function hostileEntry(root: string, key: string, value: unknown, random: SeededRandom): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, random.below(2 ** 32), 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 0x28);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, value as never);
    encoding.writeVarUint(encoder, 0);
  });
}

function nested(random: SeededRandom): unknown {
  let value: unknown = random.below(2) ? "x" : null;
  for (let depth = random.below(MAX_NESTING); depth > 0; depth -= 1) {
    value = random.below(2) ? [value] : { [random.pick(["a", ...PROTOTYPE_KEYS])]: value };
  }
  return value;
}

function nestedTypes(random: SeededRandom): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = random.below(2 ** 32);
  doc.transact(() => {
    let map = doc.getMap<unknown>(random.pick(["about", "notes"]));
    for (let depth = random.below(MAX_NESTING); depth > 0; depth -= 1) {
      const inner = new Y.Map<unknown>();
      map.set("x", inner);
      map = inner;
    }
    map.set("y", random.pick([new Y.Text("tief"), new Y.Array(), new Y.XmlText(), 1]));
  });
  return Y.encodeStateAsUpdate(doc);
}
