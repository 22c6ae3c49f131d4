import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { CopyDatabase } from "../../../client/session/copyDatabase.ts";
import { openLocalCopy } from "../../../client/session/localCopy.ts";

/** What a device does when it is to keep something. */
type Device = "works" | "refuses" | "throws" | "full";

/** One database of a device that can fail in all the ways that browsers do. */
class DeviceAtHand {
  does: Device = "works";
  rows: { key: number; update: Uint8Array }[] = [];
  readonly values = new Map<string, unknown>();
  opened = 0;
  #key = 0;

  readonly open = async (): Promise<CopyDatabase> => {
    this.opened += 1;
    if (this.does === "throws") throw new DOMException("no storage here", "SecurityError");
    const write = async (work: () => void): Promise<void> => {
      if (this.does === "full") throw new DOMException("no room", "QuotaExceededError");
      if (this.does !== "works") throw new DOMException("closed", "InvalidStateError");
      work();
    };
    const put = (update: Uint8Array): void => {
      this.#key += 1;
      this.rows.push({ key: this.#key, update });
    };
    return {
      read: async (after) => {
        const rows = this.rows.filter(({ key }) => key > after);
        return { updates: rows.map(({ update }) => update), last: rows.at(-1)?.key ?? after };
      },
      add: (update) => write(() => put(update)),
      replace: (state, last) =>
        write(() => {
          this.rows = this.rows.filter(({ key }) => key > last);
          put(state);
        }),
      get: async (name) => this.values.get(name),
      set: (name, value) => write(() => this.values.set(name, value)),
      clear: () =>
        write(() => {
          this.rows = [];
          this.values.clear();
        }),
      close: () => undefined,
    };
  };

  /** What another visit finds. */
  async found(): Promise<readonly unknown[]> {
    const doc = new Y.Doc();
    const copy = openLocalCopy("map", doc, this.open);
    await copy.loaded;
    copy.close();
    return doc.getArray("notes").toArray();
  }
}

let device: DeviceAtHand;
beforeEach(() => {
  vi.useFakeTimers();
  device = new DeviceAtHand();
});
afterEach(() => void vi.useRealTimers());

async function openHere() {
  const doc = new Y.Doc();
  const copy = openLocalCopy("map", doc, device.open);
  const loaded = await copy.loaded;
  const write = async (text: string): Promise<void> => {
    doc.getArray("notes").push([text]);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { doc, copy, loaded, write };
}

test("what is written is found by the next visit, with what waits for the server", async () => {
  const { copy, write } = await openHere();
  await write("one");
  copy.rememberUnconfirmed(1);
  copy.rememberEpoch(4);
  copy.rememberSeen({ at: 7 });
  await write("two");
  copy.close();
  expect(await device.found()).toEqual(["one", "two"]);
  const next = await openHere();
  expect(next.loaded).toEqual({ unconfirmed: 1, epoch: 4, seen: { at: 7 } });
  expect(next.copy.keeping.get()).toBe("kept");
});

test("what was in the document before the copy is open is kept, and also what comes while it opens", async () => {
  const doc = new Y.Doc();
  doc.getArray("notes").push(["before"]);
  const copy = openLocalCopy("map", doc, device.open);
  doc.getArray("notes").push(["meanwhile"]);
  await copy.loaded;
  copy.close();
  expect(await device.found()).toEqual(["before", "meanwhile"]);
});

test("a window that is closed before its copy is open leaves what it had", async () => {
  const doc = new Y.Doc();
  const copy = openLocalCopy("map", doc, device.open);
  doc.getArray("notes").push(["quick"]);
  copy.close();
  await copy.loaded;
  expect(await device.found()).toEqual(["quick"]);
});

test("with storage forbidden the document goes on, and the copy says that nothing is kept", async () => {
  device.does = "throws";
  const { doc, copy, loaded, write } = await openHere();
  expect(loaded).toEqual({ unconfirmed: 0, epoch: 0, seen: undefined });
  await write("only in this window");
  copy.rememberUnconfirmed(1);
  copy.rememberEpoch(2);
  await copy.readAgain();
  expect(doc.getArray("notes").toArray()).toEqual(["only in this window"]);
  expect(copy.keeping.get()).toBe("none");
  await copy.erase();
  copy.close();
});

test("a full device says so, and when there is room again all is there, not only what came since", async () => {
  const { copy, write } = await openHere();
  await write("while there was room");
  device.does = "full";
  await write("without room");
  copy.rememberUnconfirmed(1);
  await write("still without");
  expect(copy.keeping.get()).toBe("full");
  expect(await device.found()).toEqual(["while there was room"]);
  device.does = "works";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(copy.keeping.get()).toBe("kept");
  await write("after");
  copy.close();
  expect(await device.found()).toEqual(["while there was room", "without room", "still without", "after"]);
  expect(device.values.get("unconfirmed")).toBe(1);
});

test("a database that the browser has closed is opened anew", async () => {
  const { copy, write } = await openHere();
  device.does = "refuses";
  await write("in between");
  expect(copy.keeping.get()).toBe("none");
  device.does = "works";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(copy.keeping.get()).toBe("kept");
  copy.close();
  expect(await device.found()).toEqual(["in between"]);
});

test("a copy that is closed does not try again", async () => {
  device.does = "throws";
  const { copy } = await openHere();
  copy.close();
  const { opened } = device;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(device.opened).toBe(opened);
});

test("many rows come to be few, and what another window has added stays", async () => {
  const one = await openHere();
  const other = await openHere();
  await other.write("from the other window");
  for (let count = 0; count < 700; count += 1) one.doc.getArray("notes").push([count]);
  await vi.advanceTimersByTimeAsync(0);
  await other.write("late");
  expect(device.rows.length).toBeLessThan(300);
  one.copy.close();
  other.copy.close();
  expect(new Set(await device.found())).toEqual(
    new Set(["from the other window", "late", ...Array.from({ length: 700 }, (_, count) => count)]),
  );
});

test("an erased copy is empty, even where it was not read yet", async () => {
  await (await openHere()).write("secret");
  const doc = new Y.Doc();
  const copy = openLocalCopy("map", doc, device.open);
  await copy.erase();
  expect(device.rows).toEqual([]);
  doc.getArray("notes").push(["after"]);
  expect(await device.found()).toEqual([]);
});

test("a browser that throws at the sight of its database is one without storage", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("no storage here", "SecurityError");
    },
  });
  const doc = new Y.Doc();
  const copy = openLocalCopy("map", doc);
  await copy.loaded;
  expect(copy.keeping.get()).toBe("none");
  await copy.erase();
  vi.unstubAllGlobals();
});

