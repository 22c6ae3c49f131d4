import type { Language } from "../../../model/fields.ts";
import { type SimilarNote, type Suggestion, suggestionsFor } from "../../../model/similarNotes.ts";
import { type StackSuggestion, stackSuggestions } from "../../../model/stackSuggestions.ts";

/** What the worker is asked: what belongs together, or what says the same in maps that were merged. */
export interface SuggestionRequest {
  readonly about: "bundles" | "stacks";
  readonly notes: readonly SimilarNote[];
  readonly language: Language;
}

/** What it answers. */
export interface Suggested {
  readonly bundles: readonly Suggestion[];
  readonly stacks: readonly StackSuggestion[];
}

// Off the main thread: comparing every note with every other would hold up everybody's hands.
addEventListener("message", ({ data: { about, notes, language } }: MessageEvent<SuggestionRequest>) => {
  const answer: Suggested = {
    bundles: about === "bundles" ? suggestionsFor(notes, language) : [],
    stacks: about === "stacks" ? stackSuggestions(notes, language) : [],
  };
  postMessage(answer);
});
