import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import { setPersonName } from "../../model/mapCommands.ts";
import { readPersonName } from "../../model/mapDocument.ts";
import { CLOSE, type Room, roomName } from "../../model/wire.ts";
import { browserStorage, type KeyedStorage } from "./browserStorage.ts";
import type { ConnectionState, RefusalReason } from "./connectionState.ts";
import { renewAfterErasure } from "./copyRenewal.ts";
import { takeFirstStateQuietly } from "./firstState.ts";
import { copyName, openHeldCopies } from "./heldCopies.ts";
import { warnBeforeLeaving } from "./leaving.ts";
import { openLocalCopy } from "./localCopy.ts";
import type { DocumentSession, Me } from "./mapSession.ts";
import { fixedRights } from "./ownRights.ts";
import { askForPersistence } from "./persistence.ts";
import { createPresenceLink } from "./presenceLink.ts";
import { createSaveBarrier } from "./saveBarrier.ts";
import { createSignal, type Signal } from "./signal.ts";
import type { createUndoHistory } from "./undoHistory.ts";
import { watchNetwork } from "./watchNetwork.ts";

export interface DocumentSessionOptions {
  readonly room: Room;
  /** under which `HeldCopies` knows it */
  readonly copyId: string;
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  /** content was erased from the map and all local traces of it are gone: close this session and open another */
  readonly onRenewed?: (() => void) | undefined;
  /**
   * The server has refused a change because one may not make it now: this session has had its day. Called when `doc` has
   * all that this device has; `replaceCopy` makes the next session begin with what the server has. Returns the way to
   * stop, if that takes time.
   */
  readonly rescue?: ((doc: Y.Doc, replaceCopy: () => void) => () => void) | undefined;
  readonly createUndo: typeof createUndoHistory;
  /** the name of whoever writes is entered in the document; a draft has one author, and its notes may come to be nobody's */
  readonly enters: "names" | "no names";
  /** what I may do; without it, what my role allows */
  readonly rights?: Signal<EditRights> | undefined;
  /** while false, the copy on this device is all there is: the server has no such document yet, or takes nothing */
  readonly mayConnect?: Signal<boolean> | undefined;
  readonly storage?: KeyedStorage | undefined;
}

/** y-websocket has no jitter of its own; without it a whole seminar would come back in the same millisecond. */
const backoffMs = (): number => 2500 + Math.random() * 5000;

/** Reading the copy on this device takes some milliseconds, where it can be read at all. */
const COPY_PATIENCE_MS = 3_000;

/** A frame over the server's hard limit; y-websocket would send it again for ever. */
const CLOSE_FRAME_TOO_BIG = 1009;

/** The server goes on taking changes for 1.5 s after a lock, so that half a word need not be refused. */
const CLOSING_MS = 600;

const REFUSALS: Readonly<Record<number, RefusalReason>> = {
  [CLOSE.badMessage]: "badMessage",
  [CLOSE.notJoined]: "notJoined",
  [CLOSE.forbidden]: "forbidden",
  [CLOSE.rightsChanged]: "rightsChanged",
  [CLOSE.locked]: "locked",
  [CLOSE.unknownRoom]: "unknownMap",
  [CLOSE.erased]: "erased",
  [CLOSE.tooLarge]: "tooLarge",
  [CLOSE_FRAME_TOO_BIG]: "tooLarge",
};

const ALWAYS: Signal<boolean> = { get: () => true, subscribe: () => () => undefined };

