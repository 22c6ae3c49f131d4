import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readMapJson } from "../../../exchange/import/json.ts";
import type { PeopleAnswer } from "../../../model/api/access.ts";
import { setHidden } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { bearer, createWorkshop, join as enter, firstRoom, openSynced } from "../../support/participants.ts";
import { runCommandWith } from "../../support/runCommand.ts";
import { spawnServer, startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { run } from "./shell.ts";

const ANDREA = resolve(import.meta.dirname, "../../fixtures/andrea.de.csv");

async function people(url: string, id: string, token: string): Promise<PeopleAnswer["participants"]> {
  const answer = await fetch(`${url}/api/workshops/${id}/participants`, { headers: bearer(token) });
  return ((await answer.json()) as PeopleAnswer).participants;
}

test("a file goes to a server and comes back, with the key in the environment, a file, or standard input", async () => {
  const { url } = await startServer();
  const { id, keys } = await createWorkshop(url, { title: "Andrea" });
  // The server says its address as the request sees it, so that the link is made here.
  const [mine, theirs] = [`${url}/w/${id}#${keys.participant}`, `${url}/w/${id}#${keys.viewer}`];
  const sent = await run(["import", ANDREA, "--json"], { link: mine });
  expect(sent.stderr).toBe("");
  const { imported } = JSON.parse(sent.stdout) as { imported: number };
  expect(imported).toBeGreaterThan(20);

  const linkFile = join(temporaryFolder(), "link");
  writeFileSync(linkFile, `${theirs}\n`);
  const back = await run(["export", "--format", "json", "--link-file", linkFile]);
  expect([back.code, back.stderr]).toEqual([0, ""]);
  const read = readMapJson(back.bytes);
  expect(read.ok && read.notes.length).toBe(imported);

  const refused = await run(["import", ANDREA, "--link-file", "-"], { input: theirs });
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("Your role does not allow this");
  expect(refused.stderr).not.toContain(keys.viewer);
});

test("with a token file the program stays the same person, and the file is its owner's alone", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const { token } = await enter(url, workshop, "facilitator");
  const link = `${url}/w/${workshop.id}#${workshop.keys.viewer}`;
  const file = join(temporaryFolder(), "token");
  for (let times = 0; times < 2; times += 1) {
    const ended = await run(["export", "--format", "csv", "--token-file", file], { link });
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
  }
  expect(statSync(file).mode & 0o077).toBe(0);
  const names = (await people(url, workshop.id, token)).map(({ name }) => name);
  expect(names).toEqual(["", "Command line"]);
  writeFileSync(file, "this is not mine\n");
  const spoilt = await run(["export", "--format", "csv", "--token-file", file], { link });
  expect(spoilt.code).toBe(1);
  expect(readFileSync(file, "utf8")).toBe("this is not mine\n");
});

test("of several maps one is chosen by title or id, and whoever does not choose is told which there are", async () => {
  const { url } = await startServer();
  const { id, keys, maps } = await createWorkshop(url, { maps: [{ title: "Andrea" }, { title: "Boris" }] });
  const link = `${url}/w/${id}#${keys.participant}`;
  const unchosen = await run(["export", "--format", "csv"], { link });
  expect(unchosen.code).toBe(2);
  expect(unchosen.stderr).toContain(`${maps[1]?.id} (Boris)`);
  for (const map of ["Boris", maps[1]?.id ?? ""]) {
    expect((await run(["import", ANDREA, "--map", map], { link })).code).toBe(0);
  }
  expect((await run(["export", "--map", "Andrea", "--format", "csv"], { link })).stdout).not.toContain(
    "pains",
  );
  expect((await run(["export", "--map", "Boris", "--format", "csv"], { link })).stdout).toContain("pains");
  expect((await run(["export", "--map", "Cemile", "--format", "csv"], { link })).code).toBe(1);
});

test("faulty rows stop an import and are named with their lines, or are left out when asked to", async () => {
  const { url } = await startServer();
  const { id, keys } = await createWorkshop(url);
  const link = `${url}/w/${id}#${keys.participant}`;
  const file = join(temporaryFolder(), "rows.csv");
  writeFileSync(file, 'field,text\npains,"one\ntwo"\nnowhere,x\n');
  const stopped = await run(["import", file], { link });
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain(`${file}:4: no such field: "nowhere"`);
  const forPrograms = JSON.parse((await run(["import", file, "--json"], { link })).stdout) as object;
  expect(forPrograms).toMatchObject({ ok: false, problem: "faulty-rows" });
  expect((await run(["export", "--format", "csv"], { link })).stdout).not.toContain("two");
  const skipped = await run(["import", file, "--skip-faulty"], { link });
  expect([skipped.code, skipped.stdout]).toEqual([0, "Imported 1 note. 1 was left out.\n"]);
});

