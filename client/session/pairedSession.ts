import type * as Y from "yjs";
import { notesOf } from "../../model/mapDocument.ts";
import type { Presence } from "../../model/presence.ts";
import type { ConnectionState } from "./connectionState.ts";
import type { Keeping } from "./localCopy.ts";
import type { MapSession } from "./mapSession.ts";
import { createSignal, type Signal } from "./signal.ts";
import { createStepOrder, type StepOrder } from "./stepOrder.ts";
import type { DocumentHistory, StepKind } from "./undoHistory.ts";

/** Who can see a note: all on the map, or I alone, in my draft. */
export type SeenBy = "everyone" | "me";

/**
 * A map and my draft for it as one: one undo, one "Saved". A note is in one of the two; commands leave out what is not
 * in their document. `write` is for the map alone.
 */
export interface PairedSession extends MapSession {
  readonly undo: DocumentHistory & StepOrder;
  /** null while there is no need of a draft */
  readonly draftDoc: Signal<Y.Doc | null>;
  /** Changes notes where they are, as one step. */
  change(command: (doc: Y.Doc, origin: unknown) => void, kind?: StepKind): void;
  /** Adds notes for all to see, or to my draft; without a draft nothing happens. */
  add(seenBy: SeenBy, command: (doc: Y.Doc, origin: unknown) => void, kind?: StepKind): void;
  /** What is done in `work` is one step. */
  asOne(work: () => void): void;
  /** the document that a note is in now; null for neither */
  docOf(noteId: string): Y.Doc | null;
}

/** Puts them together. `close()` closes the map's session; the draft's belongs to whoever opened it. */
export function pairSessions(map: MapSession, draft: Signal<MapSession | null>): PairedSession {
  const order = createStepOrder();
  const draftDoc = createSignal<Y.Doc | null>(null);
  const connection = createSignal<ConnectionState>(map.connection.get());
  const unconfirmed = createSignal(0);
  const keeping = createSignal<Keeping>(map.keeping.get());
  let stopDraft = (): void => undefined;

  const judge = (): void => {
    const mine = draft.get();
    const next = joint(map.connection.get(), mine?.connection.get() ?? null);
    if (JSON.stringify(next) !== JSON.stringify(connection.get())) connection.set(next);
    unconfirmed.set(map.unconfirmed.get() + (mine?.unconfirmed.get() ?? 0));
    keeping.set(map.keeping.get() === "kept" ? (mine?.keeping.get() ?? "kept") : map.keeping.get());
  };
  const onDraft = (): void => {
    stopDraft();
    const mine = draft.get();
    const stops = mine
      ? [
          order.join(mine.undo, "mine"),
          mine.connection.subscribe(judge),
          mine.unconfirmed.subscribe(judge),
          mine.keeping.subscribe(judge),
        ]
      : [];
    stopDraft = () => {
      for (const stop of stops) stop();
    };
    draftDoc.set(mine?.doc ?? null);
    judge();
  };
  const stops = [
    order.join(map.undo, "shared"),
    map.connection.subscribe(judge),
    map.unconfirmed.subscribe(judge),
    map.keeping.subscribe(judge),
    draft.subscribe(onDraft),
  ];
  onDraft();

  const docOf = (noteId: string): Y.Doc | null => {
    if (notesOf(map.doc).has(noteId)) return map.doc;
    const mine = draft.get()?.doc;
    return mine && notesOf(mine).has(noteId) ? mine : null;
  };
  const isShared = (noteId: string): boolean => docOf(noteId) === map.doc;

  return {
    ...map,
    // It changes with the rights; spread, it would be what it was at the beginning.
    get canEdit() {
      return map.canEdit;
    },
    connection,
    unconfirmed,
    keeping,
    undo: { ...map.undo, ...order },
    draftDoc,
    docOf,
    asOne: order.asOne,
    change: (command, kind) =>
      order.asOne(() => {
        map.write(command, kind);
        draft.get()?.write(command, kind);
      }),
    add: (seenBy, command, kind) => (seenBy === "everyone" ? map : draft.get())?.write(command, kind),
    // What I do with a draft is nobody else's to know, not even which note it is.
    show: (presence) => map.show(onlyShared(presence, isShared)),
    dropLocalCopy: async () => {
      await Promise.all([map.dropLocalCopy(), draft.get()?.dropLocalCopy()]);
    },
    close: () => {
      for (const stop of stops) stop();
      stopDraft();
      map.close();
    },
  };
}

function onlyShared<P extends Partial<Presence>>(presence: P, isShared: (noteId: string) => boolean): P {
  const { selected, editing, dragging, resizing } = presence;
  const inHand = <H extends { readonly noteIds: readonly string[] }>(hand: H): H | null => {
    const noteIds = hand.noteIds.filter(isShared);
    return noteIds.length > 0 ? { ...hand, noteIds } : null;
  };
  return {
    ...presence,
    ...(selected ? { selected: selected.filter(isShared) } : {}),
    ...(editing ? { editing: isShared(editing.noteId) ? editing : null } : {}),
    ...(dragging ? { dragging: inHand(dragging) } : {}),
    ...(resizing ? { resizing: inHand(resizing) } : {}),
  };
}

/** From what must be said first to what may be said last. */
const URGENCY = ["refused", "storageFailed", "offline", "saving", "connecting", "saved"] as const;

/** What is true of both. A draft that is only just opening has nothing to lose. */
function joint(map: ConnectionState, draft: ConnectionState | null): ConnectionState {
  if (draft === null || draft.kind === "connecting") return map;
  if (map.kind === "offline" || draft.kind === "offline") {
    const changes = changesIn(map) + changesIn(draft);
    if (map.kind !== "refused" && draft.kind !== "refused") return { kind: "offline", changes };
  }
  return URGENCY.indexOf(draft.kind) < URGENCY.indexOf(map.kind) ? draft : map;
}

function changesIn(state: ConnectionState): number {
  return state.kind === "offline" ? state.changes : 0;
}
