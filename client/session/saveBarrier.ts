import { readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import type { WebsocketProvider } from "y-websocket";
import { MESSAGE } from "../../model/wire.ts";
import { createSignal, type Signal } from "./signal.ts";

/** Long enough to ask once for a burst of keystrokes, short enough that "Saved" follows the hand. */
const ASK_DELAY_MS = 50;

export interface SaveBarrier {
  /** edits of this device that the server has not confirmed to be on its disk; what is typed in one go is one */
  readonly unconfirmed: Signal<number>;
  /** the server could not write; it goes on trying */
  readonly storageFailed: Signal<boolean>;
  /** true from the first confirmation on each connection */
  readonly confirmed: Signal<boolean>;
  /** call after each local edit; `joins`: it goes on with the one before, as the next letter of a word does */
  edited(joins: boolean): void;
  /** call when the connection has synced: asks whether all is saved */
  connected(): void;
  /** call when the connection is lost, and when edits turn up that no question has covered: nothing counts as saved */
  doubt(): void;
  /** edits that an earlier visit left unconfirmed on this device */
  restore(count: number): void;
  close(): void;
}

/**
 * The truth behind "Saved". A state vector would not do: deletions do not change it. So the client asks
 * (message 120 with a number), and the server answers (121) when all that came before is committed and synced.
 */
export function createSaveBarrier(provider: WebsocketProvider): SaveBarrier {
  const unconfirmed = createSignal(0);
  const storageFailed = createSignal(false);
  const confirmed = createSignal(false);
  let asked = 0;
  let countWhenAsked = 0;
  let editedSinceAsked = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const ask = (): void => {
    timer = null;
    const socket = provider.ws;
    if (!provider.wsconnected || !provider.synced || socket?.readyState !== WebSocket.OPEN) return;
    asked += 1;
    countWhenAsked = unconfirmed.get();
    editedSinceAsked = false;
    const message = createEncoder();
    writeVarUint(message, MESSAGE.saveRequest);
    writeVarUint(message, asked);
    socket.send(toUint8Array(message));
  };
  const askSoon = (): void => {
    timer ??= setTimeout(ask, ASK_DELAY_MS);
  };

  provider.messageHandlers[MESSAGE.saveConfirmed] = (_encoder, decoder) => {
    if (readVarUint(decoder) !== asked) return;
    storageFailed.set(false);
    // Edits made after the question are still open; the next question covers them.
    const open = Math.max(editedSinceAsked ? 1 : 0, unconfirmed.get() - countWhenAsked);
    unconfirmed.set(open);
    countWhenAsked = 0;
    confirmed.set(true);
    if (open > 0) askSoon();
  };
  provider.messageHandlers[MESSAGE.saveFailed] = () => storageFailed.set(true);

  return {
    unconfirmed,
    storageFailed,
    confirmed,
    edited: (joins) => {
      editedSinceAsked = true;
      const open = unconfirmed.get();
      if (!joins || open === 0) unconfirmed.set(open + 1);
      askSoon();
    },
    connected: askSoon,
    doubt: () => {
      // An answer that is still on its way belongs to a question that did not cover everything.
      asked += 1;
      confirmed.set(false);
      storageFailed.set(false);
      countWhenAsked = 0;
    },
    restore: (count) => unconfirmed.set(unconfirmed.get() + count),
    close: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
