import {
  type MergeableMaps,
  type Merged,
  mergeableMapsSchema,
  mergedSchema,
  type NewMerge,
} from "../../model/api/merging.ts";
import { ask, json, mapPath, workshopPath } from "./api.ts";

export function readMergeableMaps(workshopId: string): Promise<MergeableMaps> {
  return ask(mergeableMapsSchema, `${workshopPath(workshopId)}/maps/merge`, {});
}

export function mergeMaps(workshopId: string, wanted: NewMerge): Promise<Merged> {
  return ask(mergedSchema, `${workshopPath(workshopId)}/maps/merge`, json(wanted));
}

/** Merges the same maps again, and these more. */
export function mergeAgain(workshopId: string, mapId: string, more: readonly string[] = []): Promise<Merged> {
  return ask(mergedSchema, `${mapPath(workshopId, mapId)}/merge`, json({ maps: more }));
}
