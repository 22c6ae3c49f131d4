import type * as Y from "yjs";
import { notesOf } from "./mapDocument.ts";
import { type Note, readNote } from "./note.ts";

/**
 * Notes that say the same, one in front of the others. Which notes those are stands on the notes (`stack`), and all of them
 * stay what they are: two people who stack crosswise at once lose nothing. A stack holds only what lies in one field, and
 * is either hidden or not, whatever was written at the same time elsewhere.
 */
export interface Stack {
  readonly front: Note;
  /** the front first; two at least */
  readonly notes: readonly Note[];
}

/** Notes with the same key are one stack; null for a note that is in none. */
export function stackKey({ stack, place, hidden }: Pick<Note, "stack" | "place" | "hidden">): string | null {
  return stack && `${stack.id} ${place.field}${hidden ? " hidden" : ""}`;
}

/** The front one of notes with the same key first, then in an order that all agree on. */
export function compareInStack(a: Note, b: Note): number {
  return (b.stack?.front ?? 0) - (a.stack?.front ?? 0) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** All stacks of two notes and more. */
export function stacksOf(notes: readonly Note[]): Stack[] {
  const byKey = new Map<string, Note[]>();
  for (const note of notes) {
    const key = stackKey(note);
    if (key === null) continue;
    const known = byKey.get(key);
    if (known) known.push(note);
    else byKey.set(key, [note]);
  }
  return [...byKey.values()].flatMap((members) => {
    const sorted = members.toSorted(compareInStack);
    const [front] = sorted;
    return front && sorted.length > 1 ? [{ front, notes: sorted }] : [];
  });
}

/** What one sees of notes: those that lie behind another are left out. */
export function frontNotes(notes: readonly Note[]): Note[] {
  const behind = new Set(stacksOf(notes).flatMap((stack) => stack.notes.slice(1)));
  return behind.size === 0 ? [...notes] : notes.filter((note) => !behind.has(note));
}

/** The stacks that these notes of a document are in, by the id of each; for those that are in none, nothing. */
export function stacksWith(doc: Y.Doc, ids: Iterable<string>): ReadonlyMap<string, readonly Note[]> {
  const wanted = new Map<string, string>();
  for (const id of ids) {
    const note = readNote(id, notesOf(doc).get(id));
    const key = note && stackKey(note);
    if (key !== null) wanted.set(id, key);
  }
  if (wanted.size === 0) return new Map();
  const members = new Map<string, Note[]>([...wanted.values()].map((key) => [key, []]));
  for (const [id, value] of notesOf(doc)) {
    const note = readNote(id, value);
    if (note) members.get(stackKey(note) ?? "")?.push(note);
  }
  return new Map([...wanted].map(([id, key]) => [id, members.get(key) ?? []]));
}

/** These notes and all that lie in stacks with them: what is done to the front is done to all. */
export function withStacked(doc: Y.Doc, ids: Iterable<string>): string[] {
  const all = [...ids];
  const stacked = [...stacksWith(doc, all).values()].flatMap((notes) => notes.map(({ id }) => id));
  return [...new Set([...all, ...stacked])];
}
