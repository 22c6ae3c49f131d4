import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const BUILT = join(import.meta.dirname, "../dist/client");
/** As everywhere here: 1024 bytes. */
const KB = 1024;
/**
 * JavaScript, as compressed for the wire, that may be fetched before anything can be done on a map: what it was, and a
 * little more. Never more than 250.
 */
const MAP_BYTES = 222 * KB;
/** The same for a phone on a slow line, from the scan of a code to the first note. */
const WRITER_BYTES = 143 * KB;
/** What is fetched then: the entry, a page, and what it says in one language; each a part of `scripts/firstPages.ts`. */
const FIRST_PAGES = {
  "a map, in German": { budget: MAP_BYTES, parts: ["map", "deMap"] },
  "a map, in English": { budget: MAP_BYTES, parts: ["map", "enMap"] },
  "the card writer, in German": { budget: WRITER_BYTES, parts: ["write", "deWrite"] },
  "the card writer, in English": { budget: WRITER_BYTES, parts: ["write", "enWrite"] },
} as const;

interface Part {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

/** `npm run check:size`, after a build: fails when a first page has become too heavy, and says what it is made of. */
const manifest = JSON.parse(readFileSync(join(BUILT, ".vite/manifest.json"), "utf8")) as Readonly<
  Record<string, Part>
>;
for (const [page, { budget, parts: firstParts }] of Object.entries(FIRST_PAGES)) {
  const reached = new Set<string>(["index.html", ...firstParts.map(keyOf)]);
  // A set goes on to those that are added on the way.
  for (const key of reached) for (const next of partOf(key).imports ?? []) reached.add(next);
  const parts = [...reached]
    .map((key) => partOf(key).file)
    .map((file) => ({ file, bytes: compressedBytes(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  const sum = parts.reduce((all, { bytes }) => all + bytes, 0);
  console.log(`${page}: ${kb(sum)} of ${kb(budget)}, Brotli, in ${parts.length} files`);
  if (sum <= budget) continue;
  for (const { file, bytes } of parts) console.log(`  ${kb(bytes).padStart(9)}  ${file}`);
  console.error(
    "Too much is fetched before the first press. What is seen only after one belongs into a part of its own: client/panels/controls/fetchedPart.tsx.",
  );
  process.exitCode = 1;
}

function keyOf(name: string): string {
  return Object.keys(manifest).find((key) => manifest[key]?.name === name) ?? name;
}

function partOf(key: string): Part {
  const part = manifest[key];
  if (!part)
    throw new Error(
      `${key} is no part of the build: is this the list of first pages of scripts/firstPages.ts?`,
    );
  return part;
}

function compressedBytes(file: string): number {
  const path = join(BUILT, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}
