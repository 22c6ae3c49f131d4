import type { NewNote } from "../../model/mapCommands.ts";
import type { NoteRecord } from "../state/mapProjection.ts";

/** What a copy takes over. It lies on top, is unlocked, and stands alone: a copy is there to be worked on. */
export function copyOf({ note }: NoteRecord): Omit<NewNote, "place" | "author"> {
  const { text, colour, size, facet, evidence, source, tags, image } = note;
  return { text, colour, size, facet, evidence, source, tags, image };
}
