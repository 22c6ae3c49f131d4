import type { Note } from "../../model/note.ts";

/**
 * In which order notes of several people are laid on the map: everybody's first notes, then everybody's second ones, so
 * that each person's keep their order. Within such a round by their random ids: what lies side by side, or came one after
 * the other, must not say whose it is.
 */
export function revealOrder<T extends { readonly note: Note }>(byPerson: readonly (readonly T[])[]): T[] {
  const ranked = byPerson.flatMap((notes) => {
    const before = new Map<string, number>();
    return notes.map((one) => {
      const { field } = one.note.place;
      const rank = before.get(field) ?? 0;
      before.set(field, rank + 1);
      return { one, rank };
    });
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.one.note.id < b.one.note.id ? -1 : 1))
    .map(({ one }) => one);
}
