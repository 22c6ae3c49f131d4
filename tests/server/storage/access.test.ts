import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../../model/ids.ts";
import type { Role } from "../../../model/roles.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";
import { openSqliteStore } from "../../../server/storage/sqlite.ts";
import type { ParticipantRecord, Store, WorkshopRecord } from "../../../server/storage/store.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const STORES: readonly [name: string, open: () => Store][] = [
  ["memory", createMemoryStore],
  ["sqlite", () => openSqliteStore(temporaryFolder())],
];

const KEYS = { facilitator: "f", participant: "p", viewer: "v" };

async function withWorkshop(store: Store): Promise<WorkshopRecord> {
  const record: WorkshopRecord = {
    id: newId(),
    title: "W",
    language: "de",
    createdAt: 1,
    eraseAt: null,
    keysVersion: 1,
    keyHashes: KEYS,
  };
  await store.createWorkshop(record, [], []);
  return record;
}

async function person(store: Store, workshopId: string, role: Role): Promise<ParticipantRecord> {
  const record = { id: newId(), workshopId, role, name: "Jörg", tokenHash: newId(), loweredAtKeys: null };
  await store.addParticipant(record);
  return record;
}

describe.each(STORES)("the %s store", (_name, open) => {
  const opened = (): Store => {
    const store = open();
    onTestFinished(() => store.close());
    return store;
  };

  test("lists the people of a workshop in the order in which they came, whatever changed since", async () => {
    const store = opened();
    const { id } = await withWorkshop(store);
    const other = await withWorkshop(store);
    const people = [];
    for (const role of ["viewer", "facilitator", "participant"] as const) {
      people.push(await person(store, id, role));
      await person(store, other.id, role);
    }
    const [first] = people;
    await store.updateParticipant(first as ParticipantRecord, { name: "Ann", role: "participant" });
    const listed = await store.participantsOf(id);
    expect(listed.map((one) => one.id)).toEqual(people.map((one) => one.id));
    expect(listed[0]).toMatchObject({ name: "Ann", role: "participant" });
    expect(await store.readParticipant(people[1]?.id ?? "")).toEqual(people[1]);
    expect(await store.participantsOf(newId())).toEqual([]);
    expect(await store.readParticipant(newId())).toBeNull();
  });

  test("remembers with which links a role was lowered, and forgets it for no raise below facilitator", async () => {
    const store = opened();
    const { id } = await withWorkshop(store);
    await person(store, id, "facilitator");
    const ann = await person(store, id, "facilitator");
    const read = () => store.readParticipant(ann.id);
    expect(await store.setKeys(id, KEYS, 0)).toBe(2);
    expect(await store.setRole(ann.id, "viewer")).toBe("done");
    expect(await read()).toMatchObject({ role: "viewer", loweredAtKeys: 2 });
    await store.setKeys(id, KEYS, 0);
    expect(await store.setRole(ann.id, "participant")).toBe("done");
    expect(await read()).toMatchObject({ role: "participant", loweredAtKeys: 2 });
    expect(await store.setRole(newId(), "viewer")).toBe("unknown");
  });

  test("never loses the last facilitator, even when two remove each other at once", async () => {
    const store = opened();
    const { id } = await withWorkshop(store);
    const other = await withWorkshop(store);
    await person(store, other.id, "facilitator");
    const [ann, bob] = [await person(store, id, "facilitator"), await person(store, id, "facilitator")];
    const changes = await Promise.all([store.removeParticipant(ann.id), store.setRole(bob.id, "viewer")]);
    expect(changes.sort()).toEqual(["done", "lastFacilitator"]);
    expect((await store.participantsOf(id)).filter(({ role }) => role === "facilitator")).toHaveLength(1);
  });

  test("forgets a removed person's token, and never brings a removed or lowered person back", async () => {
    const store = opened();
    const { id } = await withWorkshop(store);
    const [ann, bob] = [await person(store, id, "participant"), await person(store, id, "participant")];
    expect(await store.removeParticipant(ann.id)).toBe("done");
    expect(await store.removeParticipant(ann.id)).toBe("unknown");
    expect(await store.participantByToken(ann.tokenHash)).toBeNull();
    expect(await store.updateParticipant(ann, { name: "Ann", role: "participant" })).toBe(false);
    await store.setRole(bob.id, "viewer");
    expect(await store.updateParticipant(bob, { name: "Bob", role: "participant" })).toBe(false);
    expect(await store.participantsOf(id)).toMatchObject([{ id: bob.id, role: "viewer" }]);
  });

  test("replaces all keys at once, counts that, and ends the join codes", async () => {
    const store = opened();
    const { id } = await withWorkshop(store);
    await store.joinCodes.add(id, "BCDF-GHJK", 2_000);
    const next = { facilitator: "f2", participant: "p2", viewer: "v2" };
    expect(await store.setKeys(id, next, 1_000)).toBe(2);
    expect(await store.readWorkshop(id)).toMatchObject({ keyHashes: next, keysVersion: 2 });
    expect(await store.joinCodes.find("BCDF-GHJK")).toEqual({ workshopId: id, expiresAt: 1_000 });
    expect(await store.setKeys(newId(), next, 1_000)).toBe(0);
  });

  test("keeps join codes until they are ended, swept or their workshop is deleted", async () => {
    const { joinCodes, ...store } = opened();
    const [here, there] = [await withWorkshop(store as Store), await withWorkshop(store as Store)];
    expect(await joinCodes.add(here.id, "BBBB-BBBB", 3_000)).toBe(true);
    expect(await joinCodes.add(here.id, "CCCC-CCCC", 2_000)).toBe(true);
    expect(await joinCodes.add(there.id, "DDDD-DDDD", 2_000)).toBe(true);
    expect(await joinCodes.add(there.id, "BBBB-BBBB", 9_000)).toBe(false);
    expect(await joinCodes.find("BBBB-BBBB")).toEqual({ workshopId: here.id, expiresAt: 3_000 });
    expect(await joinCodes.find("FFFF-FFFF")).toBeNull();
    expect(await joinCodes.runningOf(here.id, 1_000)).toEqual([2_000, 3_000]);
    expect(await joinCodes.runningOf(here.id, 2_000)).toEqual([3_000]);

    await joinCodes.endAllOf(here.id, 2_500);
    expect(await joinCodes.runningOf(here.id, 2_500)).toEqual([]);
    expect(await joinCodes.find("CCCC-CCCC")).toEqual({ workshopId: here.id, expiresAt: 2_000 });
    await joinCodes.deleteEndedBefore(2_400);
    expect(await joinCodes.find("CCCC-CCCC")).toBeNull();
    expect(await joinCodes.find("BBBB-BBBB")).not.toBeNull();
    await store.deleteWorkshop(here.id);
    expect(await joinCodes.find("BBBB-BBBB")).toBeNull();
  });
});

test("the data file holds neither a join code nor a hash that could be tried out without the keys file", async () => {
  const folder = temporaryFolder();
  const store = openSqliteStore(folder);
  const { id } = await withWorkshop(store);
  const code = "BCDF-GHJK";
  await store.joinCodes.add(id, code, 2_000);
  await store.close();
  const hash = createHash("sha256").update(code).digest();
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file));
    for (const trace of [code, "BCDFGHJK", hash.toString("hex"), hash]) {
      expect(bytes.includes(trace), `${file} holds ${trace.toString()}`).toBe(false);
    }
  }
  const again = openSqliteStore(folder);
  expect(await again.joinCodes.find(code)).toEqual({ workshopId: id, expiresAt: 2_000 });
  await again.close();
});
