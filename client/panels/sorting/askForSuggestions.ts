import { PLACES } from "../../../model/fields.ts";
import type { SimilarNote } from "../../../model/similarNotes.ts";
import type { Editor } from "../../state/editor.ts";
import type { Suggested, SuggestionRequest } from "./suggestWorker.ts";

/** Computes suggestions on this device, away from the main thread. Rejects where the program for it cannot be fetched. */
export function askForSuggestions(request: SuggestionRequest): Promise<Suggested> {
  const worker = new Worker(new URL("./suggestWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Suggested>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Suggested>) => resolve(data));
    worker.addEventListener("error", () => reject(new Error("The suggestions could not be computed.")));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

/** What is compared: what all see, of a stack the note in front. */
export function comparableNotes({ map }: Editor): SimilarNote[] {
  return PLACES.flatMap((place) => map.idsIn(place)).flatMap((id) => {
    const record = map.get(id);
    if (!record || record.seenBy === "me" || record.note.hidden) return [];
    return [{ id, text: record.note.text, field: record.note.place.field }];
  });
}
