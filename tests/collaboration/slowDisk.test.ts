import { expect, test } from "vitest";
import { addNotes, moveNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { createMemoryStore } from "../../server/storage/memory.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import type { Store } from "../../server/storage/store.ts";
import { type Client, createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

/** A store whose disk answers when it is told to. */
function storeWithHeldDisk(): { store: Store; hold(): void; answer(error?: Error): void } {
  const sqlite = openSqliteStore(temporaryFolder());
  let waiting: ((error?: Error) => void)[] = [];
  let isHeld = false;
  const store: Store = {
    ...sqlite,
    sync: () =>
      isHeld
        ? new Promise((resolve, reject) => {
            waiting.push((error) => (error ? reject(error) : resolve(sqlite.sync())));
          })
        : sqlite.sync(),
  };
  return {
    store,
    hold() {
      isHeld = true;
    },
    answer(error) {
      isHeld = false;
      const all = waiting;
      waiting = [];
      for (const one of all) one(error);
    },
  };
}

async function twoPeople(store: Store): Promise<[Client, Client]> {
  const { url } = await startServer({ data: { store } });
  const workshop = await createWorkshop(url);
  const people = [await join(url, workshop), await join(url, workshop)];
  const [a, b] = await Promise.all(people.map(({ token }) => openSynced(url, firstRoom(workshop), token)));
  if (!a || !b) throw new Error("two people were asked for");
  await a.saved();
  return [a, b];
}

test("while the disk is slow people see each other's edits, and nothing is confirmed before it has them", async () => {
  const { store, hold, answer } = storeWithHeldDisk();
  const [a, b] = await twoPeople(store);
  hold();
  addNotes(a.doc, [note("eins")], "test");
  let isSaved = false;
  const saved = a.saved().then(() => {
    isSaved = true;
  });
  await waitUntil("Bob sees the note", () => readNotes(b.doc).length === 1);
  for (let round = 0; round < 5; round += 1) {
    addNotes(a.doc, [note(`mehr ${round}`)], "test");
    await waitUntil("Bob sees the next", () => readNotes(b.doc).length === round + 2);
  }
  expect(isSaved).toBe(false);
  answer();
  await saved;
});

test("a disk that fails while it takes the edits is told of, and they are written again", async () => {
  const { store, hold, answer } = storeWithHeldDisk();
  const [a, b] = await twoPeople(store);
  let failures = 0;
  a.provider.messageHandlers[MESSAGE.saveFailed] = () => void (failures += 1);
  hold();
  addNotes(a.doc, [note("eins")], "test");
  const saved = a.saved();
  await waitUntil("Bob sees the note", () => readNotes(b.doc).length === 1);
  answer(new Error("EIO"));
  await waitUntil("Ann is told", () => failures === 1);
  await saved;
  expect(readNotes(b.doc)).toHaveLength(1);
});

test("what a power cut took from the disk comes back from those who saw it, under its author's id", async () => {
  const kept = createMemoryStore();
  let isInCache = false;
  const store: Store = {
    ...kept,
    append: (entries) => (isInCache ? Promise.resolve() : kept.append(entries)),
    close: () => Promise.resolve(),
  };
  const first = await startServer({ data: { store } });
  const port = Number(new URL(first.url).port);
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const [ann, bob] = [await join(first.url, workshop), await join(first.url, workshop)];
  const a = await openSynced(first.url, room, ann.token);
  const b = await openSynced(first.url, room, bob.token);
  isInCache = true;
  const [id = ""] = addNotes(a.doc, [note("eins")], "test");
  await waitUntil("Bob sees the note", () => readNotes(b.doc).length === 1);
  a.provider.disconnect();
  await first.close();

  isInCache = false;
  await startServer({ data: { store }, port });
  await waitUntil("Bob is back", () => b.provider.synced);
  await b.saved();
  const c = await openSynced(first.url, room, (await join(first.url, workshop)).token);
  expect(readNotes(c.doc).map(({ text }) => text)).toEqual(["eins"]);
  a.provider.connect();
  await waitUntil("Ann is back", () => a.provider.synced);
  moveNotes(a.doc, new Map([[id, { field: "gains", x: 40, y: 40 }]]), "test");
  await a.saved();
  await waitUntil("her next edit counts", () => readNotes(c.doc)[0]?.place.field === "gains");
  expect([...a.closes, ...b.closes]).toEqual([]);
});
