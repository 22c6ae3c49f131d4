import { imagesBeyond } from "../../model/imageCount.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { notify } from "../state/viewStore.ts";

/** What a copy takes over. It lies on top, is unlocked, and stands alone: a copy is there to be worked on. */
export function copyOf({ note }: NoteRecord): Omit<NewNote, "place" | "author"> {
  const { text, colour, size, facet, evidence, source, tags, image } = note;
  return { text, colour, size, facet, evidence, source, tags, image };
}

/** Says before notes are copied how many of their pictures the map has no room for. */
export function tellPicturesLeftOut(
  { session, view }: Editor,
  notes: readonly Pick<NewNote, "image">[],
): void {
  const leftOut = imagesBeyond(session.doc, notes);
  if (leftOut > 0) notify(view, "clipboard", leftOut, { name: "picturesLeftOut" });
}
