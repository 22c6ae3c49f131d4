// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openHeldCopies } from "../../../client/session/heldCopies.ts";
import type { LocalCopy } from "../../../client/session/localCopy.ts";
import { openMapSession } from "../../../client/session/openMapSession.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { newId } from "../../../model/ids.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";

/** The copy on this device, which is read when the test says so. */
const device = vi.hoisted(() => ({ read: (): void => undefined }));
vi.mock("../../../client/session/localCopy.ts", () => ({
  openLocalCopy: (_name: string, doc: Y.Doc): LocalCopy => {
    const origin = {};
    return {
      origin,
      loaded: new Promise((resolve) => {
        device.read = () => {
          Y.applyUpdate(doc, keptUpdate(), origin);
          resolve({ unconfirmed: 0, epoch: 0, seen: null });
        };
      }),
      keeping: createSignal("kept" as const),
      keepAll: () => undefined,
      rememberUnconfirmed: () => undefined,
      rememberEpoch: () => undefined,
      rememberSeen: () => undefined,
      readAgain: () => Promise.resolve(),
      erase: () => Promise.resolve(),
      close: () => undefined,
    };
  },
}));

function keptUpdate(): Uint8Array {
  const doc = new Y.Doc();
  addNotes(doc, [{ text: "Seit gestern hier", place: { field: "pains", x: 16, y: 52 } }], "me");
  return Y.encodeStateAsUpdate(doc);
}

let sockets = 0;
class CountedSocket {
  binaryType = "";
  constructor() {
    sockets += 1;
  }
  close(): void {}
}
beforeEach(() => {
  sockets = 0;
  vi.stubGlobal("WebSocket", CountedSocket);
});
afterEach(() => void vi.unstubAllGlobals());

function openOn(storage: ReturnType<typeof memoryStorage>, mapId: string) {
  const me = { participantId: newId(), role: "participant", name: "Petra" } as const;
  return openMapSession({ mapId, me, syncUrl: "ws://nowhere/sync", storage });
}

test("a device that keeps the map reads it before it connects: it would be sent as one edit, and be too large", async () => {
  const storage = memoryStorage();
  const mapId = newId();
  openHeldCopies(storage).keep(mapId, { epoch: 0, copy: 1 });
  const session = openOn(storage, mapId);
  expect(sockets).toBe(0);
  device.read();
  await vi.waitFor(() => expect(sockets).toBe(1));
  expect(readNotes(session.doc)).toHaveLength(1);
  session.close();
});

test("a device that has never had the map connects at once", () => {
  const session = openOn(memoryStorage(), newId());
  expect(sockets).toBe(1);
  session.close();
});

test("a browser that never reads what it keeps does not keep anybody from the map", () => {
  vi.useFakeTimers();
  const storage = memoryStorage();
  const mapId = newId();
  openHeldCopies(storage).keep(mapId, { epoch: 0, copy: 1 });
  const session = openOn(storage, mapId);
  vi.advanceTimersByTime(10_000);
  expect(sockets).toBeGreaterThan(0);
  session.close();
  vi.useRealTimers();
});
