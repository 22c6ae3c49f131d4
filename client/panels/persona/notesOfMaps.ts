import { useMemo, useSyncExternalStore } from "react";
import type { EvidenceLevel } from "../../../model/fields.ts";
import { readShownNotes } from "../../../model/mapDocument.ts";
import type { Note } from "../../../model/note.ts";
import type { Source } from "../../../model/source.ts";
import type { Me } from "../../session/mapSession.ts";
import type { MapSight, MapWatch } from "../../session/openMapWatch.ts";
import type { Signal } from "../../session/signal.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";

/** The notes that all may see, by map; of maps that have not come there is no entry. */
export type NotesOfMaps = ReadonlyMap<string, readonly Note[]>;

/** What there is to see of the maps that were asked for. */
export interface MapsInSight {
  readonly notes: NotesOfMaps;
  /** ids of those that are out of reach, and of which this device has no copy */
  readonly away: readonly string[];
  /** ids of those that are out of reach, and are here as this device had them last */
  readonly copied: readonly string[];
}

/** While a workshop types, maps change dozens of times a second; a list need not. */
const READ_DELAY_MS = 150;

/** Reads maps for as long as the component stands, live. */
export function useNotesOfMaps(me: Me, mapIds: readonly string[]): MapsInSight {
  const maps = mapIds.map((id) => ({ id, title: "" }));
  const watches = useMapWatches(maps, me, syncUrlOf(window.location));
  const notes = useMemo(() => createNotesOfMaps(watches), [watches]);
  return useSyncExternalStore(notes.subscribe, notes.get);
}

function createNotesOfMaps(
  watches: ReadonlyMap<string, MapWatch>,
): Pick<Signal<MapsInSight>, "get" | "subscribe"> {
  const listeners = new Set<() => void>();
  const stale = new Set(watches.keys());
  let seen: MapsInSight = { notes: new Map(), away: [], copied: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    const notes = new Map(seen.notes);
    for (const id of stale) {
      const sight = watches.get(id)?.sight.get();
      if (sight && "doc" in sight) notes.set(id, readShownNotes(sight.doc));
    }
    stale.clear();
    const idsOf = (kind: MapSight["kind"]): string[] =>
      [...watches].flatMap(([id, { sight }]) => (sight.get().kind === kind ? [id] : []));
    seen = { notes, away: idsOf("away"), copied: idsOf("copy") };
  };
  read();
  const readSoon = (id: string): void => {
    stale.add(id);
    timer ??= setTimeout(() => {
      timer = undefined;
      read();
      for (const listener of listeners) listener();
    }, READ_DELAY_MS);
  };
  let stops: (() => void)[] = [];
  return {
    get: () => seen,
    subscribe(listener) {
      if (listeners.size === 0) {
        stops = [...watches].flatMap(([id, { sight, changedAt }]) =>
          [sight, changedAt].map((signal) => signal.subscribe(() => readSoon(id))),
        );
        // What has come since it was read first.
        for (const id of watches.keys()) readSoon(id);
      }
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        for (const stop of stops) stop();
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

/** How firmly a note stands now; as it was when it was linked where one cannot see it. */
export function levelIn(notes: NotesOfMaps): (source: Source) => EvidenceLevel {
  const levels = new Map<string, EvidenceLevel>();
  for (const [mapId, ofMap] of notes) {
    for (const { id, evidence } of ofMap) levels.set(`${mapId}.${id}`, evidence);
  }
  return ({ mapId, noteId, evidence }) => levels.get(`${mapId}.${noteId}`) ?? evidence;
}
