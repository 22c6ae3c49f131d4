import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  restoredSchema,
  type VersionEntry,
  versionEntrySchema,
  versionListSchema,
} from "../../../model/api/versions.ts";
import { PROBLEM_PREFIX, problemSchema } from "../../../model/api.ts";
import { addComments } from "../../../model/comment.ts";
import { newId } from "../../../model/ids.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setHidden,
} from "../../../model/mapCommands.ts";
import { aboutOf, notesOf, readNotes } from "../../../model/mapDocument.ts";
import { mapFileSchema } from "../../../model/mapFile.ts";
import type { Role } from "../../../model/roles.ts";
import type { ServerOptions } from "../../../server/createServer.ts";
import { openSqliteStore } from "../../../server/storage/sqlite.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { waitUntil } from "../../support/waitUntil.ts";

const HERE = { field: "pains", x: 20, y: 60 } as const;
const note = (text: string) => ({ text, place: HERE });

/** A workshop with a facilitator at one map; requests in anyone's name. */
async function atWork(options: Partial<ServerOptions> = {}) {
  const { url } = await startServer(options);
  const workshop = await createWorkshop(url, { title: "Werkstatt" });
  const mapId = workshop.maps[0]?.id ?? "";
  const versions = `${url}/api/workshops/${workshop.id}/maps/${mapId}/versions`;
  const room = firstRoom(workshop);
  const enter = async (role: Role) => (await join(url, workshop, role)).token;
  const token = await enter("facilitator");
  const send = (method: string, path: string, body?: unknown, as = token): Promise<Response> =>
    fetch(`${versions}${path}`, {
      method,
      headers: { ...bearer(as), ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const list = async (): Promise<readonly VersionEntry[]> =>
    versionListSchema.parse(await (await send("GET", "")).json()).versions;
  const keep = async (name: string): Promise<VersionEntry> => {
    const response = await send("POST", "", { name });
    expect(response.status).toBe(201);
    return versionEntrySchema.parse(await response.json());
  };
  const restore = async (id: string) => {
    const response = await send("POST", `/${id}/restore`);
    expect(response.status).toBe(200);
    return restoredSchema.parse(await response.json());
  };
  return { url, workshop, mapId, room, enter, token, send, list, keep, restore };
}

async function problemIn(response: Response): Promise<string> {
  return problemSchema.parse(await response.json()).type.replace(PROBLEM_PREFIX, "");
}

const texts = (doc: Y.Doc): string[] => readNotes(doc).map(({ text }) => text);

test("a version is listed with its notes, and opens as our JSON as the map was then", async () => {
  const { url, room, token, keep, list, send } = await atWork();
  const ann = await openSynced(url, room, token);
  const [id = ""] = addNotes(ann.doc, [note("früher")], "test");
  await ann.saved();
  const version = await keep("  Nach Schritt 2 ");
  expect(version).toMatchObject({ name: "Nach Schritt 2", kind: "hand", notes: 1 });
  expect(Math.abs(Date.parse(version.at) - Date.now())).toBeLessThan(60_000);
  editText(ann.doc, id, "später", 6, "test");
  await ann.saved();
  const newer = await keep("");
  expect(await list()).toEqual([newer, version]);
  const file = mapFileSchema.parse(await (await send("GET", `/${version.id}`)).json());
  expect(file.notes).toMatchObject([{ id, text: "früher", field: "pains" }]);
});

test("restoring reaches everyone live: what was lost returns, what is new goes, and the way back is kept", async () => {
  const { url, room, token, enter, keep, list, restore } = await atWork();
  const ann = await openSynced(url, room, token);
  const bob = await openSynced(url, room, await enter("participant"));
  const [kept = "", lost = ""] = addNotes(ann.doc, [note("bleibt"), note("verschwindet")], "test");
  ann.doc.transact(() => {
    (notesOf(ann.doc).get(kept) as Y.Map<unknown>).set("ofTomorrow", { votes: [1] });
    aboutOf(ann.doc).set("portrait", "later");
  });
  setAbout(ann.doc, { customerName: "Andrea" }, "test");
  await ann.saved();
  const version = await keep("gut");

  await waitUntil("Bob has all", () => readNotes(bob.doc).length === 2 && aboutOf(bob.doc).has("portrait"));
  deleteNotes(bob.doc, [lost], "test");
  editText(bob.doc, kept, "bleibt, aber anders", 19, "test");
  moveNotes(bob.doc, new Map([[kept, { field: "gains", x: 200, y: 60 } as const]]), "test");
  addNotes(bob.doc, [note("zu viel")], "test");
  setAbout(bob.doc, { customerName: "Bernd" }, "test");
  await bob.saved();
  await waitUntil("Ann sees it", () => texts(ann.doc).includes("zu viel"));
  const spoilt = readNotes(ann.doc);

  const { restoredFrom, before } = await restore(version.id);
  expect(restoredFrom).toEqual(version);
  expect(before).toMatchObject({ kind: "beforeRestore", notes: 2 });
  expect(await list()).toEqual([before, version]);
  for (const { doc } of [ann, bob]) {
    await waitUntil("the map is as it was", () => texts(doc).includes("verschwindet"));
    expect(readNotes(doc)).toMatchObject([
      { id: kept, text: "bleibt", place: HERE },
      { id: lost, text: "verschwindet" },
    ]);
    expect((notesOf(doc).get(kept) as Y.Map<unknown>).get("ofTomorrow")).toEqual({ votes: [1] });
    expect(aboutOf(doc).toJSON()).toMatchObject({ customerName: "Andrea", portrait: "later" });
  }

  await restore(before?.id ?? "");
  await waitUntil("the way back works", () => texts(bob.doc).includes("zu viel"));
  expect(readNotes(bob.doc)).toEqual(spoilt);
});

test("what somebody wrote without a connection while the map was restored is there afterwards", async () => {
  const { url, room, token, enter, keep, restore } = await atWork();
  const ann = await openSynced(url, room, token);
  const bobToken = await enter("participant");
  const bob = await openSynced(url, room, bobToken);
  const [id = ""] = addNotes(ann.doc, [note("Satz")], "test");
  await ann.saved();
  await waitUntil("Bob has it", () => readNotes(bob.doc).length === 1);
  const version = await keep("");
  editText(ann.doc, id, "Satz davor", 10, "test");
  await ann.saved();
  bob.provider.disconnect();
  addNotes(bob.doc, [note("unterwegs")], "test");
  editText(bob.doc, id, "Ein Satz", 3, "test");
  await restore(version.id);
  bob.provider.connect();
  await waitUntil("both have both", () =>
    [ann, bob].every(({ doc }) => texts(doc).sort().join() === "Ein Satz,unterwegs"),
  );
});

test("restoring what the map is already keeps and changes nothing", async () => {
  const { keep, list, restore } = await atWork();
  const version = await keep("leer");
  expect(await restore(version.id)).toEqual({ restoredFrom: version, before: null });
  expect(await list()).toEqual([version]);
});

test("each role does what it may: viewers look, participants keep, facilitators do the rest", async () => {
  const { enter, keep, send } = await atWork();
  const { id } = await keep("eins");
  const [participant, viewer] = [await enter("participant"), await enter("viewer")];
  const cases: readonly [string, string, unknown, string, number][] = [
    ["GET", "", undefined, viewer, 200],
    ["GET", `/${id}`, undefined, viewer, 200],
    ["POST", "", { name: "x" }, viewer, 403],
    ["POST", "", { name: "x" }, participant, 201],
    ["POST", "", { name: "x", kind: "step" }, participant, 403],
    ["PATCH", `/${id}`, { name: "x" }, participant, 403],
    ["DELETE", `/${id}`, undefined, participant, 403],
    ["POST", `/${id}/restore`, undefined, participant, 403],
    ["GET", "", undefined, "nobody", 401],
  ];
  for (const [method, path, body, as, status] of cases) {
    expect((await send(method, path, body, as)).status, `${method} ${path}`).toBe(status);
  }
  expect((await send("POST", "", { name: "Schritt", kind: "step" })).status).toBe(201);
  const renamed = versionEntrySchema.parse(await (await send("PATCH", `/${id}`, { name: "zwei" })).json());
  expect(renamed).toMatchObject({ id, name: "zwei" });
  expect((await send("DELETE", `/${id}`)).status).toBe(204);
  expect((await send("GET", `/${id}`)).status).toBe(404);
});

test("what cannot be done says why", async () => {
  const { send, keep } = await atWork({ limits: { versionsPerMap: 2 } });
  for (const [method, path] of [
    ["GET", `/${newId()}`],
    ["DELETE", `/${newId()}`],
    ["POST", `/${newId()}/restore`],
    ["GET", "/..%2f"],
  ] as const) {
    const response = await send(method, path);
    expect(response.status).toBe(404);
    expect(await problemIn(response)).toBe("unknown-version");
  }
  expect(await problemIn(await send("POST", "", { name: "x".repeat(201) }))).toBe("invalid-body");
  expect(await problemIn(await send("POST", "", { name: "x", kind: "automatic" }))).toBe("invalid-body");
  await keep("eins");
  await keep("zwei");
  const full = await send("POST", "", { name: "drei" });
  expect(full.status).toBe(409);
  expect(await problemIn(full)).toBe("too-many-versions");
});

test("while people work the map keeps itself, and a version that gets a name stays for good", async () => {
  const { url, room, token, list, send } = await atWork({ tuning: { automaticEveryMs: 20 } });
  const ann = await openSynced(url, room, token);
  for (const count of [1, 2]) {
    addNotes(ann.doc, [note(`${count}`)], "test");
    await waitUntil("a version with the note", async () => (await list())[0]?.notes === count);
  }
  const [newest] = await list();
  expect(newest).toMatchObject({ kind: "automatic", name: "" });
  await send("PATCH", `/${newest?.id}`, { name: "behalten" });
  expect((await list())[0]).toMatchObject({ kind: "hand", name: "behalten" });
});

test("what is written while the way back is being stored is in it, too", async () => {
  const sqlite = openSqliteStore(temporaryFolder());
  let meanwhile = async (): Promise<void> => {};
  const add: typeof sqlite.versions.add = async (version) => {
    if (version.kind === "beforeRestore") await meanwhile();
    await sqlite.versions.add(version);
  };
  const store = { ...sqlite, versions: { ...sqlite.versions, add } };
  const { url, room, token, keep, list, restore, send } = await atWork({ data: { store } });
  const ann = await openSynced(url, room, token);
  addNotes(ann.doc, [note("eins")], "test");
  await ann.saved();
  const version = await keep("");
  addNotes(ann.doc, [note("zwei")], "test");
  await ann.saved();

  meanwhile = async () => {
    meanwhile = async () => {};
    addNotes(ann.doc, [note("drei")], "test");
    await ann.saved();
  };
  const { before } = await restore(version.id);
  expect(before).toMatchObject({ notes: 3 });
  expect(await list()).toEqual([before, version]);
  await waitUntil("the map is as it was", () => texts(ann.doc).join() === "eins");

  addNotes(ann.doc, [note("vier")], "test");
  await ann.saved();
  meanwhile = () => Promise.reject(Object.assign(new Error("disk full"), { code: "SQLITE_FULL" }));
  const refused = await send("POST", `/${version.id}/restore`);
  expect(await problemIn(refused)).toBe("storage-unavailable");
  expect(texts(ann.doc).sort()).toEqual(["eins", "vier"]);
});

test("what was due is kept when the server stops, and once only", async () => {
  const folder = temporaryFolder();
  const first = await startServer({ data: { folder } });
  const workshop = await createWorkshop(first.url);
  const { token } = await join(first.url, workshop, "facilitator");
  const ann = await openSynced(first.url, firstRoom(workshop), token);
  addNotes(ann.doc, [note("eins")], "test");
  await ann.saved();
  ann.provider.destroy();
  await first.close();
  for (const restart of ["first", "second"]) {
    const { url, close } = await startServer({ data: { folder } });
    const map = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}`;
    const response = await fetch(`${map}/versions`, { headers: bearer(token) });
    const { versions } = versionListSchema.parse(await response.json());
    expect(versions, `after the ${restart} restart`).toMatchObject([{ kind: "automatic", notes: 1 }]);
    // Loads the room, and with it the changes that were never compacted.
    await fetch(`${map}/export/json`, { headers: bearer(token) });
    await close();
  }
});

test("the map is kept before an import that adds many notes, and not before a small one", async () => {
  const { url, workshop, mapId, token, list } = await atWork();
  const importRows = (count: number): Promise<Response> =>
    fetch(`${url}/api/workshops/${workshop.id}/maps/${mapId}/import`, {
      method: "POST",
      headers: { "content-type": "text/csv", ...bearer(token) },
      body: `field,text\n${"pains,x\n".repeat(count)}`,
    });
  expect((await importRows(19)).status).toBe(200);
  expect(await list()).toEqual([]);
  expect((await importRows(20)).status).toBe(200);
  expect(await list()).toMatchObject([{ kind: "automatic", notes: 19 }]);
});

test("a note that is erased for good is in no version any more, not even in one restored meanwhile", async () => {
  const store = openSqliteStore(temporaryFolder());
  const { url, workshop, mapId, room, token, keep, list, send, restore } = await atWork({ data: { store } });
  const ann = await openSynced(url, room, token);
  const [secret = "", other = ""] = addNotes(ann.doc, [note("geheim"), note("offen")], "test");
  await ann.saved();
  const version = await keep("Größe");
  addNotes(ann.doc, [note("neu")], "test");
  await ann.saved();
  const [erased] = await Promise.all([
    fetch(`${url}/api/workshops/${workshop.id}/maps/${mapId}/erasures`, {
      method: "POST",
      headers: { "content-type": "application/json", ...bearer(token) },
      body: JSON.stringify({ noteIds: [secret] }),
    }),
    restore(version.id),
  ]);
  expect(erased.status).toBe(200);
  expect((await list()).map(({ name, notes }) => [name, notes])).toEqual([
    ["", 2],
    ["Größe", 1],
  ]);
  for (const { id } of await list()) {
    const content = await store.versions.read(room, id);
    if (content === null || content === "damaged") throw new Error("the version is gone");
    expect(Buffer.from(content.state).includes("geheim")).toBe(false);
  }
  const file = mapFileSchema.parse(await (await send("GET", `/${version.id}`)).json());
  expect(file.notes).toMatchObject([{ id: other, text: "offen" }]);
  await restore(version.id);
  const later = await openSynced(url, room, token);
  expect(texts(later.doc)).toEqual(["offen"]);
});

test("a note that is hidden now is not shown in older versions either, except to facilitators", async () => {
  const all = await atWork();
  const petra = await openSynced(all.url, all.room, all.token);
  const [secret = ""] = addNotes(petra.doc, [note("Unpassend"), note("Bleibt")], "test");
  addComments(petra.doc, [{ noteId: secret, text: "Wer sagt das?" }], "test");
  await petra.saved();
  const { id } = await all.keep("vorher");
  const seenBy = async (token: string): Promise<string> =>
    await (await all.send("GET", `/${id}`, undefined, token)).text();
  const others = [await all.enter("participant"), await all.enter("viewer")];
  for (const token of others) expect(await seenBy(token)).toContain("Unpassend");
  setHidden(petra.doc, [secret], true, "test");
  await petra.saved();
  for (const token of others) {
    const version = await seenBy(token);
    expect(version).toContain("Bleibt");
    expect(version).not.toContain("Unpassend");
    expect(version).not.toContain("Wer sagt das?");
  }
  expect(await seenBy(all.token)).toContain("Unpassend");
  setHidden(petra.doc, [secret], false, "test");
  await petra.saved();
  for (const token of others) expect(await seenBy(token)).toContain("Unpassend");
});
