import { toMapPoint } from "../../model/fieldLayout.ts";
import { placeOnPaper } from "../../model/notePaper.ts";
import type { NoteSize } from "../../model/noteSize.ts";
import { noteRect } from "../../model/noteText.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";

/** A note as it would be in another size; none where it is gone. */
export function inSize({ map }: Pick<Editor, "map">, id: string, size: NoteSize): NoteRecord[] {
  const record = map.get(id);
  if (!record) return [];
  const place = placeOnPaper(record.note.place, size);
  const note = { ...record.note, size, place };
  const fitted = map.fit(note);
  return [{ ...record, note, fitted, rect: noteRect(toMapPoint(map.layout(), place), fitted) }];
}
