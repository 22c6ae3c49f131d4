import type * as Y from "yjs";
import { moveNotes, noteValue } from "./mapCommands.ts";
import { type Place, readNote } from "./note.ts";
import { placeOnPaper } from "./notePaper.ts";
import type { NoteSize } from "./noteSize.ts";
import { withStacked } from "./noteStack.ts";

/** Gives notes one size, each with the stack that it is in front of. What would stick out of its field moves to the left. */
export function resizeNotes(doc: Y.Doc, noteIds: Iterable<string>, size: NoteSize, origin: unknown): void {
  doc.transact(() => {
    const moved = new Map<string, Place>();
    for (const id of withStacked(doc, noteIds)) {
      const value = noteValue(doc, id);
      const note = readNote(id, value);
      if (!value || !note || note.size === size) continue;
      // Normal is the absence of the key, as it is on every note that was never resized.
      if (size === "normal") value.delete("size");
      else value.set("size", size);
      const place = placeOnPaper(note.place, size);
      if (place !== note.place) moved.set(id, place);
    }
    moveNotes(doc, moved, origin);
  }, origin);
}
