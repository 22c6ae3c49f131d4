import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { bearer, createWorkshop, join as enter, firstRoom, openSynced } from "../../support/participants.ts";
import { runCommand } from "../../support/runCommand.ts";
import { spawnServer, startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { waitUntil } from "../../support/waitUntil.ts";

/** Every command is a process of its own, compiled from its sources. */
vi.setConfig({ testTimeout: 180_000 });

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

/** A server with a workshop and one note. */
async function running(data = join(temporaryFolder(), "data")) {
  const server = await startServer({ data: { folder: data } });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const { token } = await enter(server.url, workshop, "facilitator");
  const client = await openSynced(server.url, room, token);
  addNotes(client.doc, [note("eins")], "test");
  await client.saved();
  return { server, data, workshop, room, token, client, backup: join(temporaryFolder(), "backup") };
}

async function textsIn(data: string, room: string, token: string): Promise<string[]> {
  const server = await startServer({ data: { folder: data } });
  const client = await openSynced(server.url, room, token);
  const texts = readNotes(client.doc).map(({ text }) => text);
  client.provider.destroy();
  await server.close();
  return texts.sort();
}

test("a backup made under load holds all that was confirmed before it, and a server runs on it", async () => {
  const data = temporaryFolder();
  const server = await spawnServer({ DATA_DIR: data });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const { token } = await enter(server.url, workshop);
  const client = await openSynced(server.url, room, token);
  let confirmed = 0;
  const done = new AbortController();
  const writing = (async () => {
    for (let count = 1; !done.signal.aborted; count += 1) {
      addNotes(client.doc, [note(`n${count}`)], "test");
      await client.saved();
      confirmed = count;
    }
  })();
  await waitUntil("some are confirmed", () => confirmed >= 20);
  const before = confirmed;
  const folder = join(temporaryFolder(), "backup");
  const made = await runCommand("backup", folder, "--data", data, "--json");
  done.abort();
  await writing;
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(made.stdout)).toMatchObject({ ok: true, workshops: 1 });
  expect(confirmed).toBeGreaterThan(before);
  client.provider.destroy();

  const restored = temporaryFolder();
  expect(await runCommand("restore", folder, "--data", restored)).toMatchObject({ code: 0, stderr: "" });
  const texts = new Set(await textsIn(restored, room, token));
  for (let count = 1; count <= before; count += 1) expect(texts.has(`n${count}`), `n${count}`).toBe(true);
});

test("keys may be kept apart: without them, or with others, nothing is restored", async () => {
  const first = await running();
  const second = await running();
  const [keys, otherKeys] = [join(temporaryFolder(), "keys"), join(temporaryFolder(), "keys")];
  expect((await runCommand("backup", first.backup, "--data", first.data, "--keys", keys)).code).toBe(0);
  expect((await runCommand("backup", second.backup, "--data", second.data, "--keys", otherKeys)).code).toBe(
    0,
  );
  expect(readdirSync(first.backup).sort()).toEqual(["backup.json", "erasures.sqlite", "workshops.sqlite"]);
  expect(readdirSync(keys)).toEqual(["keys.sqlite"]);
  expect(statSync(join(keys, "keys.sqlite")).mode & 0o077).toBe(0);

  const target = join(temporaryFolder(), "data");
  const without = await runCommand("restore", first.backup, "--data", target);
  expect(without.code).toBe(1);
  expect(without.stderr).toContain("keys.sqlite is missing");
  const wrong = await runCommand("restore", first.backup, "--data", target, "--keys", otherKeys);
  expect(wrong.stderr).toContain("belongs to another backup");
  expect(existsSync(target)).toBe(false);
  expect((await runCommand("restore", first.backup, "--data", target, "--keys", keys)).code).toBe(0);
  expect(await textsIn(target, first.room, first.token)).toEqual(["eins"]);
});

test("files that do not belong together are not called a backup", async () => {
  const first = await running();
  const second = await running();
  await first.server.close();
  await second.server.close();
  copyFileSync(join(second.data, "keys.sqlite"), join(first.data, "keys.sqlite"));
  const made = await runCommand("backup", first.backup, "--data", first.data);
  expect(made.code).toBe(1);
  expect(made.stderr).toContain("keys.sqlite does not open 1 of 1 workshops");
  const restored = await runCommand("restore", first.backup, "--data", join(temporaryFolder(), "data"));
  expect(restored.stderr).toContain("was not finished");
});

