import { vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { LocalCopy } from "../../client/session/localCopy.ts";
import { createSignal } from "../../client/session/signal.ts";
import { bearer } from "./participants.ts";

/** What becomes of a request: it comes through, it is lost, or its answer is. */
export type Fate = "through" | "lost" | "answerLost";

/** The network of a browser, between the client's own code in this process and a real server. */
export interface FlakyNetwork {
  /** down: every socket breaks, and no request arrives */
  set(isUp: boolean): void;
  /** decides over the next requests, in the order in which they are made */
  fateOfNext: () => Fate;
}

/** Puts a person's browser around the client's code: its requests, its sockets, its window. */
export function stubFlakyNetwork(url: string, token: string): FlakyNetwork {
  let isUp = true;
  const sockets = new Set<WebSocket>();
  const network: FlakyNetwork = {
    set(next) {
      isUp = next;
      if (!isUp) for (const socket of sockets) socket.terminate();
    },
    fateOfNext: () => "through",
  };
  class OwnSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      // Port 9 of this machine: nobody answers there.
      super(isUp ? address : "ws://127.0.0.1:9/", protocols, { headers: bearer(token) });
      sockets.add(this);
      this.on("close", () => sockets.delete(this));
    }
  }
  const realFetch = globalThis.fetch;
  for (const name of ["window", "document"]) vi.stubGlobal(name, new EventTarget());
  vi.stubGlobal("WebSocket", OwnSocket);
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(bearer(token))) headers.set(name, value);
    // The test's own requests name the server; a page's do not.
    if (!path.startsWith("/")) return await realFetch(path, init);
    const fate = isUp ? network.fateOfNext() : "lost";
    if (fate === "lost") throw new TypeError("no network");
    const answer = await realFetch(url + path, { ...init, headers });
    if (fate === "answerLost" || !isUp) throw new TypeError("no network");
    return answer;
  });
  return network;
}

interface Database {
  readonly updates: Uint8Array[];
  unconfirmed: number;
}

/** `openLocalCopy` for a process without IndexedDB: what one window wrote is there for the next. */
export function localCopiesInMemory(): (name: string, doc: Y.Doc) => LocalCopy {
  const databases = new Map<string, Database>();
  return (name, doc) => {
    const database = databases.get(name) ?? { updates: [], unconfirmed: 0 };
    databases.set(name, database);
    const origin = {};
    let closed = false;
    const load = (): void => {
      if (!closed) for (const update of database.updates) Y.applyUpdate(doc, update, origin);
    };
    const onUpdate = (update: Uint8Array, from: unknown): void => {
      if (from !== origin) database.updates.push(update);
    };
    doc.on("update", onUpdate);
    return {
      origin,
      loaded: Promise.resolve().then(() => {
        load();
        return { unconfirmed: database.unconfirmed, epoch: 0, seen: undefined };
      }),
      keeping: createSignal("kept"),
      keepAll: () => void database.updates.push(Y.encodeStateAsUpdate(doc)),
      rememberUnconfirmed: (count) => {
        database.unconfirmed = count;
      },
      rememberEpoch: () => undefined,
      rememberSeen: () => undefined,
      readAgain: async () => load(),
      erase: async () => void databases.delete(name),
      close: () => {
        closed = true;
        doc.off("update", onUpdate);
      },
    };
  };
}
