import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Results, readResults } from "../../model/resultsDocument.ts";
import { readSession, type Session } from "../../model/sessionDocument.ts";
import { readSessionPresence, type SessionPresence } from "../../model/sessionPresence.ts";
import { roomName } from "../../model/wire.ts";
import { isFinal } from "./finalClose.ts";
import type { Me } from "./mapSession.ts";
import { tellReconnected } from "./reconnections.ts";
import { openServerClock } from "./serverClock.ts";
import { createSignal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

export interface WorkshopSessionOptions {
  readonly workshopId: string;
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
}

/** See `openMapSession`: without jitter a whole seminar would come back in the same millisecond. */
const backoffMs = (): number => 2500 + Math.random() * 5000;
/** Several changes of one moment go out as one. */
const SHOW_SOON_MS = 150;

/** Opens a workshop's session and results. `close()` ends all of it and may be called twice. */
export function openWorkshopSession({ workshopId, me, syncUrl }: WorkshopSessionOptions): WorkshopSession {
  const sessionDoc = new Y.Doc();
  const resultsDoc = new Y.Doc();
  const clock = openServerClock();
  const origin = { participantId: me.participantId };
  const provider = openRoom(syncUrl, roomName({ kind: "session", workshopId }), sessionDoc, me);
  const results = openRoom(syncUrl, roomName({ kind: "results", workshopId }), resultsDoc, me);
  // A browser opens one socket to a server at a time: that of a map, which is asked for in the same turn, goes first.
  queueMicrotask(() => {
    if (!closed) for (const one of [provider, results]) one.connect();
  });
  const session = createSignal<Session>(readSession(sessionDoc));
  const outcome = createSignal<Results>(readResults(resultsDoc));
  const people = createSignal<ReadonlyMap<number, SessionPresence>>(new Map());
  const loaded = createSignal(false);
  const resultsLoaded = createSignal(false);
  const connected = createSignal(false);
  const mine = createSignal<SessionPresence>({
    participantId: me.participantId,
    name: me.name,
    role: me.role,
    mapId: null,
    doneWith: null,
    handRaised: false,
  });
  let showTimer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  // One reading per transaction: sessions have dozens of entries, not thousands. Not before all is there: it comes in
  // dozens of pieces, and half a session would lead people to the wrong place.
  sessionDoc.on("afterTransaction", ({ changed }) => {
    if (changed.size > 0 && loaded.get()) session.set(readSession(sessionDoc));
  });
  resultsDoc.on("afterTransaction", ({ changed }) => {
    if (changed.size > 0) outcome.set(readResults(resultsDoc));
  });
  const { awareness } = provider;
  const readPeople = (): void => {
    const states = new Map<number, SessionPresence>();
    for (const [clientId, state] of awareness.getStates()) {
      const presence = readSessionPresence(state);
      if (presence) states.set(clientId, presence);
    }
    people.set(states);
  };
  awareness.on("change", readPeople);
  awareness.setLocalState(mine.get());
  let wasConnected = false;
  provider.on("status", ({ status }) => {
    connected.set(status === "connected");
    if (status !== "connected") return;
    if (wasConnected) tellReconnected();
    wasConnected = true;
  });
  provider.on("sync", (synced: boolean) => {
    if (!synced) return;
    session.set(readSession(sessionDoc));
    loaded.set(true);
  });
  results.on("sync", (synced: boolean) => {
    if (synced) resultsLoaded.set(true);
  });

  return {
    workshopId,
    me,
    canSteer: me.role === "facilitator",
    session,
    results: outcome,
    people,
    loaded,
    resultsLoaded,
    connected,
    clock,
    unsent: createSignal(0),
    mine,
    show(change) {
      mine.set({ ...mine.get(), ...change });
      showTimer ??= setTimeout(() => {
        showTimer = null;
        awareness.setLocalState(mine.get());
      }, SHOW_SOON_MS);
    },
    steer(command) {
      if (me.role === "facilitator" && !closed) command(sessionDoc, origin);
    },
    close() {
      if (closed) return;
      closed = true;
      if (showTimer !== null) clearTimeout(showTimer);
      clock.close();
      awareness.off("change", readPeople);
      awareness.setLocalState(null);
      provider.destroy();
      results.destroy();
      sessionDoc.destroy();
      resultsDoc.destroy();
    },
  };
}

function openRoom(syncUrl: string, room: string, doc: Y.Doc, me: Me): WebsocketProvider {
  return new WebsocketProvider(syncUrl, room, doc, {
    disableBc: true,
    connect: false,
    params: { role: me.role },
    maxBackoffTime: backoffMs(),
    // Final codes end it; the map's own socket hears of the same and tells the person.
    shouldReconnect: ({ code }) => !isFinal(code),
  });
}
