// @vitest-environment happy-dom
import { createDecoder, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import { createSaveBarrier } from "../../../client/session/saveBarrier.ts";
import { MESSAGE } from "../../../model/wire.ts";

/** A provider that is connected; `answer` is what the server says to the newest question. */
function connected() {
  const asked: number[] = [];
  const provider = {
    wsconnected: true,
    synced: true,
    messageHandlers: [] as ((encoder: unknown, decoder: unknown) => void)[],
    ws: {
      readyState: WebSocket.OPEN,
      send: (message: Uint8Array) => {
        const decoder = createDecoder(message);
        expect(readVarUint(decoder)).toBe(MESSAGE.saveRequest);
        asked.push(readVarUint(decoder));
      },
    },
  };
  const barrier = createSaveBarrier(provider as unknown as WebsocketProvider);
  const answer = (nonce = asked.at(-1) ?? 0): void => {
    const encoder = createEncoder();
    writeVarUint(encoder, nonce);
    provider.messageHandlers[MESSAGE.saveConfirmed]?.(null, createDecoder(toUint8Array(encoder)));
  };
  return { barrier, provider, asked, answer };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an edit is open until the server has confirmed it, and a burst asks once", () => {
  const { barrier, asked, answer } = connected();
  barrier.edited(false);
  barrier.edited(false);
  expect(barrier.unconfirmed.get()).toBe(2);
  vi.runAllTimers();
  expect(asked).toHaveLength(1);
  answer();
  expect(barrier.unconfirmed.get()).toBe(0);
  expect(barrier.confirmed.get()).toBe(true);
});

test("the letters of one go count once, but a letter typed after the question is not called saved", () => {
  const { barrier, asked, answer } = connected();
  barrier.edited(false);
  barrier.edited(true);
  expect(barrier.unconfirmed.get()).toBe(1);
  vi.runAllTimers();
  barrier.edited(true);
  answer();
  expect(barrier.unconfirmed.get()).toBe(1);
  vi.runAllTimers();
  expect(asked).toHaveLength(2);
  answer();
  expect(barrier.unconfirmed.get()).toBe(0);
});

test("an answer to an older question confirms nothing", () => {
  const { barrier, asked, answer } = connected();
  barrier.edited(false);
  vi.runAllTimers();
  barrier.edited(false);
  vi.runAllTimers();
  answer(asked[0]);
  expect(barrier.unconfirmed.get()).toBe(2);
});

test("a lost connection takes back that all is saved, and what an earlier visit left is counted", () => {
  const { barrier, answer } = connected();
  barrier.connected();
  vi.runAllTimers();
  answer();
  barrier.doubt();
  barrier.restore(3);
  expect(barrier.confirmed.get()).toBe(false);
  expect(barrier.unconfirmed.get()).toBe(3);
});

test("a failing disk is told until the next confirmation", () => {
  const { barrier, provider, answer } = connected();
  barrier.edited(false);
  vi.runAllTimers();
  provider.messageHandlers[MESSAGE.saveFailed]?.(null, null);
  expect(barrier.storageFailed.get()).toBe(true);
  answer();
  expect(barrier.storageFailed.get()).toBe(false);
});

test("edits that turn up after the question, from the copy on this device, are not called saved by its answer", () => {
  const { barrier, answer } = connected();
  barrier.connected();
  vi.runAllTimers();
  barrier.restore(2);
  barrier.doubt();
  answer();
  expect(barrier.confirmed.get()).toBe(false);
  expect(barrier.unconfirmed.get()).toBe(2);
  barrier.connected();
  vi.runAllTimers();
  answer();
  expect(barrier.confirmed.get()).toBe(true);
  expect(barrier.unconfirmed.get()).toBe(0);
});
