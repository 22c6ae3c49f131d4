import { build, type InlineConfig, type Rolldown } from "vite";

/** Which modules who opens a link needs before anything can be done: ids of modules, by the part they belong to. */
export type FirstPages = ReadonlyMap<string, "entry" | "map">;

/**
 * Builds the client once without parts of our own making, and reads there what the entry and the page of a map really
 * use. What a module imports says less: a package's index imports all of it, and most of that is used by no page.
 */
export async function findFirstPages(config: InlineConfig, mapPage: string): Promise<FirstPages> {
  const output = await build({
    ...config,
    configFile: false,
    logLevel: "silent",
    build: { ...config.build, write: false, minify: false, reportCompressedSize: false },
  });
  const { output: files } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  const pages = new Map<string, "entry" | "map">();
  const mark = (part: "entry" | "map", isRoot: (chunk: Rolldown.OutputChunk) => boolean): void => {
    const reached = new Set([...chunks.values()].filter(isRoot).map(({ fileName }) => fileName));
    // A set goes on to those that are added on the way.
    for (const name of reached) {
      const chunk = chunks.get(name);
      for (const next of chunk?.imports ?? []) reached.add(next);
      for (const id of chunk?.moduleIds ?? []) if (!pages.has(id)) pages.set(id, part);
    }
  };
  mark("entry", ({ isEntry }) => isEntry);
  mark("map", ({ facadeModuleId }) => facadeModuleId === mapPage);
  return pages;
}
