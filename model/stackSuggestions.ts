import { bareWords } from "./bareWords.ts";
import type { Language, PlaceKey } from "./fields.ts";
import { nearlySame, type SimilarNote } from "./similarNotes.ts";

/** Notes of one field that could be stacked. Offered, never applied by itself. */
export interface StackSuggestion {
  /** `equal`: word for word the same; `near`: they say nearly the same */
  readonly kind: "equal" | "near";
  readonly field: PlaceKey;
  /** two at least */
  readonly noteIds: readonly string[];
}

/** What says the same, field by field, the surest first. Pure: the same notes give the same suggestions. */
export function stackSuggestions(notes: readonly SimilarNote[], language: Language): StackSuggestion[] {
  const byWords = new Map<string, SimilarNote[]>();
  for (const note of notes) {
    const words = bareWords(note.text);
    if (words === "") continue;
    const key = `${note.field} ${words}`;
    const known = byWords.get(key);
    if (known) known.push(note);
    else byWords.set(key, [note]);
  }
  const groups = [...byWords.values()];
  const equal = groups
    .filter(({ length }) => length > 1)
    .map(
      (group): StackSuggestion => ({
        kind: "equal",
        field: group[0]?.field ?? "parking",
        noteIds: group.map(({ id }) => id),
      }),
    );
  // One of each is compared with the others: what is word for word the same is known already.
  const near = nearlySame(
    groups.flatMap(([first]) => first ?? []),
    language,
  ).map(({ field, noteIds }): StackSuggestion => ({ kind: "near", field, noteIds }));
  return [...equal, ...near];
}
