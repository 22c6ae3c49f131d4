import { useCallback, useSyncExternalStore } from "react";
import { noteWords } from "../../model/noteImage.ts";
import type { MapProjection } from "./mapProjection.ts";
import type { Voting } from "./voting.ts";

/** A note's text, or what its picture shows, and my points on it: null where it takes none. Renders again for these two alone. */
export function useBallotLine(
  map: MapProjection,
  voting: Voting,
  noteId: string,
): { readonly text: string; readonly own: number | null } {
  const onText = useCallback((listener: () => void) => map.onNote(noteId, listener), [map, noteId]);
  const onPoints = useCallback((listener: () => void) => voting.onNote(noteId, listener), [voting, noteId]);
  const text = useSyncExternalStore(onText, () => {
    const note = map.get(noteId)?.note;
    return note ? noteWords(note) : "";
  });
  const own = useSyncExternalStore(onPoints, () => {
    const mark = voting.markOf(noteId);
    return mark?.kind === "ballot" ? mark.own : null;
  });
  return { text, own };
}
