import type { Note } from "../../model/note.ts";
import type { PairedSession, SeenBy } from "../session/pairedSession.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import { openNoteSources } from "./noteSources.ts";

/** A note of mine, also one that the map does not show: written privately, hidden, or behind another one. */
export interface OwnNote {
  readonly note: Note;
  readonly seenBy: SeenBy;
}

/**
 * The notes of a map and my draft that I wrote, newest first. What was revealed without names is nobody's any more, and
 * leaves the list.
 */
export function openOwnNotes({ doc, draftDoc, me }: Pick<PairedSession, "doc" | "draftDoc" | "me">): {
  readonly notes: Signal<readonly OwnNote[]>;
  close(): void;
} {
  const own = new Map<string, OwnNote>();
  const notes = createSignal<readonly OwnNote[]>([]);
  const take = (ids: Iterable<string>): void => {
    let isChanged = false;
    for (const id of ids) {
      const read = sources.read(id);
      const isMine = read !== null && (read.seenBy === "me" || read.note.author === me.participantId);
      if (isMine) own.set(id, read);
      isChanged = isMine || own.delete(id) || isChanged;
    }
    if (!isChanged) return;
    // Of two in one millisecond that which came last: sorting keeps the order of what is equal.
    notes.set([...own.values()].reverse().sort((a, b) => b.note.createdAt - a.note.createdAt));
  };
  const sources = openNoteSources(doc, draftDoc, take);
  take(sources.ids());
  return { notes, close: sources.close };
}
