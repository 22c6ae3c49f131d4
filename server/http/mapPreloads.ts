import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { isId } from "../../model/ids.ts";

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), name: z.string().optional(), imports: z.array(z.string()).optional() }),
);
/** As `scripts/builtFiles.ts` names the file of the map's page. */
const MAP_PART = "map";

/**
 * The `Link` header of a map's page: the browser fetches the program of the map beside the page's own, not after it has run
 * that. Null for every other page, and for a build that does not say which file it is.
 */
export function mapPreloads(folder: string): (path: string) => string | null {
  const path = join(folder, ".vite", "manifest.json");
  const read = existsSync(path) ? Manifest.safeParse(JSON.parse(readFileSync(path, "utf8"))) : null;
  const parts = read?.data ?? {};
  const map = Object.keys(parts).find((key) => parts[key]?.name === MAP_PART);
  if (!map) return () => null;
  const reached = new Set([map]);
  // A set goes on to those that are added on the way.
  for (const key of reached) for (const next of parts[key]?.imports ?? []) reached.add(next);
  const first = new Set(["index.html", ...(parts["index.html"]?.imports ?? [])]);
  const header = [...reached]
    .filter((key) => !first.has(key))
    .flatMap((key) => (parts[key] ? `</${parts[key].file}>; rel=modulepreload` : []))
    .join(", ");
  return (page) => (isMapPage(page) ? header : null);
}

/** `/w/<workshop>` and `/w/<workshop>/<map>`; a word in the place of a map is another page. */
function isMapPage(path: string): boolean {
  const [, first, workshopId, mapId = null, ...rest] = path.split("/");
  return first === "w" && isId(workshopId) && (mapId === null || isId(mapId)) && rest.length === 0;
}
