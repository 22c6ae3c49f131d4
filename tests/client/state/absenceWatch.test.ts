// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { ConnectionState } from "../../../client/session/connectionState.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { type AbsenceWatch, watchAbsence } from "../../../client/state/absenceWatch.ts";
import { newId } from "../../../model/ids.ts";
import { addNotes } from "../../../model/mapCommands.ts";

const MINUTE_MS = 60_000;
const ME = { participantId: newId(), role: "participant", name: "Petra" } as const;

/** A device with its copy, and the map as the server has it. */
class Device {
  clock = 0;
  kept: unknown = undefined;
  readonly server = new Y.Doc();
  page: { visibilityState: DocumentVisibilityState } & EventTarget = Object.assign(new EventTarget(), {
    visibilityState: "visible" as const,
  });
  connection = createSignal<ConnectionState>({ kind: "connecting" });

  async open(): Promise<AbsenceWatch> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server));
    this.server.on("update", (update: Uint8Array) => Y.applyUpdate(doc, update));
    this.connection = createSignal<ConnectionState>({ kind: "connecting" });
    const watch = watchAbsence(
      {
        doc,
        me: ME,
        connection: this.connection,
        loaded: createSignal(true),
        seen: { before: Promise.resolve(this.kept), keep: (seen) => void (this.kept = seen) },
      },
      this.page as unknown as Document,
      () => this.clock,
    );
    await vi.advanceTimersByTimeAsync(0);
    return watch;
  }
  turn(visibilityState: DocumentVisibilityState): void {
    this.page.visibilityState = visibilityState;
    this.page.dispatchEvent(new Event("visibilitychange"));
  }
  somebodyWrites(text: string): void {
    addNotes(this.server, [{ text, author: newId(), place: { field: "pains", x: 20, y: 60 } }], "other");
  }
}

let device: Device;
beforeEach(() => {
  vi.useFakeTimers();
  device = new Device();
});
afterEach(() => void vi.useRealTimers());

const told = (watch: AbsenceWatch): string[] => watch.absence.get()?.added.map(({ text }) => text) ?? [];

test("who comes back after a while is told what is new, once the server has said it; who comes first is not", async () => {
  device.somebodyWrites("war schon da");
  const first = await device.open();
  device.connection.set({ kind: "saved" });
  expect(told(first)).toEqual([]);
  first.close();
  device.clock += 30 * MINUTE_MS;
  device.somebodyWrites("neu");
  const second = await device.open();
  expect(told(second)).toEqual([]);
  device.connection.set({ kind: "saved" });
  expect(told(second)).toEqual(["neu"]);
  second.dismiss();
  expect(told(second)).toEqual([]);
  second.close();
  device.clock += 30 * MINUTE_MS;
  const third = await device.open();
  device.connection.set({ kind: "saved" });
  expect(told(third)).toEqual([]);
  third.close();
});

test("what came while one looked is not new afterwards, also when the window was never closed properly", async () => {
  const crashed = await device.open();
  device.connection.set({ kind: "saved" });
  device.somebodyWrites("vor meinen Augen");
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  device.clock += 30 * MINUTE_MS;
  const next = await device.open();
  device.connection.set({ kind: "saved" });
  expect(told(next)).toEqual([]);
  crashed.close();
  next.close();
});

test("a window that was out of sight for a while tells it when it is looked at again", async () => {
  const watch = await device.open();
  device.connection.set({ kind: "saved" });
  device.turn("hidden");
  device.clock += 30 * MINUTE_MS;
  device.somebodyWrites("in der Pause");
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  device.turn("visible");
  expect(told(watch)).toEqual(["in der Pause"]);
  watch.close();
});

test("a visit without a connection leaves for the next what it could not know", async () => {
  const first = await device.open();
  device.connection.set({ kind: "saved" });
  first.close();
  device.clock += 30 * MINUTE_MS;
  const offline = await device.open();
  device.connection.set({ kind: "offline", changes: 0 });
  offline.close();
  device.somebodyWrites("neu");
  device.clock += 30 * MINUTE_MS;
  const next = await device.open();
  device.connection.set({ kind: "saved" });
  expect(told(next)).toEqual(["neu"]);
  next.close();
});
