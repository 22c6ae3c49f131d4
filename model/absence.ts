import * as z from "zod/mini";
import { PLACES, type PlaceKey } from "./fields.ts";
import { isId } from "./ids.ts";
import { contentOf } from "./mapChanges.ts";
import type { Note } from "./note.ts";

/** Whoever was away for less has seen it happen, or nearly. */
export const SHORTEST_ABSENCE_MS = 5 * 60 * 1000;

const seenSchema = z.object({
  /** milliseconds since 1970 */
  at: z.number(),
  /** of each note by its id a number that is another when its content is; no word of it */
  notes: z.record(z.string().check(z.refine(isId)), z.number()),
});

/** How a map was when somebody last looked at it, without what stood there. */
export type SeenMap = z.infer<typeof seenSchema>;

/** What others have done on a map while somebody was away. */
export interface Absence {
  /** milliseconds since 1970 */
  readonly since: number;
  readonly added: readonly Note[];
  readonly changed: readonly Note[];
  /** how many notes are gone */
  readonly removed: number;
}

/** Hidden notes are left out: nobody has seen them. */
export function seenMap(notes: readonly Note[], at: number): SeenMap {
  return {
    at,
    notes: Object.fromEntries(notes.filter(isShown).map((note) => [note.id, contentNumber(note)])),
  };
}

/** Reads what a device has kept; null for nothing and for garbage. */
export function readSeenMap(value: unknown): SeenMap | null {
  const result = seenSchema.safeParse(value);
  return result.success ? result.data : null;
}

/**
 * What has happened since; null for nothing that is worth telling. What I added myself, on another device, is not told;
 * where a note lies in its field is not either, since tidying up moves all of them. A note that was hidden is not called
 * gone.
 */
export function absenceSince(seen: SeenMap, notes: readonly Note[], me: string, now: number): Absence | null {
  if (now - seen.at < SHORTEST_ABSENCE_MS) return null;
  const shown = notes.filter(isShown);
  const added = shown.filter(({ id, author }) => !(id in seen.notes) && author !== me);
  const changed = shown.filter(
    (note) => note.id in seen.notes && seen.notes[note.id] !== contentNumber(note),
  );
  const there = new Set(notes.map(({ id }) => id));
  const removed = Object.keys(seen.notes).filter((id) => !there.has(id)).length;
  return added.length + changed.length + removed === 0 ? null : { since: seen.at, added, changed, removed };
}

/** The fields of some notes, each once, in the order of the map. */
export function fieldsOf(notes: readonly Note[]): readonly PlaceKey[] {
  const fields = new Set(notes.map(({ place }) => place.field));
  return PLACES.filter((field) => fields.has(field));
}

const isShown = ({ hidden }: Note): boolean => !hidden;

/** FNV-1a of 32 bits: enough to tell two states of one note apart. */
function contentNumber(note: Note): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(contentOf(note))) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