test("a damaged backup is refused, and what is there stays", async () => {
  const { server, data, backup, room, token } = await running();
  expect((await runCommand("backup", backup, "--data", data)).code).toBe(0);
  await server.close();
  const file = join(backup, "workshops.sqlite");
  const bytes = readFileSync(file);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const refused = await runCommand("restore", backup, "--data", data, "--replace");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("workshops.sqlite is damaged");
  expect(await textsIn(data, room, token)).toEqual(["eins"]);
});

test("nothing is overwritten: no backup into a full folder, no restore over data or under a server", async () => {
  const { server, data, backup, room, token, client } = await running();
  expect((await runCommand("backup", backup, "--data", data)).code).toBe(0);
  expect((await runCommand("backup", backup, "--data", data)).stderr).toContain("is not empty");
  const under = await runCommand("restore", backup, "--data", data, "--replace");
  expect(under.stderr).toContain("a server is using this data");
  addNotes(client.doc, [note("zwei")], "test");
  await client.saved();
  client.provider.destroy();
  await server.close();
  expect((await runCommand("restore", backup, "--data", data)).stderr).toContain("holds data already");

  const restored = await runCommand("restore", backup, "--data", data, "--replace", "--json");
  expect(restored.code).toBe(0);
  expect(await textsIn(data, room, token)).toEqual(["eins"]);
  const { replaced } = JSON.parse(restored.stdout) as { replaced: string };
  expect(await textsIn(replaced, room, token)).toEqual(["eins", "zwei"]);
});

test("what was erased after the backup is erased again when the server starts", async () => {
  const { server, data, backup, workshop, token, client } = await running();
  const kept = await createWorkshop(server.url);
  expect((await runCommand("backup", backup, "--data", data)).code).toBe(0);
  client.provider.destroy();
  const address = `/api/workshops/${workshop.id}`;
  const erased = await fetch(server.url + address, { method: "DELETE", headers: bearer(token) });
  expect(erased.ok).toBe(true);
  await server.close();
  expect((await runCommand("restore", backup, "--data", data, "--replace")).code).toBe(0);
  const again = await startServer({ data: { folder: data } });
  expect((await fetch(again.url + address, { headers: bearer(token) })).status).toBe(404);
  await enter(again.url, kept);
});

test("also without a server, and from a folder whose name is too long for a socket, a backup is made", async () => {
  const { server, data, backup, room, token } = await running(
    join(temporaryFolder(), "d".repeat(120), "data"),
  );
  expect(existsSync(join(data, "control.path"))).toBe(true);
  expect((await runCommand("backup", backup, "--data", data)).code).toBe(0);
  await server.close();
  expect(readdirSync(data).filter((name) => name.startsWith("control"))).toEqual([]);
  rmSync(backup, { recursive: true });
  expect((await runCommand("backup", backup, "--data", data)).code).toBe(0);
  const target = temporaryFolder();
  expect((await runCommand("restore", backup, "--data", target)).code).toBe(0);
  expect(await textsIn(target, room, token)).toEqual(["eins"]);
});

test("the control socket is its account's alone, and one that a kill has left is no obstacle", async () => {
  const data = temporaryFolder();
  const server = await spawnServer({ DATA_DIR: data });
  expect(statSync(join(data, "control.sock")).mode & 0o777).toBe(0o600);
  await createWorkshop(server.url);
  server.process.kill("SIGKILL");
  await server.exited;
  expect((await runCommand("backup", join(temporaryFolder(), "b"), "--data", data)).code).toBe(0);
  await startServer({ data: { folder: data } });
  expect((await runCommand("backup", join(temporaryFolder(), "b"), "--data", data)).code).toBe(0);
});

test("what it does not understand has another exit code than what fails", async () => {
  for (const args of [
    ["save", "x"],
    ["backup", "a", "b"],
    ["backup", "x", "--all"],
  ]) {
    const end = await runCommand(...args);
    expect(end.code, args.join(" ")).toBe(2);
    expect(end.stderr).toMatch(/customer-empathy-map ((backup )?--help|backup <folder>)/);
  }
  expect(await runCommand("--help")).toMatchObject({ code: 0, stderr: "" });
  const empty = temporaryFolder();
  mkdirSync(join(empty, "data"));
  const nothing = await runCommand("backup", join(empty, "b"), "--data", join(empty, "data"));
  expect(nothing.code).toBe(1);
  expect(nothing.stderr).toContain("there are no workshops");
});
