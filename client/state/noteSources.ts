import type * as Y from "yjs";
import { notesOf } from "../../model/mapDocument.ts";
import { type Note, readNote } from "../../model/note.ts";
import type { SeenBy } from "../session/pairedSession.ts";
import type { Signal } from "../session/signal.ts";

/** How long a note that has left my draft is still shown: a reveal brings it to the map by another connection. */
const UNDERWAY_MS = 1500;
/** The same when the draft itself is fetched anew after a reveal. */
const FETCHED_ANEW_MS = 15_000;

export interface SourcedNote {
  readonly note: Note;
  readonly seenBy: SeenBy;
}

/** The notes of a map and those of my draft for it. What is on the map is the map's, wherever else it may be. */
export interface NoteSources {
  ids(): readonly string[];
  read(id: string): SourcedNote | null;
  close(): void;
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

/** `onNotes` hears, after each transaction, which notes may be others now. */
export function openNoteSources(
  mapDoc: Y.Doc,
  draftDoc: Signal<Y.Doc | null>,
  onNotes: (ids: ReadonlySet<string>, by: "me" | "others") => void,
): NoteSources {
  const shared = notesOf(mapDoc);
  /** what the draft held when it was last looked at */
  const drafted = new Map<string, Note>();
  /** left the draft and has not turned up yet */
  const underway = new Map<string, Note>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let draft: Y.Doc | null = null;

  const keepForNow = (ids: readonly string[], forMs: number): void => {
    if (ids.length === 0) return;
    for (const id of ids) {
      const note = drafted.get(id);
      if (note && !shared.has(id)) underway.set(id, note);
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      onNotes(new Set(ids.filter((id) => underway.delete(id))), "others");
    }, forMs);
    timers.add(timer);
  };
  const onShared = (events: Events): void => {
    const ids = idsIn(events);
    for (const id of ids) if (shared.has(id)) underway.delete(id);
    onNotes(ids, authorOf(events));
  };
  const onDraft = (events: Events): void => {
    if (!draft) return;
    const ids = idsIn(events);
    const by = authorOf(events);
    const notes = notesOf(draft);
    const left = [...ids].filter((id) => !notes.has(id));
    if (by === "others") keepForNow(left, UNDERWAY_MS);
    for (const id of ids) look(id);
    onNotes(ids, by);
  };
  const look = (id: string): void => {
    const note = draft ? readNote(id, notesOf(draft).get(id)) : null;
    if (!note) return void drafted.delete(id);
    drafted.set(id, note);
    underway.delete(id);
  };
  const onDraftDoc = (): void => {
    const before = [...drafted.keys()];
    if (draft) notesOf(draft).unobserveDeep(onDraft);
    draft = draftDoc.get();
    keepForNow(before, FETCHED_ANEW_MS);
    drafted.clear();
    const now = draft ? [...notesOf(draft).keys()] : [];
    for (const id of now) look(id);
    if (draft) notesOf(draft).observeDeep(onDraft);
    onNotes(new Set([...before, ...now]), "others");
  };

  shared.observeDeep(onShared);
  draft = draftDoc.get();
  if (draft) {
    for (const id of notesOf(draft).keys()) look(id);
    notesOf(draft).observeDeep(onDraft);
  }
  const stop = draftDoc.subscribe(onDraftDoc);

  return {
    ids: () => [...new Set([...shared.keys(), ...drafted.keys(), ...underway.keys()])],
    read(id) {
      const note = readNote(id, shared.get(id));
      if (note) return { note, seenBy: "everyone" };
      const mine = drafted.get(id) ?? underway.get(id);
      return mine ? { note: mine, seenBy: "me" } : null;
    },
    close() {
      stop();
      for (const timer of timers) clearTimeout(timer);
      shared.unobserveDeep(onShared);
      if (draft) notesOf(draft).unobserveDeep(onDraft);
    },
  };
}

function idsIn(events: Events): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.path.length === 0) for (const id of event.changes.keys.keys()) ids.add(id);
    else if (typeof event.path[0] === "string") ids.add(event.path[0]);
  }
  return ids;
}

function authorOf(events: Events): "me" | "others" {
  return events[0]?.transaction.local ? "me" : "others";
}
