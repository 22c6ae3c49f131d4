import type { Language } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";
import type { Observation } from "../../session/observations.ts";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";

/** Hands the notes of an observation to the browser's downloads, as a table that any map can import again. */
export async function saveObservation(
  notes: readonly Note[],
  { title }: Pick<Observation, "title">,
  language: Language,
): Promise<void> {
  const { notesCsv } = await import("../../../exchange/csv.ts");
  const bytes = notesCsv(notes, { language });
  saveFile(new Blob([Uint8Array.from(bytes)], { type: "text/csv;charset=utf-8" }), fileNameOf(title, "csv"));
}
