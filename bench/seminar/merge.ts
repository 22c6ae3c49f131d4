import type { MergeableMaps, Merged } from "../../model/api/merging.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { LIMITS, roomName } from "../../model/wire.ts";
import { ask } from "./http.ts";
import { openRoom } from "./room.ts";
import type { Seminar } from "./seminar.ts";

/** After the walk: as many maps as one map has room for become one, and each of their notes is on it once. */
export async function mergeAll({ chief, url, workshopId, problems }: Seminar): Promise<number> {
  const asking = { url, token: chief.token };
  const path = `/api/workshops/${workshopId}/maps/merge`;
  const { maps } = await ask<MergeableMaps>(asking, "GET", path);
  const chosen: MergeableMaps["maps"] = [];
  let notes = 0;
  for (const map of maps) {
    if (notes + map.notes > LIMITS.notesPerMap) break;
    notes += map.notes;
    chosen.push(map);
  }
  const wanted = { title: "Alle Karten zusammen", maps: chosen.map(({ id }) => id) };
  const { map, added } = await ask<Merged>(asking, "POST", path, wanted);
  if (added !== notes) problems.push(`${added} notes came to the merged map, not ${notes}`);
  const merged = openRoom(url, roomName({ kind: "map", mapId: map.id }), chief.token);
  try {
    await merged.synced();
    const texts = readNotes(merged.doc).map(({ text }) => text);
    if (new Set(texts).size !== notes || texts.length !== notes)
      problems.push(
        `${texts.length} notes, ${new Set(texts).size} of them different, on the merged map of ${notes}`,
      );
  } finally {
    merged.close();
  }
  return added;
}
