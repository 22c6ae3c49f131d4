import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import type { Seat } from "../driver/seat.ts";

/** A whole client, whose document is compared in the end. */
export interface Judge {
  readonly isSynced: boolean;
  readonly notes: number;
  /** Clocks and notes in one text, alike for alike documents. */
  picture(): string;
  leave(): void;
}

export function openJudge({ url, token, room }: Seat): Judge {
  const doc = new Y.Doc();
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const provider = new WebsocketProvider(url.slice(0, -room.length - 1), room, doc, {
    disableBc: true,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  return {
    get isSynced() {
      return provider.synced;
    },
    get notes() {
      return readNotes(doc).length;
    },
    picture() {
      const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
      return JSON.stringify([clocks, readNotes(doc)]);
    },
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}
