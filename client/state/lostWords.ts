import { notesOf } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { PairedSession } from "../session/pairedSession.ts";
import type { MapProjection, NoteRecord } from "./mapProjection.ts";
import type { ViewStore } from "./viewStore.ts";

/**
 * Somebody deletes a note while I write in it, or while what I wrote in it has reached nobody yet: the note goes, my words
 * wait in `lostWords` until I have said what becomes of them. Returns the way to stop.
 */
export function keepLostWords(
  { doc, unconfirmed }: Pick<PairedSession, "doc" | "unconfirmed">,
  map: MapProjection,
  view: ViewStore,
): () => void {
  /** notes in which I have written since they were opened, or since the server confirmed anything */
  const written = new Set<string>();

  const forgetSaved = (): void => {
    if (unconfirmed.get() > 0) return;
    const { editing } = view.getState();
    for (const id of written) if (id !== editing) written.delete(id);
  };
  const isLost = (id: string, before: NoteRecord | null): before is NoteRecord =>
    before?.seenBy === "everyone" && before.note.text.trim() !== "" && !notesOf(doc).has(id);

  const stops = [
    map.onChange(({ notes, by }) => {
      const lost: Note[] = [];
      for (const { id, before, after } of notes) {
        if (by === "me" && after && before?.note.text !== after.note.text) written.add(id);
        if (after === null && written.delete(id) && by === "others" && isLost(id, before))
          lost.push(before.note);
      }
      if (lost.length > 0) view.setState((state) => ({ lostWords: [...state.lostWords, ...lost] }));
    }),
    unconfirmed.subscribe(forgetSaved),
    view.subscribe((state, before) => {
      if (state.editing !== before.editing) forgetSaved();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
