import { notesOf } from "../../model/mapDocument.ts";
import type { MapSession } from "../session/mapSession.ts";
import type { MapProjection } from "./mapProjection.ts";
import { notify, type ViewStore } from "./viewStore.ts";

/** A note that someone deletes leaves my selection, and the open editor says that it is gone. */
export function forgetGoneNotes({ doc }: MapSession, map: MapProjection, view: ViewStore): () => void {
  return map.onChange(({ notes }) => {
    const gone = notes.filter(({ after }) => after === null).map(({ id }) => id);
    if (gone.length === 0) return;
    const { selection, editing, at } = view.getState();
    if (at !== null && gone.includes(at)) view.setState({ at: null });
    if (gone.some((id) => selection.has(id))) {
      // One that somebody has laid behind another is still there: the one in front stands for it.
      const left = [...selection].map(map.frontOf).filter((id) => !gone.includes(id));
      view.setState({ selection: new Set(left) });
    }
    if (editing !== null && gone.includes(editing)) {
      view.setState({ editing: null });
      if (map.frontOf(editing) !== editing) notify(view, "noteStacked");
      else notify(view, notesOf(doc).has(editing) ? "noteHidden" : "noteGone");
    }
  });
}
