import { freePlaces } from "../../model/fieldLayout.ts";
import type { FacetKey, FieldKey } from "../../model/fields.ts";
import { deleteNotes } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import type { Writer } from "../state/createWriter.ts";
import type { OwnNote } from "../state/ownNotes.ts";
import { addSeenBy, seenByNext } from "./addingNotes.ts";
import { canChange } from "./changing.ts";
import { takenIn } from "./takenPlaces.ts";

/** What the card writer puts down at once. */
export interface WrittenNote {
  readonly text: string;
  readonly field: FieldKey;
  readonly facet: FacetKey | null;
}

/** What came of it: the note is on this device and on its way, or why it is not. */
export type Written =
  | { readonly kind: "written"; readonly id: string }
  | { readonly kind: "empty" }
  /** the map takes no more */
  | { readonly kind: "full" }
  /** I may not write just now */
  | { readonly kind: "closed" };

/** Puts a whole note on the next free slot of a field, where it will be seen by whom the step says. */
export function writeNote(writer: Writer, { text, field, facet }: WrittenNote): Written {
  if (text.trim() === "") return { kind: "empty" };
  if (!writer.session.canEdit) return { kind: "closed" };
  if (writer.map.ids().length >= LIMITS.notesPerMap) return { kind: "full" };
  const [place] = freePlaces(field, takenIn(writer, field), 1);
  if (!place) return { kind: "full" };
  const author = writer.session.me.participantId;
  const [id] = addSeenBy(writer, seenByNext(writer), [{ text: text.trim(), place, facet, author }]);
  return id === undefined ? { kind: "full" } : { kind: "written", id };
}

/**
 * What I can do with a note of mine right now. One that was hidden, or lies in a stack (what is done to one is done to
 * all of it), is for the whole map.
 */
export type Standing = "changeable" | "closed" | "hidden" | "stacked";

export function standingOf(writer: Writer, { note }: OwnNote): Standing {
  if (note.hidden) return "hidden";
  const record = writer.map.get(note.id);
  if (!record || record.stack !== null) return "stacked";
  return canChange(writer, note.id) ? "changeable" : "closed";
}

/** Takes away one note as one step; what `undo` of the session brings back. */
export function removeOwn(writer: Writer, noteId: string): void {
  writer.session.change((doc, origin) => deleteNotes(doc, [noteId], origin));
}
