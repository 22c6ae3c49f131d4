import type { Note } from "../../../model/note.ts";
import { wordsOfSearch } from "../../../model/searchWords.ts";
import type { Signal } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";
import type { OpenMap } from "../groups/openMaps.ts";
import { matchingNotes } from "../persona/matchingNotes.ts";
import type { NotesOfMaps } from "../persona/notesOfMaps.ts";

/** What was found on one map, in the order in which one reads it. */
export interface FoundMap {
  readonly map: OpenMap;
  readonly notes: readonly Note[];
  /** of all that was found there */
  readonly count: number;
}

/** The notes of the open map come from what is on the screen: with my own that nobody else sees yet. */
export function notesHere({ map }: Pick<Editor, "map">): Note[] {
  return map.ids().flatMap((id) => {
    const record = map.get(id);
    return record === undefined ? [] : (record.stack?.notes ?? [record.note]);
  });
}

/** They are read anew when something changes, and the same until then. */
export function liveNotes(editor: Pick<Editor, "map">): Pick<Signal<readonly Note[]>, "get" | "subscribe"> {
  let notes = notesHere(editor);
  return {
    get: () => notes,
    subscribe: (listener) =>
      editor.map.onChange(() => {
        notes = notesHere(editor);
        listener();
      }),
  };
}

/** The maps on which something was found, the open one first. Without words nothing is. */
export function foundNotes(
  search: string,
  maps: readonly OpenMap[],
  notes: NotesOfMaps,
  openMapId: string,
): FoundMap[] {
  if (wordsOfSearch(search).length === 0) return [];
  const found = matchingNotes(notes, maps, { field: null, search });
  return [...maps]
    .sort((a, b) => Number(b.id === openMapId) - Number(a.id === openMapId))
    .flatMap((map) => {
      const ofMap = found.flatMap(({ mapId, note }) => (mapId === map.id ? [note] : []));
      return ofMap.length === 0 ? [] : [{ map, notes: ofMap, count: ofMap.length }];
    });
}

/** The first so many notes of all maps; maps of which none is left go. */
export function firstOf(found: readonly FoundMap[], most: number): FoundMap[] {
  let room = most;
  const first: FoundMap[] = [];
  for (const { map, notes, count } of found) {
    if (room > 0) first.push({ map, notes: notes.slice(0, room), count });
    room -= notes.length;
  }
  return first;
}
