import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

/** A file as it lies in an archive: packed away from whoever only hands it on. Plain data, so that threads can pass it. */
export interface PackedFile {
  /** with `/` between folders; see `fileNames.ts` */
  readonly path: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  /** bytes before packing */
  readonly size: number;
  readonly data: Uint8Array;
}

/** A ZIP that is written file by file, so that nobody holds all of it at once. */
export interface ArchiveWriter {
  /** What comes next in the archive. The bytes of a file are handed on as they are. Throws over `MAX_ARCHIVE_BYTES`. */
  add(file: PackedFile): readonly Uint8Array[];
  /** The list of all files; then it is complete. */
  end(): Uint8Array;
}

/** Beyond this the format needs fields of other sizes, which not every program reads. */
export const MAX_ARCHIVE_BYTES = 2 ** 32 - 1;
const MAX_FILES = 2 ** 16 - 1;

const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
const CENTRAL_HEADER = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
/** 2.0: folders and deflated files. */
const VERSION = 20;
/** Names are UTF-8: without it Windows reads umlauts as letters of a code page of 1981. */
const UTF8_FLAG = 0x0800;
const METHODS: Readonly<Record<PackedFile["method"], number>> = { stored: 0, deflated: 8 };
/** Before it, the format has no years. */
const FIRST_YEAR = 1980;

/** Packs a file; one that would grow by it, or is packed already, is stored as it is. */
export function packFile(path: string, bytes: Uint8Array): PackedFile {
  const deflated = isPackedAlready(path) ? bytes : deflateSync(bytes);
  const isSmaller = deflated.length < bytes.length;
  return {
    path,
    method: isSmaller ? "deflated" : "stored",
    crc: crc32(bytes),
    size: bytes.length,
    data: isSmaller ? deflated : bytes,
  };
}

/**
 * Begins an archive all files of which are of this day, by UTC: a ZIP's times are of no zone, and the day by UTC is the
 * same everywhere. The same files in the same order and the same day give the same bytes.
 */
export function openArchive(date: Date): ArchiveWriter {
  const day = dayOf(date);
  const entries: { readonly path: string; readonly central: Uint8Array }[] = [];
  let offset = 0;
  return {
    add(file) {
      const name = new TextEncoder().encode(file.path);
      const header = new Uint8Array(LOCAL_HEADER.length + name.length);
      const fields = fieldsOf(file, day, name.length);
      writeNumbers(header, [[4, LOCAL_HEADER.signature], ...fields, [2, 0]]);
      header.set(name, LOCAL_HEADER.length);
      const next = offset + header.length + file.data.length;
      if (next > MAX_ARCHIVE_BYTES || entries.length >= MAX_FILES)
        throw new RangeError("too large for a ZIP");
      const central = new Uint8Array(CENTRAL_HEADER.length + name.length);
      writeNumbers(central, [
        [4, CENTRAL_HEADER.signature],
        [2, VERSION],
        ...fields,
        // No extra field, no comment, first disk, no attributes.
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]);
      central.set(name, CENTRAL_HEADER.length);
      entries.push({ path: file.path, central });
      offset = next;
      return [header, file.data];
    },
    end() {
      const list = entries.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ central }) => central);
      const length = list.reduce((sum, { length }) => sum + length, 0);
      const bytes = new Uint8Array(length + END.length);
      let at = 0;
      for (const central of list) {
        bytes.set(central, at);
        at += central.length;
      }
      writeNumbers(bytes.subarray(at), [
        [4, END.signature],
        [2, 0],
        [2, 0],
        [2, list.length],
        [2, list.length],
        [4, length],
        [4, offset],
        [2, 0],
      ]);
      return bytes;
    },
  };
}

type Field = readonly [bytes: 2 | 4, value: number];

/** What both headers of a file say in the same order, from the version that is needed to the length of the name. */
function fieldsOf({ method, crc, size, data }: PackedFile, day: number, nameLength: number): Field[] {
  return [
    [2, VERSION],
    [2, UTF8_FLAG],
    [2, METHODS[method]],
    [2, 0],
    [2, day],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, nameLength],
  ];
}

function writeNumbers(bytes: Uint8Array, fields: readonly Field[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
}

function dayOf(date: Date): number {
  const years = Math.min(127, Math.max(0, date.getUTCFullYear() - FIRST_YEAR));
  return (years << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
}

/** These are packed inside; trying again costs time and gains nothing. */
function isPackedAlready(path: string): boolean {
  return /\.(pdf|png|jpg|xlsx|docx|pptx)$/i.test(path);
}
