import { useCallback, useSyncExternalStore } from "react";
import { notesOf } from "../../../../model/mapDocument.ts";
import type { Waiting } from "../../../../model/resultsDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";

const NONE: Waiting = {};

/** How many privately written notes wait on this map, by field: everybody's, mine included. */
export function useWaiting(editor: Editor): Waiting {
  return useSignal(editor.workshop.results).waiting.get(editor.session.mapId) ?? NONE;
}

export function sumOf(waiting: Waiting): number {
  return Object.values(waiting).reduce((sum, count) => sum + count, 0);
}

/** How many notes of mine nobody else sees yet. */
export function useOwnWaiting(editor: Editor): number {
  const { map, session } = editor;
  const read = useCallback(() => {
    const draft = session.draftDoc.get();
    return draft ? [...notesOf(draft).keys()].filter((id) => map.get(id)?.seenBy === "me").length : 0;
  }, [map, session]);
  return useSyncExternalStore(map.onStructure, read);
}
