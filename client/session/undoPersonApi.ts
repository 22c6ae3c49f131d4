import { type UndonePerson, type UndoPerson, undonePersonSchema } from "../../model/api/facilitation.ts";
import { ask, json, mapPath } from "./api.ts";
import { type MapOfWorkshop, restoreVersion } from "./versions.ts";

/** What one person's changes, taken back on several maps, came to. */
export interface UndoneOnMaps {
  /** notes that went */
  readonly removed: number;
  /** notes that are as they were */
  readonly restored: number;
  /** comments that went, or are as they were */
  readonly comments: number;
  /** notes of which nothing from before was kept */
  readonly lost: number;
  /** the server still knew of everything in that time */
  readonly complete: boolean;
  /** the way back, map by map */
  readonly before: readonly { readonly mapId: string; readonly versionId: string }[];
}

/** Takes back what somebody did on these maps, one after the other; for facilitators. */
export async function undoPerson(
  workshopId: string,
  mapIds: readonly string[],
  wish: UndoPerson,
): Promise<UndoneOnMaps> {
  let undone: UndoneOnMaps = { removed: 0, restored: 0, comments: 0, lost: 0, complete: true, before: [] };
  for (const mapId of mapIds) {
    const one = await undoOnMap({ workshopId, mapId }, wish);
    undone = {
      removed: undone.removed + one.removed,
      restored: undone.restored + one.restored,
      comments: undone.comments + one.comments,
      lost: undone.lost + one.lost,
      complete: undone.complete && one.complete,
      before: one.before === null ? undone.before : [...undone.before, { mapId, versionId: one.before }],
    };
  }
  return undone;
}

/** Thinks better of it: each map is as it was before. */
export async function redoPerson(workshopId: string, { before }: UndoneOnMaps): Promise<void> {
  for (const { mapId, versionId } of before) await restoreVersion({ workshopId, mapId }, versionId);
}

function undoOnMap({ workshopId, mapId }: MapOfWorkshop, wish: UndoPerson): Promise<UndonePerson> {
  return ask(undonePersonSchema, `${mapPath(workshopId, mapId)}/undo`, json(wish));
}
