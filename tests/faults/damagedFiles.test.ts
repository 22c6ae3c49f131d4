import { cpSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { UnusableDatabase } from "../../server/storage/database.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { copyOfFolder } from "./copyOfFolder.ts";
import { onDisk } from "./crowd.ts";

const DAMAGES = Number(process.env.DAMAGES ?? 12);
const SEED = Number(process.env.DAMAGES_SEED ?? Date.now() % 1_000_000);
const NOTES = 25;

/** A folder with a map of notes, each confirmed before the next, and how long the write-ahead log then was. */
async function workedOn(isKilled: boolean) {
  const folder = temporaryFolder();
  const server = isKilled ? await spawnServer({ DATA_DIR: folder }) : await startServer({ data: { folder } });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const { token } = await join(server.url, workshop);
  const client = await openSynced(server.url, room, token);
  await client.saved();
  const log = joinPath(folder, "workshops.sqlite-wal");
  const sizes = [statSync(log).size];
  for (let index = 0; index < NOTES; index += 1) {
    addNotes(client.doc, [{ text: `n${index}`, place: { field: "pains", x: 20, y: 60 } }], "test");
    await client.saved();
    sizes.push(statSync(log).size);
  }
  client.provider.destroy();
  if ("close" in server) {
    await server.close();
  } else {
    server.process.kill("SIGKILL");
    await server.exited;
  }
  return { folder, workshop, room, token, sizes };
}

const texts = (doc: Y.Doc | undefined): string[] =>
  doc
    ? readNotes(doc)
        .map(({ text }) => text)
        .sort(byNumber)
    : [];
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

test(`a write-ahead log cut off anywhere costs what was cut and nothing before it (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const random = seededRandom(SEED);
  const { folder, room, token, sizes } = await workedOn(true);
  const [start = 0] = sizes;
  const end = sizes.at(-1) ?? 0;
  let last = folder;
  let survivors: string[] = [];
  for (let cut = 0; cut < DAMAGES; cut += 1) {
    const size = start + random.below(end - start);
    last = copyOfFolder(folder);
    truncateSync(joinPath(last, "workshops.sqlite-wal"), size);
    const [doc] = await onDisk(last, [room]);
    survivors = texts(doc);
    const complete = sizes.filter((one) => one <= size).length - 1;
    // What is left are the first ones, without a hole; of what was cut off nothing half.
    expect(survivors).toEqual(Array.from(survivors, (_, index) => `n${index}`));
    expect(survivors.length, `cut at ${size}`).toBeGreaterThanOrEqual(complete);
  }
  const server = await spawnServer({ DATA_DIR: last });
  const client = await openSynced(server.url, room, token);
  expect(texts(client.doc)).toEqual(survivors);
  addNotes(client.doc, [{ text: "n99", place: { field: "gains", x: 20, y: 60 } }], "test");
  await client.saved();
});

test(`bytes that change in the data file are noticed: refused, set aside or harmless (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const random = seededRandom(SEED);
  const { folder, workshop, room } = await workedOn(false);
  const bytes = readFileSync(joinPath(folder, "workshops.sqlite"));
  const all = Array.from({ length: NOTES }, (_, index) => `n${index}`);
  const outcomes = { refused: 0, "set aside": 0, harmless: 0 };
  for (let damage = 0; damage < DAMAGES; damage += 1) {
    const copy = copyOfFolder(folder);
    const damaged = Buffer.from(bytes);
    const at = random.below(damaged.length - 16);
    for (let index = at; index < at + 1 + random.below(16); index += 1) damaged[index] = random.below(256);
    writeFileSync(joinPath(copy, "workshops.sqlite"), damaged);
    let store: ReturnType<typeof openSqliteStore>;
    try {
      store = openSqliteStore(copy);
    } catch (error) {
      expect(error).toBeInstanceOf(UnusableDatabase);
      expect(String(error)).toMatch(/workshops\.sqlite is damaged: restore a backup$|keys of \d+ workshops/);
      outcomes.refused += 1;
      continue;
    }
    const { state, updates, damagedRows } = await store.loadDocument(room);
    const doc = new Y.Doc();
    for (const update of [...(state ? [state] : []), ...updates]) Y.applyUpdate(doc, update);
    const there = texts(doc);
    expect(all).toEqual(expect.arrayContaining(there));
    if (there.length < all.length) expect(damagedRows, `bytes from ${at}`).toBeGreaterThan(0);
    expect((await store.readWorkshop(workshop.id))?.id).toBe(workshop.id);
    outcomes[damagedRows > 0 ? "set aside" : "harmless"] += 1;
    await store.close();
  }
  console.info(`seed ${SEED}: of ${DAMAGES} damages ${JSON.stringify(outcomes)}`);
});

test("a file that is wholly unusable or gone is refused in one line that says what to do", async () => {
  const { folder } = await workedOn(false);
  const refused = async (change: (copy: string) => void): Promise<string> => {
    const copy = copyOfFolder(folder);
    change(copy);
    return await startServer({ data: { folder: copy } }).then(
      () => "it started",
      (error: unknown) => String(error),
    );
  };
  const rubbish = (name: string) => (copy: string) => writeFileSync(joinPath(copy, name), "x".repeat(50_000));
  const empty = (name: string) => (copy: string) => truncateSync(joinPath(copy, name), 0);
  expect(await refused(rubbish("workshops.sqlite"))).toMatch(
    /: workshops\.sqlite is damaged: restore a backup$/,
  );
  expect(await refused(rubbish("keys.sqlite"))).toMatch(/: keys\.sqlite is damaged: restore a backup$/);
  expect(await refused(empty("workshops.sqlite"))).toMatch(/has the keys of 1 workshops: restore a backup$/);
  expect(await refused(empty("keys.sqlite"))).toMatch(/keys\.sqlite lacks the keys of 1 workshops: put back/);
});

test("a key that changed is noticed before anything is shown or stored", async () => {
  const { folder } = await workedOn(false);
  const path = joinPath(folder, "keys.sqlite");
  const bytes = readFileSync(path);
  const other = await workedOn(false);
  // The keys of another server are sound as a file.
  cpSync(joinPath(other.folder, "keys.sqlite"), path);
  expect(() => openSqliteStore(folder)).toThrow(/keys\.sqlite lacks the keys of 1 workshops/);
  writeFileSync(path, bytes);
  await openSqliteStore(folder).close();
});
