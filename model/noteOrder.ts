import { compareNotes } from "./mapDocument.ts";
import type { Note, Place } from "./note.ts";

export type OrderStep = "earlier" | "later";

/**
 * The order of notes is where they lie, so that a note goes one place on by taking its neighbour's place. Answers the
 * new places of those that move; null where there is no neighbour. `notes` are of one field. Where notes lie exactly
 * upon each other, places alone cannot tell them apart: then some go to the right by as little as there is.
 */
export function placesAfterStep(
  notes: readonly Note[],
  id: string,
  step: OrderStep,
): ReadonlyMap<string, Place> | null {
  const ordered = [...notes].sort(compareNotes);
  const index = ordered.findIndex((note) => note.id === id);
  const start = step === "earlier" ? index - 1 : index;
  const [first, second] = [ordered[start], ordered[start + 1]];
  if (index < 0 || !first || !second) return null;
  const wanted = [
    { ...second, place: first.place },
    { ...first, place: second.place },
    ...ordered.slice(start + 2),
  ];
  const moved = new Map<string, Place>();
  let before = ordered[start - 1];
  for (const [at, note] of wanted.entries()) {
    const isInOrder = !before || compareNotes(before, note) < 0;
    if (isInOrder && at > 1) break;
    const place: Place = isInOrder || !before ? note.place : { ...note.place, x: before.place.x + 1 };
    before = { ...note, place };
    moved.set(note.id, place);
  }
  return moved;
}
