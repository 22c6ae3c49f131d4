import { PLACES } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { passes } from "../../state/noteFilter.ts";
import { fieldInHand } from "../../tools/placing.ts";
import { select } from "../../tools/selecting.ts";

/** What notes can have in common with the selected ones. */
export type Alike = "colour" | "author" | "evidence";

/** Selects all notes of the fields that something is selected in; with nothing selected, of the field in hand. */
export function selectFields(editor: Editor): void {
  const fields = new Set(selectedRecords(editor).map(({ note }) => note.place.field));
  if (fields.size === 0) fields.add(fieldInHand(editor));
  select(
    editor,
    PLACES.filter((place) => fields.has(place)).flatMap((place) => editor.map.idsIn(place)),
  );
}

/** Adds every note that has the same as one of the selected. */
export function selectAlike(editor: Editor, what: Alike): void {
  const keys = new Set(selectedRecords(editor).map((record) => keyOf(editor, record, what)));
  const matches = editor.map.ids().filter((id) => {
    const record = editor.map.get(id);
    const key = record ? keyOf(editor, record, what) : null;
    return key !== null && keys.has(key);
  });
  select(editor, [...editor.view.getState().selection, ...matches]);
}

/** Selects what does not stand back just now. */
export function selectFiltered(editor: Editor): void {
  const { filter } = editor.view.getState();
  select(
    editor,
    editor.map.ids().filter((id) => {
      const record = editor.map.get(id);
      return record !== undefined && passes(filter, record);
    }),
  );
}

function keyOf({ session }: Editor, record: NoteRecord, what: Alike): string | null {
  const { note, stack, seenBy, authorName } = record;
  switch (what) {
    case "colour":
      return note.colour;
    case "evidence":
      return stack?.evidence ?? note.evidence;
    case "author": {
      const me = session.me.participantId;
      if (seenBy === "me" || note.author === me) return me;
      // Which notes are by the same nameless person is nobody's concern.
      return authorName === "" ? null : note.author;
    }
  }
}

function selectedRecords({ view, map }: Editor): NoteRecord[] {
  return [...view.getState().selection].flatMap((id) => map.get(id) ?? []);
}