test("one person's notes are erased on all maps, hidden ones too, and only after --yes", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const { id, keys } = workshop;
  const [lead, own] = [`${url}/w/${id}#${keys.facilitator}`, `${url}/w/${id}#${keys.participant}`];
  const tokenFile = join(temporaryFolder(), "token");
  await run(["import", ANDREA, "--token-file", tokenFile], { link: own });
  const facilitator = await enter(url, workshop, "facilitator");
  const map = await openSynced(url, firstRoom(workshop), facilitator.token);
  const notes = readNotes(map.doc);
  const author = notes[0]?.author ?? "";
  setHidden(map.doc, [notes[0]?.id ?? ""], true, "test");
  await map.saved();
  map.provider.destroy();

  const asked = await run(["erase", "notes", "--by", "Command line"], { link: lead });
  expect(asked.code).toBe(1);
  // Who asks is called so, too.
  expect(asked.stderr).toContain("several people");
  const unsure = await run(["erase", "notes", "--by", author], { link: lead });
  expect(unsure.code).toBe(1);
  expect(unsure.stderr).toContain(`would erase ${notes.length} notes`);
  expect((await run(["erase", "notes", "--by", author, "--yes"], { link: own })).stderr).toContain(
    "facilitator",
  );
  const done = await run(["erase", "notes", "--by", author, "--yes", "--json"], { link: lead });
  expect(JSON.parse(done.stdout)).toMatchObject({
    ok: true,
    notes: notes.length,
    receipts: [{ kind: "notes" }],
  });
  const after = await openSynced(url, firstRoom(workshop), facilitator.token);
  expect(readNotes(after.doc)).toEqual([]);
});

test("a workshop is erased after --yes, and then nobody gets in any more", async () => {
  const { url } = await startServer();
  const { id, keys } = await createWorkshop(url, { title: "Andrea" });
  const link = `${url}/w/${id}#${keys.facilitator}`;
  expect((await run(["erase", "workshop"], { link })).stderr).toContain('the workshop "Andrea" with 1 map');
  const done = await run(["erase", "workshop", "--yes"], { link });
  expect(done.code).toBe(0);
  expect(done.stdout).toMatch(/^Erased the workshop "Andrea"\. Receipt \w+, /);
  const gone = await run(["export", "--format", "csv"], { link });
  expect(gone.stderr).toContain("There is no such workshop");
});

test("a server that is not there, or sends the key elsewhere, is named without the key", async () => {
  const elsewhere = createServer((_request, response) => {
    response.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
  });
  await new Promise<void>((done) => void elsewhere.listen(0, "127.0.0.1", done));
  const { port } = elsewhere.address() as { port: number };
  const key = "keyThatOpensNothing0000000";
  for (const server of [`http://127.0.0.1:${port}`, "http://127.0.0.1:1"]) {
    const ended = await run(["export", "--format", "csv"], { link: `${server}/w/w0rksh0pKm3Yc8Rf#${key}` });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`${server} cannot be reached`);
    expect(ended.stderr).not.toContain(key);
  }
  elsewhere.close();
});

/** One starts from the sources, and so does its thread that writes files. */
const TWO_PROGRAMS_MS = 120_000;

test(
  "as a process of its own: serve says where it is, and export writes the file to stdout and nothing else",
  async () => {
    const server = await spawnServer(
      { DATA_DIR: temporaryFolder() },
      { entry: "server/command.ts", args: ["serve"], isFromSources: true },
    );
    const { id, keys } = await createWorkshop(server.url);
    const environment = { CEM_LINK: `${server.url}/w/${id}#${keys.viewer}` };
    const pdf = await runCommandWith({ environment }, "export", "--format", "md");
    expect([pdf.code, pdf.stderr]).toEqual([0, ""]);
    expect(pdf.stdout).toMatch(/^# /);
    const piped = await runCommandWith(
      { input: environment.CEM_LINK },
      "export",
      "--format",
      "csv",
      "--link-file",
      "-",
    );
    expect([piped.code, piped.stderr]).toEqual([0, ""]);
    const busy = await runCommandWith(
      {},
      "serve",
      "--port",
      new URL(server.url).port,
      "--data",
      temporaryFolder(),
    );
    expect([busy.code, busy.stdout]).toEqual([1, ""]);
    expect(busy.stderr).toContain("the port is in use");
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
  },
  TWO_PROGRAMS_MS,
);
