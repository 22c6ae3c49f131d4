import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig, type Rolldown } from "vite";

const CLIENT = join(import.meta.dirname, "../client");

/** Where whoever opens a link begins: the entry, the page of a map or the card writer, and what each says first. */
const ROOTS = {
  entry: join(CLIENT, "index.html"),
  map: join(CLIENT, "MapPage.tsx"),
  write: join(CLIENT, "panels/write/WritePage.tsx"),
  ownNotes: join(CLIENT, "panels/write/OwnNotes.tsx"),
  votes: join(CLIENT, "panels/write/WriteVotes.tsx"),
  deMap: join(CLIENT, "i18n/deFirst.ts"),
  deWrite: join(CLIENT, "i18n/deWrite.ts"),
  enMap: join(CLIENT, "i18n/enFirst.ts"),
  enWrite: join(CLIENT, "i18n/enWrite.ts"),
} as const;
type Root = keyof typeof ROOTS;

/**
 * A part of its own for what one of two pages needs, and one for what both do: neither waits for the other's. `later`: what
 * the card writer fetches with the first note or vote, which must not bring all of the map with it.
 */
export type FirstPart = Root | "both" | "deBoth" | "enBoth" | "later" | "bothLater";
const PAIRS = [
  ["map", "write", "both"],
  ["deMap", "deWrite", "deBoth"],
  ["enMap", "enWrite", "enBoth"],
] as const;

/** Which modules whoever opens a link needs before anything can be done: ids of modules, by the part they belong to. */
export type FirstPages = ReadonlyMap<string, FirstPart>;

/**
 * Builds the client once without parts of our own making, and reads there what the entry and the first pages really
 * use. What a module imports says less: a package's index imports all of it, and most of that is used by no page.
 */
export async function findFirstPages(config: InlineConfig): Promise<FirstPages> {
  const output = await build({
    ...config,
    configFile: false,
    logLevel: "silent",
    build: { ...config.build, write: false, minify: false, reportCompressedSize: false },
  });
  const { output: files } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  const used = (root: Root): ReadonlySet<string> => {
    const begins = [...chunks.values()].filter(({ facadeModuleId }) => facadeModuleId === ROOTS[root]);
    if (begins.length === 0) throw new Error(`${ROOTS[root]} is no part of the build`);
    const reached = new Set(begins.map(({ fileName }) => fileName));
    // A set goes on to those that are added on the way.
    for (const name of reached) for (const next of chunks.get(name)?.imports ?? []) reached.add(next);
    return new Set([...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []));
  };
  const entry = used("entry");
  const pages = new Map<string, FirstPart>([...entry].map((id) => [id, "entry"]));
  for (const [map, write, both] of PAIRS) {
    const [onMap, onWriter] = [used(map), used(write)];
    for (const id of new Set([...onMap, ...onWriter])) {
      if (!entry.has(id)) pages.set(id, !onWriter.has(id) ? map : onMap.has(id) ? both : write);
    }
  }
  for (const id of [...used("ownNotes"), ...used("votes")]) {
    const part = pages.get(id);
    if (part === undefined || part === "map") pages.set(id, part === "map" ? "bothLater" : "later");
  }
  checkTexts(pages, ["entry", "both", "bothLater", "map"], "deMap");
  checkTexts(pages, ["entry", "both", "write"], "deWrite");
  return pages;
}

/** A text that is used before the rest of the catalogue is here would be shown as its key. */
function checkTexts(pages: FirstPages, parts: readonly FirstPart[], catalogue: "deMap" | "deWrite"): void {
  const first = readFileSync(ROOTS[catalogue], "utf8");
  const subjects = new Set([...first.matchAll(/^ {2}(\w+)[,:]/gm)].map(([, subject]) => subject));
  for (const [id, part] of pages) {
    if (!parts.includes(part) || !id.startsWith(CLIENT) || !/\.tsx?$/.test(id)) continue;
    for (const [, subject] of readFileSync(id, "utf8").matchAll(/useTranslations\("(\w+)/g)) {
      if (!subjects.has(subject)) {
        throw new Error(
          `${id} says something of "${subject}" on a first page: fetch it when it is used (fetchedPart), or add "${subject}" to ${ROOTS[catalogue]} and its English twin`,
        );
      }
    }
  }
}
