import { scanAny } from "./anyScanner.ts";
import { ByteReader } from "./byteReader.ts";
import { Refused } from "./refusal.ts";

/** What an update contains, read from its bytes alone. */
export interface Scan {
  /** per Yjs client id: the clocks that its structs span; holes that it skips do not count */
  readonly clients: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  readonly structs: number;
  readonly deleteRanges: number;
}

/** More would be an import of thousands of notes in one message, which goes over HTTP. */
const MAX_STRUCTS = 20_000;
const MAX_DELETE_RANGES = 20_000;
/** People whose edits one message may carry: one's own ids of an offline day, or a whole restored seminar. */
const MAX_CLIENTS = 64;
/** A full state's delete set names everybody who ever wrote. */
const MAX_DELETING_CLIENTS = 5_000;
/** Edits by one client id; nobody types two thousand million letters. */
const MAX_CLOCK = 2 ** 31;
/** UTF-16 units of one piece of text; the limits of notes and titles are checked where they are known. */
const MAX_TEXT = 20_000;
const MAX_KEY = 200;

const INFO_ORIGIN = 0x80;
const INFO_RIGHT_ORIGIN = 0x40;
const INFO_PARENT_KEY = 0x20;
const INFO_KIND = 0x1f;

/**
 * Reads a Yjs V1 update byte by byte without building anything from it, and throws `Refused` for all that no
 * client of ours writes: Yjs itself would allocate what the input claims, hang, or store what never loads again.
 */
export function scanUpdate(update: Uint8Array, roots: readonly string[]): Scan {
  const reader = new ByteReader(update);
  const clients = new Map<number, { from: number; to: number }>();
  let structs = 0;
  const clientCount = reader.number(MAX_CLIENTS);
  for (let index = 0; index < clientCount; index += 1) {
    const count = reader.number(MAX_STRUCTS - structs);
    if (count === 0) throw new Refused("a client without changes");
    structs += count;
    const client = reader.number();
    if (clients.has(client)) throw new Refused("a client comes twice");
    const from = reader.number(MAX_CLOCK);
    let clock = from;
    for (let struct = 0; struct < count; struct += 1) {
      clock += scanStruct(reader, client, clock, roots);
      if (clock > MAX_CLOCK) throw new Refused("a clock is too large");
    }
    clients.set(client, { from, to: clock });
  }
  const deleteRanges = scanDeleteSet(reader);
  if (!reader.atEnd) throw new Refused("bytes after the end");
  return { clients, structs, deleteRanges };
}

/** Steps over one struct and returns its length. */
function scanStruct(reader: ByteReader, client: number, clock: number, roots: readonly string[]): number {
  const info = reader.byte();
  const kind = info & INFO_KIND;
  if (kind === 0 || kind === 10) return scanLength(reader);
  const hasOrigin = (info & INFO_ORIGIN) !== 0;
  const hasRightOrigin = (info & INFO_RIGHT_ORIGIN) !== 0;
  if (hasOrigin) scanId(reader, client, clock);
  if (hasRightOrigin) scanId(reader, client, clock);
  if (!hasOrigin && !hasRightOrigin) {
    if (reader.number(1) === 1) {
      if (!roots.includes(reader.text(MAX_KEY))) throw new Refused("an unknown part of the document");
    } else {
      scanId(reader, client, clock);
    }
    if ((info & INFO_PARENT_KEY) !== 0) reader.skipKey(MAX_KEY);
  }
  return scanContent(reader, kind);
}

function scanContent(reader: ByteReader, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return scanLength(reader);
    case 3: // binary
      reader.skip(reader.number());
      return 1;
    case 4: {
      const length = reader.skipText(MAX_TEXT);
      if (length === 0) throw new Refused("an empty text");
      return length;
    }
    case 7: // a nested type: 0 array, 1 map, 2 text; XML has no place here
      reader.number(2);
      return 1;
    case 8: {
      const count = reader.number(MAX_STRUCTS);
      if (count === 0) throw new Refused("an empty list of values");
      for (let index = 0; index < count; index += 1) scanAny(reader, MAX_TEXT);
      return count;
    }
    default: // JSON, embeds, formats, subdocuments: nothing of ours writes them
      throw new Refused("an unknown kind of content");
  }
}

function scanLength(reader: ByteReader): number {
  const length = reader.number(MAX_CLOCK);
  if (length === 0) throw new Refused("an empty change");
  return length;
}

/** Steps over the id of a struct that this one refers to; of one's own only earlier ones exist. */
function scanId(reader: ByteReader, client: number, clock: number): void {
  const otherClient = reader.number();
  if (reader.number(MAX_CLOCK) >= clock && otherClient === client) {
    throw new Refused("a change refers to a later one");
  }
}

function scanDeleteSet(reader: ByteReader): number {
  let ranges = 0;
  const clients = reader.number(MAX_DELETING_CLIENTS);
  for (let index = 0; index < clients; index += 1) {
    reader.number();
    const count = reader.number(MAX_DELETE_RANGES - ranges);
    ranges += count;
    for (let range = 0; range < count; range += 1) {
      if (reader.number(MAX_CLOCK) + scanLength(reader) > MAX_CLOCK)
        throw new Refused("a clock is too large");
    }
  }
  return ranges;
}
