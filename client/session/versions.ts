import {
  type Restored,
  restoredSchema,
  type VersionEntry,
  versionEntrySchema,
  versionListSchema,
  versionMapSchema,
} from "../../model/api/versions.ts";
import { type MapPicture, ties } from "../../model/mapChanges.ts";
import { imageOfFile } from "../../model/mapFile.ts";
import { ApiError, answer, ask, json, mapPath } from "./api.ts";

/** The map whose versions are asked for. */
export interface MapOfWorkshop {
  readonly workshopId: string;
  readonly mapId: string;
}

/** A version as it can be shown, and as the file that it came in. */
export interface VersionMap extends MapPicture {
  readonly file: Blob;
}

export async function listVersions(map: MapOfWorkshop): Promise<readonly VersionEntry[]> {
  return (await ask(versionListSchema, versionsPath(map), {})).versions;
}

/** Keeps the map as the server has it now; the name may be empty. */
export function saveVersion(map: MapOfWorkshop, name: string): Promise<VersionEntry> {
  return ask(versionEntrySchema, versionsPath(map), json({ name }));
}

export function renameVersion(map: MapOfWorkshop, id: string, name: string): Promise<VersionEntry> {
  return ask(versionEntrySchema, versionPath(map, id), { ...json({ name }), method: "PATCH" });
}

/** `keepalive`: goes through even when the page is being left. */
export async function deleteVersion(map: MapOfWorkshop, id: string): Promise<void> {
  await answer(versionPath(map, id), { method: "DELETE", keepalive: true });
}

export function restoreVersion(map: MapOfWorkshop, id: string): Promise<Restored> {
  return ask(restoredSchema, `${versionPath(map, id)}/restore`, { method: "POST" });
}

export async function readVersion(map: MapOfWorkshop, id: string): Promise<VersionMap> {
  const file = await (await answer(versionPath(map, id), {})).blob();
  const read = versionMapSchema.safeParse(await file.text().then(JSON.parse));
  if (!read.success) throw new ApiError("damaged-version");
  const { notes: list, clusters = [], contradictions = [] } = read.data;
  const noteIds = list.map(({ id }) => id);
  const tied = ties({
    clusters: clusters.map(({ title }, index) => ({
      title,
      noteIds: list.flatMap(({ id, cluster }) => (cluster === index ? [id] : [])),
    })),
    contradictions: contradictions.map(({ from, to, title, strong }) => {
      return { from: noteIds[from] ?? "", to: noteIds[to] ?? "", title, strong };
    }),
  });
  const notes = list.map(
    ({ field, x, y, stack, inFront, size = "normal", locked = false, layer, image, ...rest }) =>
      Object.assign(rest, {
        locked,
        layer: layer ?? rest.createdAt,
        place: { field, x, y },
        image: imageOfFile(image),
        size,
        author: null,
        late: false,
        hidden: false,
        cluster: null,
        stack: stack === undefined ? null : { id: String(stack), front: inFront ? 1 : 0 },
      }),
  );
  return { about: read.data.about, notes, ties: tied, file };
}

function versionsPath({ workshopId, mapId }: MapOfWorkshop): string {
  return `${mapPath(workshopId, mapId)}/versions`;
}

function versionPath(map: MapOfWorkshop, id: string): string {
  return `${versionsPath(map)}/${encodeURIComponent(id)}`;
}
