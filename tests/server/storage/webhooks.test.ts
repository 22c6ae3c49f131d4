import { describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../../model/ids.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";
import { openSqliteStore } from "../../../server/storage/sqlite.ts";
import type { Store } from "../../../server/storage/store.ts";
import { REMEMBERED_MESSAGES, type TriedMessage } from "../../../server/storage/webhookStore.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const STORES: readonly [name: string, open: () => Store][] = [
  ["memory", createMemoryStore],
  ["sqlite", () => openSqliteStore(temporaryFolder())],
];
const KEYS = { facilitator: "f", participant: "p", viewer: "v" };
const WIDE = { perWorkshop: 1_000, inAll: 1_000 };
const ARRIVED: TriedMessage = {
  state: "delivered",
  tries: 1,
  dueAt: 0,
  triedAt: 9,
  result: "answered",
  status: 200,
};

async function withWorkshop({ createWorkshop }: Store): Promise<string> {
  const id = newId();
  const record = { id, title: "W", language: "de", createdAt: 1, eraseAt: null, keysVersion: 1 } as const;
  await createWorkshop({ ...record, keyHashes: KEYS }, [], []);
  return id;
}

describe.each(STORES)("the %s store", (_name, open) => {
  const opened = (): Store => {
    const store = open();
    onTestFinished(() => store.close());
    return store;
  };
  const set = (store: Store, workshopId: string, setAt = 1): Promise<void> =>
    store.webhooks.set({ workshopId, address: `https://a.example/${setAt}`, secret: `s${setAt}`, setAt });
  const add = (store: Store, workshopId: string, id: string, createdAt = 1, bounds = WIDE) =>
    store.webhooks.add({ id, workshopId, body: `{"id":"${id}"}`, createdAt }, bounds);
  const ids = async (store: Store, workshopId: string): Promise<string[]> =>
    (await store.webhooks.messagesOf(workshopId)).map(({ id }) => id);

  test("takes messages only where an address is set and on, and so many as may wait", async () => {
    const store = opened();
    const [here, there] = [await withWorkshop(store), await withWorkshop(store)];
    expect(await add(store, here, "a")).toBe("off");
    expect(await store.webhooks.read(here)).toBeNull();
    await set(store, here);
    await set(store, there);
    const bounds = { perWorkshop: 2, inAll: 3 };
    expect(await add(store, here, "a", 1, bounds)).toBe("queued");
    expect(await add(store, here, "b", 2, bounds)).toBe("queued");
    expect(await add(store, here, "c", 3, bounds)).toBe("full");
    expect(await add(store, there, "d", 4, bounds)).toBe("queued");
    expect(await add(store, there, "e", 5, bounds)).toBe("full");
    expect(await store.webhooks.read(here)).toEqual({
      workshopId: here,
      address: "https://a.example/1",
      secret: "s1",
      state: "on",
      setAt: 1,
      dropped: 1,
    });
    expect(await ids(store, here)).toEqual(["b", "a"]);
    await store.webhooks.settle("a", ARRIVED);
    expect(await add(store, here, "f", 6, bounds)).toBe("queued");
    await set(store, here, 2);
    expect(await store.webhooks.read(here)).toMatchObject({ secret: "s2", setAt: 2, dropped: 0 });
    expect(await ids(store, here)).toEqual(["f", "b", "a"]);
  });

  test("names what is due first, and forgets no message that waits", async () => {
    const store = opened();
    const [here, there] = [await withWorkshop(store), await withWorkshop(store)];
    await set(store, here);
    await set(store, there);
    await add(store, here, "a", 10);
    await add(store, here, "b", 20);
    await add(store, there, "c", 15);
    expect(await store.webhooks.waiting()).toEqual([
      { workshopId: here, dueAt: 10 },
      { workshopId: there, dueAt: 15 },
    ]);
    await store.webhooks.settle("a", {
      ...ARRIVED,
      state: "waiting",
      dueAt: 90,
      result: "timeout",
      status: null,
    });
    expect(await store.webhooks.firstWaiting(here)).toMatchObject({ id: "b", body: '{"id":"b"}', tries: 0 });
    for (let count = 0; count < REMEMBERED_MESSAGES + 5; count += 1) {
      await add(store, here, `done${count}`, 30);
      await store.webhooks.settle(`done${count}`, ARRIVED);
    }
    expect(await ids(store, here)).toHaveLength(REMEMBERED_MESSAGES);
    expect(await store.webhooks.firstWaiting(here)).toMatchObject({ id: "b" });
    // What is done with is done with: a late try changes nothing.
    await store.webhooks.settle("done50", { ...ARRIVED, state: "failed", status: 500 });
    expect(await store.webhooks.messagesOf(here)).not.toContainEqual(
      expect.objectContaining({ status: 500 }),
    );
    await store.webhooks.deleteCreatedBefore(20);
    expect(await store.webhooks.waiting()).toEqual([{ workshopId: here, dueAt: 20 }]);
  });

  test("switches off only the address that was tried, and with it what waits", async () => {
    const store = opened();
    const here = await withWorkshop(store);
    await set(store, here, 1);
    await add(store, here, "a");
    await set(store, here, 2);
    await store.webhooks.switchOff(here, 1);
    expect(await store.webhooks.read(here)).toMatchObject({ state: "on" });
    expect(await store.webhooks.firstWaiting(here)).toMatchObject({ id: "a" });
    await store.webhooks.switchOff(here, 2);
    expect(await store.webhooks.read(here)).toMatchObject({ state: "gone" });
    expect(await store.webhooks.firstWaiting(here)).toBeNull();
    expect(await store.webhooks.messagesOf(here)).toMatchObject([{ id: "a", state: "failed" }]);
    expect(await add(store, here, "b")).toBe("off");
  });

  test("forgets address, secret and messages when they are removed, or with the workshop", async () => {
    const store = opened();
    const [here, there] = [await withWorkshop(store), await withWorkshop(store)];
    for (const id of [here, there]) {
      await set(store, id);
      await add(store, id, `a${id}`);
    }
    await store.webhooks.remove(here);
    await store.deleteWorkshop(there);
    for (const id of [here, there]) {
      expect(await store.webhooks.read(id)).toBeNull();
      expect(await ids(store, id)).toEqual([]);
    }
    expect(await store.webhooks.waiting()).toEqual([]);
  });
});
