import type { Language } from "../../../model/fields.ts";
import { type SimilarNote, suggestionsFor } from "../../../model/similarNotes.ts";

/** What the worker is asked; it answers with `Suggestion[]`. */
export interface SuggestionRequest {
  readonly notes: readonly SimilarNote[];
  readonly language: Language;
}

// Off the main thread: comparing every note with every other would hold up everybody's hands.
addEventListener("message", ({ data }: MessageEvent<SuggestionRequest>) => {
  postMessage(suggestionsFor(data.notes, data.language));
});
