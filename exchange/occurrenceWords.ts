import type { Note } from "../model/note.ts";
import type { Occurrences } from "../model/occurrence.ts";
import type { PaperWords } from "./pdf/paperWords.ts";

/** A stack says in how many maps it is; any other note, of which one it is. Empty where there is nothing to say. */
export function occurrenceWords(
  { id }: Pick<Note, "id">,
  occurrences: Occurrences | null | undefined,
  words: Pick<PaperWords, "inMaps" | "fromMap">,
): string {
  const found = occurrences?.notes.get(id);
  if (!occurrences || !found) return "";
  if (found.lies === "front") return words.inMaps(found.maps, occurrences.maps.length);
  const title = found.from?.trim();
  return title ? words.fromMap(title) : "";
}
