import type * as Y from "yjs";
import { EVIDENCE } from "./fields.ts";
import { newId } from "./ids.ts";
import { noteValue } from "./mapCommands.ts";
import { compareNotes } from "./mapDocument.ts";
import { type Note, readNote } from "./note.ts";
import { stacksWith, withStacked } from "./noteStack.ts";

/** Every write to the stacks of a map; rules as in `mapCommands.ts`. */

/**
 * Stacks notes of one field, with all that lie in stacks with them, and returns the id of the one in front: that with the
 * firmest evidence, the first of several. They lie where the first of them is read; notes of another field than the first one
 * given stay where they are.
 */
export function stackNotes(doc: Y.Doc, ids: readonly string[], origin: unknown): string | null {
  const all = withStacked(doc, ids).flatMap((id) => readOne(doc, id) ?? []);
  const [first] = all;
  const members = all.filter(
    ({ place, hidden }) => place.field === first?.place.field && hidden === first.hidden,
  );
  if (!first || members.length < 2) return null;
  const front = members.reduce(firmer, first);
  const place = members.toSorted(compareNotes)[0]?.place ?? first.place;
  // One that is there already goes on being it, so that two people who add to it at once end with one stack.
  const id = members.flatMap(({ stack }) => stack?.id ?? []).toSorted()[0] ?? newId();
  const now = Date.now();
  doc.transact(() => {
    for (const note of members) {
      const value = noteValue(doc, note.id);
      if (note.id === front.id) value?.set("stack", { id, front: now });
      else if (note.stack?.id !== id || note.stack.front !== 0) value?.set("stack", { id, front: 0 });
      if (note.place.x !== place.x || note.place.y !== place.y) value?.set("place", place);
    }
  }, origin);
  return front.id;
}

/** Takes whole stacks apart; `places` says where each note is to lie, those without stay. */
export function unstackNotes(
  doc: Y.Doc,
  ids: readonly string[],
  places: ReadonlyMap<string, Note["place"]>,
  origin: unknown,
): void {
  doc.transact(() => {
    for (const id of withStacked(doc, ids)) leave(doc, id, places.get(id) ?? null);
  }, origin);
}

/** Takes one note out of its stack and lays it down elsewhere. */
export function leaveStack(doc: Y.Doc, id: string, place: Note["place"], origin: unknown): void {
  doc.transact(() => leave(doc, id, place), origin);
}

/** Lets a note of a stack speak for all of it. */
export function putInFront(doc: Y.Doc, id: string, origin: unknown): void {
  const note = readOne(doc, id);
  if (!note?.stack) return;
  const { stack } = note;
  const others = stacksWith(doc, [id]).get(id) ?? [];
  const latest = others.reduce((most, one) => Math.max(most, one.stack?.front ?? 0), 0);
  if (stack.front === latest && latest > 0) return;
  // Later than the one that is in front now, whatever this clock says.
  doc.transact(
    () => noteValue(doc, id)?.set("stack", { id: stack.id, front: Math.max(Date.now(), latest + 1) }),
    origin,
  );
}

function leave(doc: Y.Doc, id: string, place: Note["place"] | null): void {
  const value = noteValue(doc, id);
  if (!value?.has("stack")) return;
  value.delete("stack");
  if (place) value.set("place", place);
}

function firmer(a: Note, b: Note): Note {
  return EVIDENCE.indexOf(b.evidence) > EVIDENCE.indexOf(a.evidence) ? b : a;
}

function readOne(doc: Y.Doc, id: string): Note | null {
  return readNote(id, noteValue(doc, id));
}
