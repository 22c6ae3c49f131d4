import { useCallback, useSyncExternalStore } from "react";
import type { Workshop } from "../../../model/api.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import type { KanoItem } from "../../../model/resultsDocument.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";

/** Whether the note of an item is still on its map; `unknown` while the map has not been asked. */
export type FoundNote = "there" | "gone" | "unknown";

/** Looks for the notes of these items on their maps, and goes on looking. */
export function useFoundNotes(
  session: WorkshopSession,
  workshop: Workshop,
  items: readonly KanoItem[],
): (item: KanoItem) => FoundNote {
  const maps = workshop.maps.filter(({ id }) => items.some(({ mapId }) => mapId === id));
  const watches = useMapWatches(maps, session.me, syncUrlOf(window.location));
  const find = ({ mapId, noteId }: KanoItem): FoundNote => {
    const watch = watches.get(mapId);
    if (!watch?.loaded.get()) return "unknown";
    return notesOf(watch.doc).has(noteId) ? "there" : "gone";
  };
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [...watches.values()].flatMap(({ loaded, changedAt }) => [
        loaded.subscribe(listener),
        changedAt.subscribe(listener),
      ]);
      return () => {
        for (const stop of stops) stop();
      };
    },
    [watches],
  );
  // Its value is all that the lines depend on.
  useSyncExternalStore(subscribe, () => items.map(find).join(" "));
  return find;
}
