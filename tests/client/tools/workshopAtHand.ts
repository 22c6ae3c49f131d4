import * as Y from "yjs";
import type { Me } from "../../../client/session/mapSession.ts";
import { createSignal } from "../../../client/session/signal.ts";
import type { WorkshopSession } from "../../../client/session/workshopSession.ts";
import { readResults } from "../../../model/resultsDocument.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import type { SessionPresence } from "../../../model/sessionPresence.ts";

/** A workshop's session over a real document; no network, and the clock of this machine. */
export function workshopAtHand(me: Me, doc = new Y.Doc()): WorkshopSession {
  const session = createSignal(readSession(doc));
  doc.on("afterTransaction", () => session.set(readSession(doc)));
  const mine = createSignal<SessionPresence>({
    participantId: me.participantId,
    name: me.name,
    mapId: null,
    doneWith: null,
    handRaised: false,
  });
  return {
    workshopId: "workshop",
    me,
    canSteer: me.role === "facilitator",
    session,
    results: createSignal(readResults(new Y.Doc())),
    people: createSignal(new Map()),
    loaded: createSignal(true),
    resultsLoaded: createSignal(true),
    connected: createSignal(true),
    clock: { now: Date.now, isSet: createSignal(true), ask: () => undefined, close: () => undefined },
    unsent: createSignal(0),
    mine,
    show: (change) => mine.set({ ...mine.get(), ...change }),
    steer: (command) => {
      if (me.role === "facilitator") command(doc, "me");
    },
    close: () => undefined,
  };
}