/** An edit of somebody else, as it comes over the network. */
function edited(doc: Y.Doc, note: string): void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  theirs.getArray("notes").push([note]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), "network");
}

test("what others edit within a moment is one row, and an own edit is written at once, after it", async () => {
  const { doc, copy } = await openHere();
  const before = device.rows.length;
  for (let count = 0; count < 100; count += 1) edited(doc, `theirs ${count}`);
  expect(device.rows.length).toBe(before);
  await vi.advanceTimersByTimeAsync(300);
  expect(device.rows.length).toBe(before + 1);
  edited(doc, "one more");
  doc.getArray("notes").push(["mine"]);
  expect(device.rows.length).toBe(before + 2);
  expect(await device.found()).toEqual(doc.getArray("notes").toArray());
  copy.close();
});

test("what was gathered is written when the map is closed, and never when it is erased", async () => {
  const { doc, copy } = await openHere();
  edited(doc, "theirs");
  copy.close();
  expect(await device.found()).toEqual(["theirs"]);
  const again = await openHere();
  edited(again.doc, "erased");
  await again.copy.erase();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await device.found()).toEqual([]);
});

test("all of a document is kept that came by no update, at once with the first edit on it, and when it is closed", async () => {
  for (const end of ["waits", "edits", "closes"] as const) {
    device = new DeviceAtHand();
    const { doc, copy } = await openHere();
    const other = new Y.Doc();
    other.getArray("notes").push(["from the server"]);
    // As when nobody listens to updates.
    const listeners = doc._observers.get("update");
    doc._observers.delete("update");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    if (listeners) doc._observers.set("update", listeners);
    copy.keepAll();
    expect(device.rows).toHaveLength(0);
    if (end === "waits") await vi.advanceTimersByTimeAsync(1_000);
    if (end === "edits") doc.getArray("notes").push(["mine"]);
    if (end === "closes") copy.close();
    const expected = end === "edits" ? ["from the server", "mine"] : ["from the server"];
    expect(await device.found(), end).toEqual(expected);
    expect(device.rows).toHaveLength(1);
  }
});
