import { renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../../model/ids.ts";
import { openDatabase } from "../../../server/storage/database.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";
import { openSqliteStore } from "../../../server/storage/sqlite.ts";
import type { Store, WorkshopRecord } from "../../../server/storage/store.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const STORES: readonly [name: string, open: () => Store][] = [
  ["memory", createMemoryStore],
  ["sqlite", () => openSqliteStore(temporaryFolder())],
];

function workshop(): WorkshopRecord {
  return {
    id: newId(),
    title: "Grüße 💛",
    language: "en",
    createdAt: 1_700_000_000_000,
    eraseAt: 1_702_592_000_000,
    keysVersion: 1,
    keyHashes: { facilitator: "f", participant: "p", viewer: "v" },
  };
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe.each(STORES)("the %s store", (_name, open) => {
  const opened = (): Store => {
    const store = open();
    onTestFinished(() => store.close());
    return store;
  };

  test("gives back a workshop with its maps in order", async () => {
    const store = opened();
    const record = workshop();
    const maps = ["B", "A"].map((title) => ({ id: newId(), workshopId: record.id, title }));
    await store.createWorkshop(record, maps, []);
    const added = { id: newId(), workshopId: record.id, title: "C" };
    await store.addMap(added, { room: `map.${added.id}`, state: bytes(1), claims: [] });
    expect(await store.readWorkshop(record.id)).toEqual(record);
    expect(await store.mapsOf(record.id)).toEqual([...maps, added]);
    expect(await store.readMap(added.id)).toEqual(added);
    await store.renameMap(added.id, "D");
    expect((await store.readMap(added.id))?.title).toBe("D");
    expect(await store.readWorkshop(newId())).toBeNull();
    expect(await store.readMap(newId())).toBeNull();
  });

  test("finds a participant by the token's hash and updates name and role", async () => {
    const store = opened();
    const record = workshop();
    await store.createWorkshop(record, [], []);
    const person = {
      id: newId(),
      workshopId: record.id,
      role: "viewer" as const,
      name: "Jörg",
      tokenHash: "t1",
      loweredAtKeys: null,
    };
    await store.addParticipant(person);
    expect(await store.participantByToken("t1")).toEqual(person);
    expect(await store.updateParticipant(person, { role: "participant", name: "" })).toBe(true);
    expect(await store.participantByToken("t1")).toMatchObject({ role: "participant", name: "" });
    expect(await store.participantByToken("t2")).toBeNull();
  });

  test("gives back a document as state, then updates, oldest first", async () => {
    const store = opened();
    const record = workshop();
    const room = `map.${newId()}`;
    await store.createWorkshop(record, [], [{ room, state: bytes(9), claims: [] }]);
    await store.append([
      {
        room,
        workshopId: record.id,
        update: bytes(1),
        claims: [{ clientId: 4_000_000_000, participantId: "ann" }],
      },
      { room, workshopId: record.id, update: bytes(2), claims: [] },
    ]);
    const loaded = await store.loadDocument(room);
    expect(loaded).toMatchObject({ state: bytes(9), updates: [bytes(1), bytes(2)], damagedRows: 0 });
    expect(loaded.claims).toEqual([{ clientId: 4_000_000_000, participantId: "ann" }]);
    expect(await store.loadDocument("map.unknown")).toMatchObject({ state: null, updates: [], claims: [] });
  });

  test("keeps the first claim of a client id", async () => {
    const store = opened();
    const record = workshop();
    await store.createWorkshop(record, [], []);
    const entry = { room: "map.a", workshopId: record.id, update: bytes(1) };
    await store.append([{ ...entry, claims: [{ clientId: 7, participantId: "ann" }] }]);
    await store.append([{ ...entry, claims: [{ clientId: 7, participantId: "bob" }] }]);
    expect((await store.loadDocument("map.a")).claims).toEqual([{ clientId: 7, participantId: "ann" }]);
  });

  test("keeps what comes after a write that failed as a whole", async () => {
    const store = opened();
    const record = workshop();
    await store.createWorkshop(record, [], []);
    const entry = (room: string, update: unknown) => ({
      room,
      workshopId: record.id,
      update: update as Uint8Array,
      claims: [],
    });
    await expect(store.append([entry("map.new", bytes(1)), entry("map.bad", null)])).rejects.toThrow();
    await store.append([entry("map.other", bytes(2)), entry("map.new", bytes(3))]);
    await store.erasing.deleteDocument("map.new");
    await store.append([entry("map.third", bytes(4)), entry("map.new", bytes(5))]);
    expect(await store.loadDocument("map.other")).toMatchObject({ updates: [bytes(2)] });
    expect(await store.loadDocument("map.third")).toMatchObject({ updates: [bytes(4)] });
    expect(await store.loadDocument("map.new")).toMatchObject({ updates: [bytes(5)] });
  });

  test("compacts only the rows that were read", async () => {
    const store = opened();
    const record = workshop();
    await store.createWorkshop(record, [], []);
    const append = (value: number): Promise<void> =>
      store.append([{ room: "map.a", workshopId: record.id, update: bytes(value), claims: [] }]);
    await append(1);
    await append(2);
    const { lastRow } = await store.loadDocument("map.a");
    await append(3);
    await store.compact("map.a", bytes(12), lastRow);
    expect(await store.loadDocument("map.a")).toMatchObject({ state: bytes(12), updates: [bytes(3)] });
  });

  describe("keeps versions of documents", () => {
    const withMap = async (): Promise<{
      store: Store;
      room: string;
      keep: (version?: object) => Promise<string>;
    }> => {
      const store = opened();
      const record = workshop();
      const room = `map.${newId()}`;
      await store.createWorkshop(record, [], [{ room, state: bytes(9), claims: [] }]);
      const keep = async (version: object = {}): Promise<string> => {
        const id = newId();
        const content = { state: bytes(1, 2), notes: 3 };
        const plain = {
          id,
          room,
          workshopId: record.id,
          kind: "hand" as const,
          at: 10,
          name: "Größe",
          content,
        };
        await store.versions.add({ ...plain, ...version });
        return id;
      };
      return { store, room, keep };
    };
    const names = async (store: Store, room: string): Promise<string[]> =>
      (await store.versions.list(room)).map(({ name }) => name);

    test("newest first, and gives back their content", async () => {
      const { store, room, keep } = await withMap();
      const id = await keep();
      await keep({ at: 30, name: "new" });
      await keep({ at: 10, name: "later in the same moment", kind: "automatic" });
      expect(await names(store, room)).toEqual(["new", "later in the same moment", "Größe"]);
      expect((await store.versions.list(room))[2]).toMatchObject({
        id,
        room,
        kind: "hand",
        at: 10,
        notes: 3,
      });
      expect(await store.versions.read(room, id)).toEqual({ state: bytes(1, 2), notes: 3 });
      expect(await store.versions.read(room, newId())).toBeNull();
      expect(await store.versions.read("map.other", id)).toBeNull();
    });

    test("renames and removes one, in its own room only", async () => {
      const { store, room, keep } = await withMap();
      const id = await keep({ kind: "automatic" });
      await store.versions.rename("map.other", id, "no", "hand");
      await store.versions.rename(room, id, "named", "hand");
      expect(await store.versions.list(room)).toMatchObject([{ name: "named", kind: "hand" }]);
      await store.versions.remove("map.other", [id]);
      expect(await names(store, room)).toEqual(["named"]);
      await store.versions.remove(room, [newId(), id]);
      expect(await names(store, room)).toEqual([]);
    });

    test("rewrites all of a room, and removes those that nothing remains of", async () => {
      const { store, room, keep } = await withMap();
      const kept = await keep({ name: "kept" });
      await keep({ content: { state: bytes(7), notes: 1 } });
      await store.versions.rewrite("map.other", () => null);
      await store.versions.rewrite(room, (state) =>
        state[0] === 7 ? null : { state: bytes(...state, 5), notes: 2 },
      );
      expect(await names(store, room)).toEqual(["kept"]);
      expect(await store.versions.read(room, kept)).toEqual({ state: bytes(1, 2, 5), notes: 2 });
    });

    test("not for a document that is not stored, nor for another workshop's", async () => {
      const { store, room, keep } = await withMap();
      await keep({ room: "map.unknown" });
      await keep({ workshopId: newId() });
      expect(await names(store, "map.unknown")).toEqual([]);
      expect(await names(store, room)).toEqual([]);
    });
  });

  test("forgets a deleted workshop, and drops what still arrives for it", async () => {
    const store = opened();
    const gone = workshop();
    const kept = workshop();
    for (const record of [gone, kept]) {
      const map = { id: newId(), workshopId: record.id, title: "M" };
      await store.createWorkshop(
        record,
        [map],
        [{ room: `session.${record.id}`, state: bytes(1), claims: [] }],
      );
      await store.addParticipant({
        id: newId(),
        workshopId: record.id,
        role: "viewer",
        name: "",
        tokenHash: record.id,
        loweredAtKeys: null,
      });
      await store.versions.add({
        id: newId(),
        room: `session.${record.id}`,
        workshopId: record.id,
        kind: "hand",
        at: 1,
        name: "",
        content: { state: bytes(1), notes: 0 },
      });
    }
    await store.deleteWorkshop(gone.id);
    await store.append([
      { room: `session.${gone.id}`, workshopId: gone.id, update: bytes(5), claims: [] },
      { room: `session.${kept.id}`, workshopId: kept.id, update: bytes(6), claims: [] },
    ]);
    expect(await store.readWorkshop(gone.id)).toBeNull();
    expect(await store.mapsOf(gone.id)).toEqual([]);
    expect(await store.participantByToken(gone.id)).toBeNull();
    expect(await store.loadDocument(`session.${gone.id}`)).toMatchObject({ state: null, updates: [] });
    expect(await store.loadDocument(`session.${kept.id}`)).toMatchObject({ updates: [bytes(6)] });
    expect(await store.mapsOf(kept.id)).toHaveLength(1);
    expect(await store.versions.list(`session.${gone.id}`)).toEqual([]);
    expect(await store.versions.list(`session.${kept.id}`)).toHaveLength(1);
  });
});

test("data without its keys is not opened: its maps would look empty and edits would be lost", async () => {
  const folder = temporaryFolder();
  const store = openSqliteStore(folder);
  await store.createWorkshop(workshop(), [], []);
  await store.close();
  const keys = join(folder, "keys.sqlite");
  renameSync(keys, `${keys}.away`);
  expect(() => openSqliteStore(folder)).toThrow("keys.sqlite lacks the keys of 1 workshops");
  renameSync(`${keys}.away`, keys);
  await openSqliteStore(folder).close();
});

test("a version whose bytes were damaged says so, and a rewrite removes it", async () => {
  const folder = temporaryFolder();
  const open = (): Store => openSqliteStore(folder);
  const record = workshop();
  const version = {
    id: newId(),
    room: "map.a",
    workshopId: record.id,
    kind: "hand",
    at: 1,
    name: "N",
  } as const;
  const store = open();
  await store.createWorkshop(record, [], [{ room: "map.a", state: bytes(9), claims: [] }]);
  await store.versions.add({ ...version, content: { state: bytes(1, 2, 3), notes: 0 } });
  await store.close();
  const file = openDatabase(join(folder, "workshops.sqlite"));
  file.exec("UPDATE version SET blob = zeroblob(length(blob))");
  file.close();
  const again = open();
  expect(await again.versions.list("map.a")).toMatchObject([{ name: "N" }]);
  expect(await again.versions.read("map.a", version.id)).toBe("damaged");
  await again.versions.rewrite("map.a", (state) => ({ state, notes: 0 }));
  expect(await again.versions.list("map.a")).toEqual([]);
  await again.close();
});
