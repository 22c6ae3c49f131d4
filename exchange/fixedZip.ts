import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/**
 * An office file as its writer made it, with everything out of it that depends on when it was made: the same in gives the
 * same bytes. `repair` sees every part of XML by its name and returns what it should be.
 */
export function fixedZip(
  bytes: Uint8Array,
  date: Date,
  repair: (name: string, xml: string, names: ReadonlySet<string>) => string,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = new Set(Object.keys(parts).filter((name) => !name.endsWith("/")));
  const fixed: Zippable = {};
  // Content types first: programs tell the kind of a file by its beginning.
  for (const name of [...names].toSorted(byOrder)) {
    const part = parts[name];
    if (!part) continue;
    fixed[name] = /\.(xml|rels)$/u.test(name) ? strToU8(repair(name, strFromU8(part), names)) : part;
  }
  // An archive's times are of no zone: the day by UTC is the same everywhere.
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return zipSync(fixed, { mtime });
}

function byOrder(a: string, b: string): number {
  const rank = (name: string): number =>
    name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** When the file says of itself that it was made, in an office file's `docProps/core.xml`. */
export function withDates(xml: string, date: Date): string {
  const written = date.toISOString().replace(/\.\d+Z$/u, "Z");
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${written}`);
}
