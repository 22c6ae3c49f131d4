import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { createServer } from "../../server/createServer.ts";
import { SILENT_LOG } from "../../server/log.ts";
import { createWorkshop, firstRoom, join, openClient, openSynced } from "../support/participants.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const KILLS = Number(process.env.KILLS ?? 12);
const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

test(`${KILLS} kills under load lose nothing that was confirmed, deletions too`, { timeout: 0 }, async () => {
  const folder = temporaryFolder();
  const random = seededRandom(3);
  let server = await spawnServer({ DATA_DIR: folder });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const { token } = await join(server.url, workshop);
  /** text → whether the note must be there */
  const confirmed = new Map<string, boolean>();
  let counter = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // A new document each time: what is there after the restart comes from the server's disk alone.
    const client = await openSynced(server.url, room, token);
    const there = new Map(readNotes(client.doc).map(({ text, id }) => [text, id]));
    for (const [text, isThere] of confirmed) expect(there.has(text), text).toBe(isThere);

    const { process: child, exited } = server;
    const lifetime = 20 + random.below(60);
    for (let edits = 0; child.signalCode === null; edits += 1) {
      if (edits === lifetime) child.kill("SIGKILL");
      const text = `n${(counter += 1)}`;
      const [id = ""] = addNotes(client.doc, [note(text)], "test");
      const isDeleted = random.below(3) === 0;
      if (isDeleted) deleteNotes(client.doc, [id], "test");
      const answer = client.saved().then(() => confirmed.set(text, !isDeleted));
      await Promise.race([answer, exited]);
      answer.catch(() => {});
    }
    client.provider.destroy();
    server = await spawnServer({ DATA_DIR: folder });
  }
  expect(confirmed.size).toBeGreaterThan(KILLS * 10);
});

test("SIGTERM stores what was just sent, tells the clients to come back, and ends with 0", async () => {
  const folder = temporaryFolder();
  const first = await spawnServer({ DATA_DIR: folder });
  const workshop = await createWorkshop(first.url);
  const { token } = await join(first.url, workshop);
  const a = await openSynced(first.url, firstRoom(workshop), token);
  const b = await openSynced(first.url, firstRoom(workshop), token);
  const codes: (number | undefined)[] = [];
  a.provider.on("connection-close", (event) => void codes.push(event?.code));
  for (let index = 0; index < 50; index += 1) addNotes(a.doc, [note(`n${index}`)], "test");
  await waitUntil("the last note has reached the server", () => readNotes(b.doc).length === 50);
  first.process.kill("SIGTERM");
  expect(await first.exited).toBe(0);
  expect(codes[0]).toBe(1012);
  expect(first.stderr()).toBe("");
  for (const client of [a, b]) client.provider.destroy();

  const second = await spawnServer({ DATA_DIR: folder });
  const fresh = await openSynced(second.url, firstRoom(workshop), token);
  expect(readNotes(fresh.doc)).toHaveLength(50);
});

test("clients that wait out a restart are there again, with what they wrote meanwhile", async () => {
  const data = { folder: temporaryFolder() };
  const first = await startServer({ data });
  const port = Number(new URL(first.url).port);
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const { token } = await join(first.url, workshop);
  const a = await openSynced(first.url, room, token);
  await first.close();
  addNotes(a.doc, [note("offline")], "test");
  const second = await startServer({ data, port });
  await waitUntil("Ann is back", () => a.provider.synced);
  const b = await openSynced(second.url, room, token);
  await waitUntil("her note arrives", () => readNotes(b.doc)[0]?.text === "offline");
});

test("a second server on the same data, a taken port and a folder it may not write are refused in one line", async () => {
  const folder = temporaryFolder();
  const first = await spawnServer({ DATA_DIR: folder });
  await expect(spawnServer({ DATA_DIR: folder })).rejects.toThrow(
    /ended with 1: Cannot use the data folder \S+: another server is using it$/,
  );
  const port = new URL(first.url).port;
  await expect(spawnServer({ DATA_DIR: temporaryFolder(), PORT: port })).rejects.toThrow(
    /ended with 1: Cannot listen on \S+: the port is in use$/,
  );
  await expect(spawnServer({ DATA_DIR: joinPath(folder, "workshops.sqlite", "below") })).rejects.toThrow(
    /ended with 1: Cannot use the data folder/,
  );
  await expect(spawnServer({ DATA_DIR: folder, PORT: "http" })).rejects.toThrow(/ended with 1: PORT must be/);
  await expect(spawnServer({ DATA_DIR: folder, DATABASE_URL: "postgres://x" })).rejects.toThrow(
    /ended with 1: DATABASE_URL is not yet supported/,
  );
});

test("a killed server leaves no lock behind", async () => {
  const folder = temporaryFolder();
  const first = await spawnServer({ DATA_DIR: folder });
  first.process.kill("SIGKILL");
  await first.exited;
  await spawnServer({ DATA_DIR: folder });
});

test("closing twice closes once, and starting fails cleanly on a taken port", async () => {
  const server = await startServer();
  const port = Number(new URL(server.url).port);
  const options = {
    port,
    host: "127.0.0.1",
    data: { folder: temporaryFolder() },
    publicUrl: null,
    clientFolder: "/nowhere",
    log: SILENT_LOG,
  };
  await expect(createServer(options)).rejects.toThrow(/the port is in use/);
  await Promise.all([server.close(), server.close()]);
  const again = await createServer(options);
  await again.close();
});

test("compaction keeps the content and shortens the log", async () => {
  const data = { folder: temporaryFolder() };
  const first = await startServer({ data, tuning: { compactAfterUpdates: 20, idleMs: 10 } });
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const { token } = await join(first.url, workshop);
  const a = await openSynced(first.url, room, token);
  for (let index = 0; index < 205; index += 1) {
    addNotes(a.doc, [note(`n${index}`)], "test");
    if (index % 41 === 0) await a.saved();
  }
  const [gone = ""] = notesOf(a.doc).keys();
  deleteNotes(a.doc, [gone], "test");
  await a.saved();
  const expected = readNotes(a.doc);
  a.provider.destroy();
  // Idle, compacted and gone from memory; whoever comes then loads it from disk.
  const b = openClient(first.url, room, token);
  await waitUntil("Bob has all", () => readNotes(b.doc).length === 204);
  b.provider.destroy();
  await first.close();
  const second = await startServer({ data });
  const c = await openSynced(second.url, room, token);
  expect(readNotes(c.doc)).toEqual(expected);
});

test("nothing that people wrote, are called or open doors with stands readable in the data folder", async () => {
  const folder = temporaryFolder();
  const server = await startServer({ data: { folder } });
  const workshop = await createWorkshop(server.url, { title: "Geheimtitel" });
  const { token } = await join(server.url, workshop);
  const a = await openSynced(server.url, firstRoom(workshop), token);
  addNotes(a.doc, [note("Geheimnotiz")], "test");
  await a.saved();
  const bytes = readdirSync(folder).map((file) => readFileSync(joinPath(folder, file)));
  expect(existsSync(joinPath(folder, "workshops.sqlite"))).toBe(true);
  for (const secret of ["Geheimtitel", "Geheimnotiz", token, ...Object.values(workshop.keys)]) {
    expect(
      bytes.some((content) => content.includes(secret)),
      secret,
    ).toBe(false);
  }
});
