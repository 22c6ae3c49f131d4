import { perPlace } from "../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { NoteRecord } from "./mapProjection.ts";

/** Which notes lie in which field, and how far down each field's reach. */
export interface FieldMembers {
  in(place: PlaceKey): Iterable<string>;
  has(place: PlaceKey): boolean;
  /** lower edges of the lowest notes, as `layoutMap` takes them */
  lowest(): Readonly<Record<PlaceKey, number>>;
  /** A note was this and is that; null for not there. `get` must already know the latter. */
  change(id: string, before: NoteRecord | null, after: NoteRecord | null): void;
  clear(): void;
}

/** Kept right without looking at every note for each edit: only a lost lowest note costs a search. */
export function createFieldMembers(get: (id: string) => NoteRecord | undefined): FieldMembers {
  const members = perPlace(() => new Set<string>());
  const lowest = perPlace(() => 0);

  const reach = (record: NoteRecord): void => {
    const { field } = record.note.place;
    lowest[field] = Math.max(lowest[field], lowerEdge(record));
  };
  return {
    in: (place) => members[place],
    has: (place) => members[place].size > 0,
    lowest: () => lowest,
    change(id, before, after) {
      if (before) members[before.note.place.field].delete(id);
      if (after) {
        members[after.note.place.field].add(id);
        reach(after);
      }
      if (!before || lowerEdge(before) < lowest[before.note.place.field]) return;
      const { field } = before.note.place;
      lowest[field] = 0;
      for (const member of members[field]) {
        const record = get(member);
        if (record) reach(record);
      }
    },
    clear() {
      for (const place of PLACES) {
        members[place].clear();
        lowest[place] = 0;
      }
    },
  };
}

function lowerEdge({ note, fitted }: NoteRecord): number {
  return note.place.y + fitted.noteHeight;
}