/** Opens a document: local copy, connection, presence and undo. `close()` ends all of it and may be called twice. */
export function openDocumentSession(options: DocumentSessionOptions): DocumentSession {
  const { copyId, me, syncUrl } = options;
  const doc = new Y.Doc();
  const origin = { participantId: me.participantId };
  const room = roomName(options.room);
  const mayConnect = options.mayConnect ?? ALWAYS;
  const copies = openHeldCopies(options.storage ?? browserStorage());
  const held = copies.of(copyId);
  copies.eraseOlder(copyId);
  const copy = openLocalCopy(copyName(copyId, held.copy), doc);
  // What it adds to an open connection would be sent, as one edit: a viewer may make none, and of a large map it is too large.
  const readsCopyFirst = me.role === "viewer" || copies.has(copyId);
  const provider = new WebsocketProvider(syncUrl, room, doc, {
    // Updates that come from another tab would not be passed on to the server, and "Saved" would lie.
    disableBc: true,
    // The server tells us when it knows better, for example after a night without a connection.
    params: { epoch: String(held.epoch), role: me.role },
    connect: !readsCopyFirst && mayConnect.get(),
    maxBackoffTime: backoffMs(),
    shouldReconnect: ({ code }) => REFUSALS[code] === undefined && !(code >= 4400 && code < 4500),
  });
  takeFirstStateQuietly(doc, provider, copy.keepAll);
  const barrier = createSaveBarrier(provider);
  const stopRenewing = renewAfterErasure({ mapId: copyId, doc, provider, barrier, copies, held, copy }, () =>
    options.onRenewed?.(),
  );
  const rights = options.rights ?? fixedRights(me.role === "viewer" ? "none" : "all");
  const canEdit = (): boolean => rights.get() === "all" || rights.get() === "own";
  let couldEditAt = Number.NEGATIVE_INFINITY;
  let couldEdit = canEdit();
  const stopWatchingRights = rights.subscribe(() => {
    if (couldEdit && !canEdit()) couldEditAt = performance.now();
    couldEdit = canEdit();
  });
  // Where notes may not be touched, comments may: their own tools ask for that.
  const mayWrite = (): boolean => rights.get() !== "none" || performance.now() - couldEditAt < CLOSING_MS;
  const undo = options.createUndo(doc, origin, (authors) => {
    if (rights.get() === "all") return true;
    return rights.get() === "own" && authors.every((author) => author === me.participantId);
  });
  const presence = createPresenceLink(provider.awareness, me);
  const isViewer = me.role === "viewer";
  const loaded = createSignal(false);
  const connection = createSignal<ConnectionState>({ kind: "connecting" });
  const name = createSignal(me.name);
  let everTried = !mayConnect.get();
  let copyRead = false;
  let joinsBefore = false;
  let wrote = false;
  let refused: RefusalReason | null = null;
  let closed = false;
  let dropped = false;
  let stopRescuing = (): void => undefined;

  /** After a refused change: what the server has not taken is told apart, then this session has had its day. */
  const rescue = async (): Promise<void> => {
    // What another window has written to the copy meanwhile would go with it.
    await copy.readAgain();
    if (closed) return;
    stopRescuing =
      options.rescue?.(doc, () => {
        const current = copies.of(copyId);
        // A new copy takes the place of this one, which is deleted when the next session opens.
        if (current.copy <= held.copy) copies.keep(copyId, { ...current, copy: held.copy + 1 });
      }) ?? stopRescuing;
  };

  const judge = (): void => {
    const changes = barrier.unconfirmed.get();
    // Not before the copy has told what an earlier visit left: that would be forgotten.
    if (copyRead) copy.rememberUnconfirmed(changes);
    const next = currentState(changes);
    // What only takes the moment until the answer comes is not told elsewhere.
    if (copyRead && !dropped && (changes === 0 || next.kind !== "saving"))
      copies.keepWaiting(copyId, copy.keeping.get() === "kept" ? changes : 0);
    if (JSON.stringify(next) !== JSON.stringify(connection.get())) connection.set(next);
  };
  const currentState = (changes: number): ConnectionState => {
    if (refused !== null) return { kind: "refused", reason: refused };
    if (!provider.wsconnected) return everTried ? { kind: "offline", changes } : { kind: "connecting" };
    if (barrier.storageFailed.get()) return { kind: "storageFailed" };
    if (changes > 0) return { kind: "saving" };
    return barrier.confirmed.get() ? { kind: "saved" } : { kind: "connecting" };
  };

  doc.on("update", (_update: Uint8Array, from: unknown) => {
    wrote ||= from === origin;
    if (from !== provider && from !== copy.origin) barrier.edited(joinsBefore);
  });
  for (const signal of [barrier.unconfirmed, barrier.storageFailed, barrier.confirmed])
    signal.subscribe(judge);
  provider.on("status", judge);
  provider.on("sync", (synced: boolean) => {
    if (!synced) return;
    loaded.set(true);
    barrier.connected();
    judge();
  });
  provider.on("connection-close", () => {
    everTried = true;
    barrier.doubt();
    judge();
  });
  provider.on("closed", ({ code }: { code: number }) => {
    // Not a refusal: this session is replaced by another in a moment.
    if (code === CLOSE.renewed) return;
    refused = REFUSALS[code] ?? "badMessage";
    if (refused === "locked" && options.rescue) void rescue();
    if (refused === "erased") void copy.erase().then(() => copies.erase(copyId));
    judge();
  });
  const connectAfterCopy = (): void => {
    clearTimeout(copyPatience);
    if (readsCopyFirst && !isViewer && !closed && mayConnect.get()) provider.connect();
  };
  // A browser that does not come to open what it keeps must not keep anybody from the map.
  const copyPatience = setTimeout(connectAfterCopy, COPY_PATIENCE_MS);
  void copy.loaded.then(({ unconfirmed }) => {
    if (closed) return;
    copyRead = true;
    barrier.restore(unconfirmed);
    if (isViewer) {
      // Left from when one could still write: only this device would show it, and nobody would ever take it.
      if (unconfirmed > 0) refused = "rightsChanged";
      else provider.connect();
    } else connectAfterCopy();
    if (provider.synced) {
      // The copy came after the connection: what it alone holds is only being sent now.
      barrier.doubt();
      barrier.connected();
    }
    judge();
    // An empty copy was never filled: then only the server can say what the map holds.
    if (doc.store.clients.size > 0) loaded.set(true);
  });

  const stopWatching = watchNetwork(provider);
  const stopWarning = warnBeforeLeaving(() => barrier.unconfirmed.get() > 0 && copy.keeping.get() !== "kept");
  const stopWaiting = mayConnect.subscribe(() => {
    if (!mayConnect.get()) provider.disconnect();
    else if (refused === null || refused === "locked") {
      refused = null;
      provider.connect();
    }
    judge();
  });

  return {
    me,
    rights,
    get canEdit() {
      return canEdit();
    },
    doc,
    name,
    loaded,
    connection,
    unconfirmed: barrier.unconfirmed,
    keeping: copy.keeping,
    seen: { before: copy.loaded.then(({ seen }) => seen), keep: copy.rememberSeen },
    undo,
    others: presence.others,
    show: presence.show,
    dropLocalCopy: async () => {
      dropped = true;
      copies.keepWaiting(copyId, 0);
      await copy.erase();
    },
    rename: (next) => {
      name.set(next);
      presence.show({ name: next });
      // A name is stored only for those who have written something.
      if (!isViewer && readPersonName(doc, me.participantId))
        setPersonName(doc, me.participantId, next, "name");
    },
    write: (command, kind = "step") => {
      if (!mayWrite()) return;
      wrote = false;
      undo.record((joins) => {
        joinsBefore = joins;
        command(doc, origin);
      }, kind);
      joinsBefore = false;
      if (wrote) askForPersistence();
      if (wrote && options.enters === "names") setPersonName(doc, me.participantId, name.get(), "name");
    },
    close: () => {
      if (closed) return;
      closed = true;
      clearTimeout(copyPatience);
      stopRescuing();
      stopWatchingRights();
      stopWatching();
      stopWarning();
      stopWaiting();
      stopRenewing();
      presence.close();
      barrier.close();
      undo.close();
      provider.destroy();
      copy.close();
      doc.destroy();
    },
  };
}
