import * as Y from "yjs";
import * as z from "zod/mini";
import { EVIDENCE, FACETS, PLACES } from "../../model/fields.ts";
import { mapChanges } from "../../model/mapChanges.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";
import { isBlank } from "../../model/noteImage.ts";
import { type KeyedStorage, readStored, tryToStore } from "./browserStorage.ts";
import { createSignal, type Signal } from "./signal.ts";

const PREFIX = "empathy-map.refused.";

const refusedNoteSchema = z.object({
  id: z.string(),
  /** `new`: nobody else ever had it; `changed`: the others have it as it was before */
  kind: z.enum(["new", "changed"]),
  text: z.string(),
  field: z.enum(PLACES),
  x: z.number(),
  y: z.number(),
  facet: z.nullable(z.enum(FACETS)),
  evidence: z.enum(EVIDENCE),
  source: z.string(),
});

const refusedWorkSchema = z.object({
  notes: z.array(refusedNoteSchema),
  /** moves, deletions and the like: told by their number, nothing is lost with them */
  others: z.int(),
});

/** What the server did not take, because the map was locked before it came. */
export type RefusedWork = z.infer<typeof refusedWorkSchema>;
export type RefusedNote = z.infer<typeof refusedNoteSchema>;

/**
 * What `own` holds and the server does not, from the server's own document. Not a comparison of two pictures: what
 * others have changed meanwhile is no refused change of mine, so mine are put on top of theirs first.
 */
export function findRefusedWork(own: Y.Doc, server: Y.Doc): RefusedWork | null {
  const merged = new Y.Doc();
  for (const doc of [server, own]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc), "merge");
  const there = { about: readAbout(server), notes: readNotes(server) };
  const wanted = { about: readAbout(merged), notes: readNotes(merged) };
  merged.destroy();
  const changes = mapChanges(there, wanted);
  const texts = new Map(there.notes.map(({ id, text }) => [id, text]));
  const notes = wanted.notes.flatMap(({ id, text, place, facet, evidence, source }): RefusedNote[] => {
    const isNew = changes.added.has(id);
    if (text.trim() === "" || !(isNew || texts.get(id) !== text)) return [];
    return [{ id, kind: isNew ? "new" : "changed", text, ...place, facet, evidence, source }];
  });
  const emptied = wanted.notes.filter((note) => changes.added.has(note.id) && isBlank(note)).length;
  const total =
    changes.added.size + changes.changed.size + changes.removed.size + Number(changes.about) - emptied;
  return total > 0 ? { notes, others: total - notes.length } : null;
}

/** Refused work that waits in this browser until its author has seen to it; it survives a reload. */
export interface RefusedWorkStore {
  of(mapId: string): RefusedWork | null;
  /** joins what waits already: a note that was refused before stands there as it is now */
  add(mapId: string, work: RefusedWork): void;
  forget(mapId: string): void;
  /** Content was erased from the map: texts that were the map's must not stay here; what nobody else had may. */
  forgetChanged(mapId: string): void;
}

export function openRefusedWork(storage: KeyedStorage): RefusedWorkStore {
  // Also in memory: where the storage is full, it is there at least until the page goes.
  const kept = new Map<string, RefusedWork>();
  const of = (mapId: string): RefusedWork | null => {
    const inMemory = kept.get(mapId);
    if (inMemory) return inMemory;
    const result = refusedWorkSchema.safeParse(readStored(storage, PREFIX + mapId));
    return result.success ? result.data : null;
  };
  const keep = (mapId: string, work: RefusedWork): void => {
    kept.set(mapId, work);
    tryToStore(storage, PREFIX + mapId, JSON.stringify(work));
  };
  return {
    of,
    add: (mapId, work) => {
      const before = of(mapId) ?? { notes: [], others: 0 };
      const again = new Set(work.notes.map(({ id }) => id));
      keep(mapId, {
        notes: [...before.notes.filter(({ id }) => !again.has(id)), ...work.notes],
        others: before.others + work.others,
      });
    },
    forget: (mapId) => {
      kept.delete(mapId);
      storage.removeItem(PREFIX + mapId);
    },
    forgetChanged: (mapId) => {
      const work = of(mapId);
      if (work) keep(mapId, { ...work, notes: work.notes.filter(({ kind }) => kind === "new") });
    },
  };
}

/** The refused work of one map, to be watched. */
export interface RefusedWorkHere {
  readonly work: Signal<RefusedWork | null>;
  add(work: RefusedWork): void;
  forget(): void;
}

export function refusedWorkHere(store: RefusedWorkStore, mapId: string): RefusedWorkHere {
  const work = createSignal(store.of(mapId));
  return {
    work,
    add: (more) => {
      store.add(mapId, more);
      work.set(store.of(mapId));
    },
    forget: () => {
      store.forget(mapId);
      work.set(null);
    },
  };
}
