import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE, roomName } from "../../model/wire.ts";
import type { ConnectQueue } from "./connectQueue.ts";
import { isFinal } from "./finalClose.ts";
import type { Me } from "./mapSession.ts";
import { createSignal, type Signal } from "./signal.ts";

/** A map that is only looked at, among dozens: no copy on the device, no presence, no undo. */
export interface MapWatch {
  readonly mapId: string;
  readonly doc: Y.Doc;
  /** true once the server has delivered the map */
  readonly loaded: Signal<boolean>;
  /** when somebody last changed something while we were looking (`Date.now`); null before */
  readonly changedAt: Signal<number | null>;
  close(): void;
}

export interface MapWatchOptions {
  readonly mapId: string;
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  /** shared with the other maps that are opened at the same time */
  readonly queue: ConnectQueue;
}

/** See `openMapSession`. */
const backoffMs = (): number => 2500 + Math.random() * 5000;

export function openMapWatch({ mapId, me, syncUrl, queue }: MapWatchOptions): MapWatch {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(syncUrl, roomName({ kind: "map", mapId }), doc, {
    disableBc: true,
    connect: false,
    params: { role: me.role },
    maxBackoffTime: backoffMs(),
    shouldReconnect: ({ code }) => !isFinal(code),
  });
  // Who looks at the wall is on no map, and reads nobody's pointer: of forty maps that would be all the work.
  provider.awareness.setLocalState(null);
  provider.messageHandlers[MESSAGE.awareness] = () => undefined;
  const loaded = createSignal(false);
  const changedAt = createSignal<number | null>(null);
  doc.on("update", () => {
    if (loaded.get()) changedAt.set(Date.now());
  });
  provider.on("sync", (synced: boolean) => {
    if (synced) loaded.set(true);
  });
  const turn = queue.wait(() => provider.connect());
  provider.on("status", ({ status }) => {
    if (status === "connected") turn.end();
  });
  // A try that came to nothing is repeated by the provider, and must not keep the others waiting.
  provider.on("connection-close", turn.end);
  let closed = false;
  return {
    mapId,
    doc,
    loaded,
    changedAt,
    close() {
      if (closed) return;
      closed = true;
      turn.end();
      provider.destroy();
      doc.destroy();
    },
  };
}
