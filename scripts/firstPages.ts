import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig, type Rolldown } from "vite";

const CLIENT = join(import.meta.dirname, "../client");

/** The parts that are fetched before anything can be done on a map, and the modules they begin with. */
const ROOTS = {
  entry: join(CLIENT, "index.html"),
  map: join(CLIENT, "MapPage.tsx"),
  de: join(CLIENT, "i18n/deFirst.ts"),
  en: join(CLIENT, "i18n/enFirst.ts"),
} as const;
type FirstPart = keyof typeof ROOTS;

/** Which modules whoever opens a link needs before anything can be done: ids of modules, by the part they belong to. */
export type FirstPages = ReadonlyMap<string, FirstPart>;

/**
 * Builds the client once without parts of our own making, and reads there what the entry and the page of a map really
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
  const pages = new Map<string, FirstPart>();
  for (const [part, root] of Object.entries(ROOTS) as [FirstPart, string][]) {
    const roots = [...chunks.values()].filter(({ facadeModuleId }) => facadeModuleId === root);
    if (roots.length === 0) throw new Error(`${root} is no part of the build`);
    const reached = new Set(roots.map(({ fileName }) => fileName));
    // A set goes on to those that are added on the way.
    for (const name of reached) {
      const chunk = chunks.get(name);
      for (const next of chunk?.imports ?? []) reached.add(next);
      for (const id of chunk?.moduleIds ?? []) if (!pages.has(id)) pages.set(id, part);
    }
  }
  checkTexts(pages);
  return pages;
}

/** A text that is used before the rest of the catalogue is here would be shown as its key. */
function checkTexts(pages: FirstPages): void {
  const first = readFileSync(ROOTS.de, "utf8");
  const subjects = new Set([...first.matchAll(/^ {2}(\w+)[,:]/gm)].map(([, subject]) => subject));
  for (const id of pages.keys()) {
    if (!id.startsWith(CLIENT) || !/\.tsx?$/.test(id)) continue;
    for (const [, subject] of readFileSync(id, "utf8").matchAll(/useTranslations\("(\w+)/g)) {
      if (!subjects.has(subject)) {
        throw new Error(
          `${id} says something of "${subject}" on the first page of a map: fetch it when it is used (fetchedPart), or add "${subject}" to client/i18n/deFirst.ts and enFirst.ts`,
        );
      }
    }
  }
}
