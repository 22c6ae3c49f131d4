import * as Y from "yjs";
import { addNotes, editText } from "../../model/mapCommands.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { type Note, readNote } from "../../model/note.ts";
import { IMAGE_KEY, isBlank } from "../../model/noteImage.ts";
import { minimalSplice } from "../../model/textDiff.ts";
import { lateParts } from "./lateParts.ts";
import type { MapSession } from "./mapSession.ts";
import type { PairedSession } from "./pairedSession.ts";
import type { Signal } from "./signal.ts";

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

/**
 * What I did without a connection to a note that is mine alone, while the server revealed it as it had it: it would go with
 * the draft. It goes on in the map's note; where others have changed the words of that one since, or it is not mine to
 * change, words and picture stay a note of my draft. Returns the way to stop.
 */
export function bringLateWork(
  { doc, me, rights, write, add }: Pick<PairedSession, "doc" | "me" | "rights" | "write" | "add">,
  draft: Signal<MapSession | null>,
): () => void {
  const shared = notesOf(doc);
  /** as my draft has them, or had them when they left it for the map with what nobody else has */
  const mine = new Map<string, Note>();
  let stopDraft = (): void => undefined;

  const hasUnsent = (): boolean => (draft.get()?.unconfirmed.get() ?? 0) > 0;
  const bring = (id: string, note: Note): void => {
    const value = shared.get(id);
    const revealed = readNote(id, value);
    if (!revealed || isBlank(note)) return;
    const splice = minimalSplice(revealed.text, note.text);
    const parts = lateParts(value, note, revealed);
    const isMine = rights.get() === "all" || (rights.get() === "own" && revealed.author === me.participantId);
    if (isMine && (!splice || splice.remove === 0 || isAsRevealed(value))) {
      if (!splice && parts.length === 0) return;
      write((map, origin) =>
        map.transact(() => {
          if (splice) editText(map, id, note.text, splice.index + splice.insert.length, origin);
          for (const part of parts) part.bring(map, origin);
        }, origin),
      );
    } else if (splice || parts.some(({ key }) => key === IMAGE_KEY)) {
      const { text, place, colour, size, evidence, facet, source, image } = note;
      const kept = { text, place, colour, size, evidence, facet, source, image, author: me.participantId };
      add("me", (own, origin) => addNotes(own, [kept], origin));
    }
  };

  const onShared = (events: Events, { local }: Y.Transaction): void => {
    if (local) return;
    for (const id of addedIn(events)) {
      const note = mine.get(id);
      mine.delete(id);
      if (note && hasUnsent()) bring(id, note);
    }
  };
  const onDraftDoc = (): void => {
    stopDraft();
    const own = draft.get()?.doc;
    if (!own) return;
    const notes = notesOf(own);
    const look = (id: string, isMyDoing: boolean): void => {
      const note = readNote(id, notes.get(id));
      if (note && !shared.has(id)) mine.set(id, note);
      else if (isMyDoing || !hasUnsent()) mine.delete(id);
    };
    const onNotes = (events: Events, { local }: Y.Transaction): void => {
      for (const id of changedIn(events)) look(id, local);
    };
    for (const id of notes.keys()) look(id, false);
    notes.observeDeep(onNotes);
    stopDraft = () => notes.unobserveDeep(onNotes);
  };

  shared.observeDeep(onShared);
  const stop = draft.subscribe(onDraftDoc);
  onDraftDoc();
  return () => {
    stop();
    stopDraft();
    shared.unobserveDeep(onShared);
  };
}

/** Nobody has written in it since the server laid it on the map. */
function isAsRevealed(value: unknown): boolean {
  const text: unknown = value instanceof Y.Map ? value.get("text") : null;
  if (!(text instanceof Y.Text)) return false;
  const server = text._item?.id.client;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || item.id.client !== server) return false;
  }
  return true;
}

function addedIn(events: Events): string[] {
  return events.flatMap(({ path, changes }) =>
    path.length > 0 ? [] : [...changes.keys].flatMap(([id, { action }]) => (action === "add" ? [id] : [])),
  );
}

function changedIn(events: Events): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ path: [first], changes }) =>
      first === undefined ? [...changes.keys.keys()] : typeof first === "string" ? [first] : [],
    ),
  );
}
