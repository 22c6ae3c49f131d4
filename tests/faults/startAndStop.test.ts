import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { createServer } from "../../server/createServer.ts";
import { SILENT_LOG } from "../../server/log.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { spawnServer, startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

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

// Six servers start, one after the other.
test("a second server on the same data, a taken port and a folder it may not write are refused in one line", {
  timeout: 90_000,
}, async () => {
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
