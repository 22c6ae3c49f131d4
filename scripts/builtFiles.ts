import type { Plugin, Rolldown } from "vite";
import { findCycle } from "./findCycle.ts";
import type { FirstPages, FirstPart } from "./firstPages.ts";

/** In the order in which they are fetched. */
const WHOLE_PARTS: readonly (readonly [FirstPart, ...FirstPart[]])[] = [
  ["entry", "deBoth", "enBoth"],
  ["both", "deMap", "enMap", "deWrite", "enWrite"],
  ["write"],
  ["bothLater"],
  ["later"],
  ["map"],
];

/** What so many parts share is one file, what fewer of them share another. */
const SHARED_BY = [8, 4, 2];

/** Large and seldom used: what needs them lies with them, so that nobody fetches them with something small. */
const LARGE_LIBRARIES = {
  fontReader: /\/node_modules\/(fontkit|brotli|restructure|unicode-\w+|dfa|tiny-inflate)\//,
  pdfReader: /\/node_modules\/pdfjs-dist\//,
};

/** Which of the large libraries a module needs, the later one where it needs both; null: none. */
function largeLibraryOf(id: string, graph: Rolldown.ChunkingContext): string | null {
  const reached = new Set([id]);
  // A set goes on to those that are added on the way.
  for (const module of reached)
    for (const next of graph.getModuleInfo(module)?.importedIds ?? []) reached.add(next);
  const needed = Object.entries(LARGE_LIBRARIES).filter(([, files]) =>
    [...reached].some((of) => files.test(of)),
  );
  return needed.at(-1)?.[0] ?? null;
}

/**
 * In which files the modules lie; the first that wants one has it. Each takes with it what it needs, and so needs only
 * files above it: modules then run in their order without a wrapper around each, which was a twentieth of all that is
 * fetched. `refuseCycles` sees to it.
 */
export function filesOf(pages: FirstPages): Rolldown.CodeSplittingGroup[] {
  const groups: Omit<Rolldown.CodeSplittingGroup, "priority">[] = [
    // Whoever needs some of such a part fetches all of it: nothing would be gained by parting it.
    ...WHOLE_PARTS.map((parts) => ({
      name: (id: string) => {
        const part = pages.get(id);
        return part !== undefined && parts.includes(part) ? part : null;
      },
      debugName: parts[0],
    })),
    // What several parts share in few files, not in one for each small module: each is a request to wait for.
    ...SHARED_BY.map((count) => ({
      name: (id: string, graph: Rolldown.ChunkingContext) =>
        largeLibraryOf(id, graph) === null ? `sharedBy${count}` : null,
      debugName: `sharedBy${count}`,
      minShareCount: count,
    })),
    ...Object.keys(LARGE_LIBRARIES).map((library) => ({
      name: (id: string, graph: Rolldown.ChunkingContext) =>
        largeLibraryOf(id, graph) === library ? library : null,
      debugName: library,
      minShareCount: 2,
    })),
  ];
  return groups.map((group, index) => Object.assign(group, { priority: groups.length - index }));
}

/** A file that needs one which needs it would run before what it needs is there. */
export function refuseCycles(): Plugin {
  return {
    name: "refuse-cycles",
    apply: "build",
    generateBundle(_options, bundle) {
      const cycle = findCycle(
        new Map(
          Object.values(bundle).flatMap((file) =>
            file.type === "chunk" ? [[file.fileName, file.imports] as const] : [],
          ),
        ),
      );
      if (cycle) throw new Error(`Files that need each other: ${cycle.join(" → ")}`);
    },
  };
}
