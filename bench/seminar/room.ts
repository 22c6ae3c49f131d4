import { setTimeout as wait } from "node:timers/promises";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE } from "../../model/wire.ts";

/** Nothing that people wait for may take longer, on a machine that does everything at once. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 15;

export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(LOOK_EVERY_MS);
  }
}

/** One document that somebody has open: an unchanged y-websocket client with a token in its header. */
export interface OpenRoom {
  readonly doc: Y.Doc;
  /** final close codes */
  readonly closes: readonly number[];
  synced(): Promise<void>;
  /** all that was written before is on the server's disk */
  saved(): Promise<void>;
  /** a lost connection, and its return */
  drop(): void;
  comeBack(): void;
  /** shows others something, as presence */
  show(state: Record<string, unknown>): void;
  close(): void;
}

export function openRoom(url: string, room: string, token: string): OpenRoom {
  const doc = new Y.Doc();
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/sync`, room, doc, {
    disableBc: true,
    maxBackoffTime: 500,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  // Bots look at nobody's pointer.
  provider.messageHandlers[MESSAGE.awareness] = () => {};
  const confirmed = new Set<number>();
  const closes: number[] = [];
  let nonce = 0;
  provider.messageHandlers[MESSAGE.saveConfirmed] = (_, decoder) => {
    confirmed.add(decoding.readVarUint(decoder));
  };
  provider.messageHandlers[MESSAGE.saveFailed] = () => {};
  provider.messageHandlers[MESSAGE.epoch] = () => {};
  provider.on("closed", ({ code }: { code: number }) => void closes.push(code));
  const ask = (): void => {
    provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.saveRequest);
        encoding.writeVarUint(encoder, nonce);
      }),
    );
  };
  return {
    doc,
    closes,
    synced: () => until(`${room} is synced`, () => provider.synced),
    async saved() {
      await until(
        `${room} is connected`,
        () => provider.synced && provider.ws?.readyState === WebSocket.OPEN,
      );
      nonce += 1;
      const mine = nonce;
      ask();
      await until(`${room} is saved`, () => confirmed.has(mine));
    },
    drop: () => provider.disconnect(),
    comeBack: () => provider.connect(),
    show: (state) => provider.awareness.setLocalState(state),
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}
