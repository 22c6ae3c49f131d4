import * as z from "zod/mini";
import { FACETS, FIELDS } from "../../model/fields.ts";
import { isId, newId } from "../../model/ids.ts";
import { LIMITS } from "../../model/wire.ts";
import { type KeyedStorage, readStored } from "./browserStorage.ts";
import { createSignal, type Signal } from "./signal.ts";

const PREFIX = "empathy-map.observation.";

const id = z.string().check(z.refine(isId));
const line = z.string().check(z.maxLength(LIMITS.situationLength));

const observationSchema = z.object({
  /** the map that it is written on, or becomes; the notes are in this device's copy of it */
  mapId: id,
  workshopId: id,
  /** participant id; who was removed and came back is somebody else, and the notes are still theirs */
  author: id,
  /** a word or a nickname for the customer, never a full name */
  customerName: line,
  customerRole: line,
  situation: line,
  title: z.string().check(z.maxLength(LIMITS.titleLength)),
  /** milliseconds since 1970, by this device's clock */
  startedAt: z.number(),
  finishedAt: z.nullable(z.number()),
  /** the server knows the map */
  isMade: z.boolean(),
  /** ids of the notes that the server has confirmed */
  sent: z.array(z.string()),
  /** what is being typed: a phone may throw the page away at any moment */
  line: z.string().check(z.maxLength(LIMITS.noteTextLength)),
  /** where that goes, or the last note went; null at the beginning */
  place: z.nullable(z.object({ field: z.enum(FIELDS), facet: z.nullable(z.enum(FACETS)) })),
  /** notes, or else changes to notes, that wait for the server */
  waiting: z.int().check(z.nonnegative()),
});

/** One customer who is, or was, observed with this device. */
export type Observation = z.infer<typeof observationSchema>;

/** A new observation, from now on: of a map that is there (`mapId`), or of one that it will be. */
export function newObservation({
  mapId,
  titleAt,
  ...customer
}: Pick<Observation, "workshopId" | "author" | "customerName" | "customerRole" | "situation"> & {
  readonly mapId: string | null;
  /** `at` is milliseconds since 1970 */
  readonly titleAt: (at: number) => string;
}): Observation {
  const startedAt = Date.now();
  return {
    ...customer,
    mapId: mapId ?? newId(),
    title: titleAt(startedAt).slice(0, LIMITS.titleLength),
    startedAt,
    finishedAt: null,
    isMade: mapId !== null,
    sent: [],
    line: "",
    place: null,
    waiting: 0,
  };
}

/** The observations of this device that are not finished, or not yet with the server. Kept in this browser only. */
export interface ObservationStore {
  /** counts the changes made through this store */
  readonly changes: Signal<number>;
  /** those of a workshop, newest first */
  of(workshopId: string): Observation[];
  /** null where there is none, or only garbage */
  get(mapId: string): Observation | null;
  /** False where the browser keeps nothing: then it is there as long as the page is. */
  keep(observation: Observation): boolean;
  forget(mapId: string): void;
}

/** One record per map, so that two windows do not overwrite each other's. */
export function openObservations(storage: KeyedStorage): ObservationStore {
  // Also in memory: where the storage is full, it is there at least until the page goes.
  const kept = new Map<string, Observation>();
  const read = (storageKey: string): Observation | null => {
    const result = observationSchema.safeParse(readStored(storage, storageKey));
    return result.success && storageKey === PREFIX + result.data.mapId ? result.data : null;
  };
  const changes = createSignal(0);
  const changed = (): void => changes.set(changes.get() + 1);
  return {
    changes,
    of: (workshopId) => {
      const found = new Map(kept);
      for (const key of keysOf(storage)) {
        const observation = read(key);
        if (observation) found.set(observation.mapId, observation);
      }
      return [...found.values()]
        .filter((one) => one.workshopId === workshopId)
        .sort((a, b) => b.startedAt - a.startedAt);
    },
    get: (mapId) => read(PREFIX + mapId) ?? kept.get(mapId) ?? null,
    keep: (observation) => {
      kept.set(observation.mapId, observation);
      try {
        storage.setItem(PREFIX + observation.mapId, JSON.stringify(observation));
        kept.delete(observation.mapId);
        return true;
      } catch {
        return false;
      } finally {
        changed();
      }
    },
    forget: (mapId) => {
      kept.delete(mapId);
      storage.removeItem(PREFIX + mapId);
      changed();
    },
  };
}

function keysOf(storage: KeyedStorage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key?.startsWith(PREFIX)).map(String);
}
