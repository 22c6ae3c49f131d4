import { clampPlace, FIELD_WIDTH, NOTE_GAP, overlaps } from "../../model/fieldLayout.ts";
import type { Place } from "../../model/note.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { notify } from "../state/viewStore.ts";
import { addCopies } from "../tools/addingNotes.ts";
import { copyOf, tellPicturesLeftOut } from "../tools/copying.ts";

/** How far a copy lies from its original when there is no room beside it: far enough to see both. */
const OFFSET = 24;

/** Copies notes with all they know, beside the originals where there is room; the copies are then selected. */
export function duplicateNotes(editor: Editor, ids: readonly string[]): void {
  const records = ids.flatMap((id) => editor.map.get(id) ?? []);
  const author = editor.session.me.participantId;
  const copies = records.map((record) => ({
    of: record.note.id,
    note: { ...copyOf(record), author, place: besides(editor, record) },
  }));
  tellPicturesLeftOut(
    editor,
    copies.map(({ note }) => note),
  );
  const added = addCopies(editor, copies);
  if (added.length < copies.length) notify(editor.view, "mapFull");
  else editor.view.setState({ selection: new Set(added) });
}

function besides(editor: Editor, record: NoteRecord): Place {
  const { field, x, y } = record.note.place;
  const { rect } = record;
  const right = x + rect.width + NOTE_GAP;
  const beside = { ...rect, x: rect.x + rect.width + NOTE_GAP };
  const free =
    right + rect.width <= FIELD_WIDTH[field] &&
    editor.map.idsIn(field).every((id) => {
      const other = editor.map.get(id);
      return !other || !overlaps(other.rect, beside);
    });
  return free ? { field, x: right, y } : clampPlace(field, { x: x + OFFSET, y: y + OFFSET }, rect.width);
}
