import * as z from "zod/mini";
import { LIMITS } from "../wire.ts";

const mapIds = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(LIMITS.mapsPerWorkshop));

/** Answer to `GET …/maps/merge`, for facilitators: what there is to merge. */
export const mergeableMapsSchema = z.object({
  maps: z.array(
    z.object({
      id: z.string(),
      /** how many notes would come with it: with words or a picture, and not hidden */
      notes: z.int(),
      /** from how many maps it was merged itself, those inside of merged ones each once; 0 for any other */
      mergedFrom: z.int(),
      /** ids of all maps inside of it: what is on one of them and on this one comes once */
      inside: z.array(z.string()),
    }),
  ),
});
export type MergeableMaps = z.infer<typeof mergeableMapsSchema>;

/**
 * Body of `POST …/maps/merge`, for facilitators: a new map with the notes of these, each as a note of its own that knows
 * its origin. What comes by way of a map that was merged itself counts for the map on which it was written. Hidden notes and private drafts stay where they are. 409 `map-full` when they are too many for one map.
 */
export const newMergeSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleLength)),
  maps: mapIds.check(z.minLength(2)),
});
export type NewMerge = z.infer<typeof newMergeSchema>;

/**
 * Body of `POST …/maps/:mapId/merge`, for facilitators: merges the same maps again into one that was made so, and these more.
 * What has changed there changes here unless somebody has changed it here; what is new comes; what is gone there is marked
 * and stays. Without a change nothing happens. 400 for a map that this one is inside of.
 */
export const mergeAgainSchema = z.object({ maps: z.optional(mapIds) });

const counts = {
  /** notes that came */
  added: z.int(),
  /** notes that follow their original */
  changed: z.int(),
  /** notes whose original has changed, and which stay as somebody has made them here */
  kept: z.int(),
  /** notes whose original is gone since the last time */
  gone: z.int(),
  /** pictures that did not come, because a map holds no more; merging again brings them when there is room */
  picturesLeftOut: z.int(),
};

/** Answer to both: the map, and what happened to it. 201 for a new one. */
export const mergedSchema = z.object({ map: z.object({ id: z.string(), title: z.string() }), ...counts });
export type Merged = z.infer<typeof mergedSchema>;
