import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE, roomName } from "../../model/wire.ts";
import type { ConnectQueue } from "./connectQueue.ts";
import { readDeviceCopy } from "./deviceCopy.ts";
import { isFinal } from "./finalClose.ts";
import type { Me } from "./mapSession.ts";
import { createSignal, type Signal } from "./signal.ts";

/** What there is of a map to look at. */
export type MapSight =
  | { readonly kind: "asking" }
  /** as the server has delivered it, and live while there is a connection */
  | { readonly kind: "live"; readonly doc: Y.Doc }
  /** the server is out of reach, and this is how the device had it last */
  | { readonly kind: "copy"; readonly doc: Y.Doc }
  /** the server is out of reach, and the device has none */
  | { readonly kind: "away" };

/** A map that is only looked at, among dozens: it keeps no copy on the device, and has no presence and no undo. */
export interface MapWatch {
  readonly mapId: string;
  readonly doc: Y.Doc;
  /** true once the server has delivered the map */
  readonly loaded: Signal<boolean>;
  /** what to show, also without a connection; comes to be `live` by itself */
  readonly sight: Signal<MapSight>;
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
  const sight = createSignal<MapSight>({ kind: "asking" });
  const see = (next: MapSight): void => {
    const before = sight.get();
    if (before.kind === "copy") before.doc.destroy();
    sight.set(next);
  };
  provider.on("sync", (synced: boolean) => {
    if (!synced || loaded.get()) return;
    loaded.set(true);
    see({ kind: "live", doc });
  });
  let asksDevice = false;
  const askDevice = async (): Promise<void> => {
    if (asksDevice || loaded.get()) return;
    asksDevice = true;
    const copy = await readDeviceCopy(mapId).catch(() => null);
    // The server may have answered meanwhile, or nobody looks any more.
    if (closed || loaded.get()) copy?.destroy();
    else see(copy ? { kind: "copy", doc: copy } : { kind: "away" });
  };
  const turn = queue.wait(() => provider.connect());
  provider.on("status", ({ status }) => {
    if (status === "connected") turn.end();
  });
  // A try that came to nothing is repeated by the provider, and must not keep the others waiting.
  provider.on("connection-close", () => {
    turn.end();
    void askDevice();
  });
  // Somebody waits for it: the next try of the provider may be seconds away.
  const retry = (): void => {
    if (loaded.get() || !provider.shouldConnect || provider.wsconnected) return;
    provider.disconnect();
    provider.connect();
  };
  window.addEventListener("online", retry);
  let closed = false;
  return {
    mapId,
    doc,
    loaded,
    sight,
    changedAt,
    close() {
      if (closed) return;
      closed = true;
      window.removeEventListener("online", retry);
      const last = sight.get();
      if (last.kind === "copy") last.doc.destroy();
      turn.end();
      provider.destroy();
      doc.destroy();
    },
  };
}
