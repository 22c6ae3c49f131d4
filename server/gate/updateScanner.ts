import { scanAny } from "./anyScanner.ts";
import { ByteReader } from "./byteReader.ts";
import { Refused } from "./refusal.ts";

/** What an update contains, read from its bytes alone. */
export interface Scan {
  /** per Yjs client id: the clocks that its structs span, with the holes among them */
  readonly clients: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  /** per Yjs client id: up to which clock a document must know it to take the update whole */
  readonly needs: ReadonlyMap<number, number>;
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
const KIND_COLLECTED = 0;
const KIND_HOLE = 10;

/**
 * Reads a Yjs V1 update byte by byte without building anything from it, and throws `Refused` for all that no
 * client of ours writes: Yjs itself would allocate what the input claims, hang, or store what never loads again.
 */
export function scanUpdate(update: Uint8Array, roots: readonly string[]): Scan {
  const reader = new ByteReader(update);
  const clients = new Map<number, { from: number; to: number }>();
  const needs = new Map<number, number>();
  /** per client id: up to which clock the update speaks of it */
  const named = new Map<number, number>();
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
    if (from > 0) needs.set(client, from);
    for (let struct = 0; struct < count; struct += 1) {
      const info = reader.byte();
      clock += scanStruct(reader, info, client, clock, roots, named);
      if (clock > MAX_CLOCK) throw new Refused("a clock is too large");
      // What a hole leaves out nobody knows but the document.
      if ((info & INFO_KIND) === KIND_HOLE) needs.set(client, clock);
    }
    clients.set(client, { from, to: clock });
  }
  const deleteRanges = scanDeleteSet(reader, named);
  if (!reader.atEnd) throw new Refused("bytes after the end");
  for (const [client, to] of named) {
    if (to > (clients.get(client)?.to ?? 0)) needs.set(client, to);
  }
  return { clients, needs, deleteRanges };
}

/** Steps over one struct, of which `info` was read, and returns its length. */
function scanStruct(
  reader: ByteReader,
  info: number,
  client: number,
  clock: number,
  roots: readonly string[],
  named: Map<number, number>,
): number {
  const kind = info & INFO_KIND;
  if (kind === KIND_COLLECTED || kind === KIND_HOLE) return scanLength(reader);
  const hasOrigin = (info & INFO_ORIGIN) !== 0;
  const hasRightOrigin = (info & INFO_RIGHT_ORIGIN) !== 0;
  if (hasOrigin) scanId(reader, client, clock, named);
  if (hasRightOrigin) scanId(reader, client, clock, named);
  if (!hasOrigin && !hasRightOrigin) {
    if (reader.number(1) === 1) {
      if (!roots.includes(reader.text(MAX_KEY))) throw new Refused("an unknown part of the document");
    } else {
      scanId(reader, client, clock, named);
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
function scanId(reader: ByteReader, client: number, clock: number, named: Map<number, number>): void {
  const otherClient = reader.number();
  const otherClock = reader.number(MAX_CLOCK);
  if (otherClient !== client) name(named, otherClient, otherClock + 1);
  else if (otherClock >= clock) throw new Refused("a change refers to a later one");
}

function name(named: Map<number, number>, client: number, to: number): void {
  if (to > (named.get(client) ?? 0)) named.set(client, to);
}

function scanDeleteSet(reader: ByteReader, named: Map<number, number>): number {
  let ranges = 0;
  const clients = reader.number(MAX_DELETING_CLIENTS);
  for (let index = 0; index < clients; index += 1) {
    const client = reader.number();
    const count = reader.number(MAX_DELETE_RANGES - ranges);
    ranges += count;
    for (let range = 0; range < count; range += 1) {
      const to = reader.number(MAX_CLOCK) + scanLength(reader);
      if (to > MAX_CLOCK) throw new Refused("a clock is too large");
      name(named, client, to);
    }
  }
  return ranges;
}
