import { mkdirSync, writeFileSync } from "node:fs";
import { join as path } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { PeopleAnswer } from "../../../model/api/access.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import { addComments } from "../../../model/comment.ts";
import { addContradiction } from "../../../model/contradictionCommands.ts";
import { addNotes, setHidden, setPersonName } from "../../../model/mapCommands.ts";
import { MAP_ROOTS, readAbout, readNotes } from "../../../model/mapDocument.ts";
import { readOccurrences } from "../../../model/occurrence.ts";
import { readPublicPoints } from "../../../model/publicPoints.ts";
import { publicMap } from "../../../server/http/publicMap.ts";
import { createPublicStates } from "../../../server/http/publicStates.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { problemOf } from "./problemOf.ts";

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

async function embedded() {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, { title: "Andrea" });
  const address = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/embed`;
  const look = (key: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(address, { headers: { ...bearer(key), ...headers } });
  return { url, workshop, address, look };
}

test("the viewers' key shows the map as it is now, and whoever looks becomes nobody and gets nothing to keep", async () => {
  const { url, workshop, look } = await embedded();
  const facilitator = await join(url, workshop, "facilitator");
  const map = await openSynced(url, firstRoom(workshop), facilitator.token);
  const first = await look(workshop.keys.viewer);
  expect(first.status).toBe(200);
  expect(first.headers.get("set-cookie")).toBeNull();
  expect(first.headers.get("cache-control")).toBe("no-store");
  const etag = first.headers.get("etag") ?? "";
  expect(readAbout(docOf(new Uint8Array(await first.arrayBuffer()))).title).toBe("Andrea");
  expect((await look(workshop.keys.viewer, { "if-none-match": etag })).status).toBe(304);

  addNotes(map.doc, [{ text: "wartet", place: { field: "pains", x: 20, y: 60 } }], "test");
  const texts = await waitUntil("the note is shown", async () => {
    const next = await look(workshop.keys.viewer, { "if-none-match": etag });
    if (next.status === 304) return null;
    return readNotes(docOf(new Uint8Array(await next.arrayBuffer()))).map(({ text }) => text);
  });
  expect(texts).toEqual(["wartet"]);
  const people = await fetch(`${url}/api/workshops/${workshop.id}/participants`, {
    headers: bearer(facilitator.token),
  });
  expect(((await people.json()) as PeopleAnswer).participants).toHaveLength(1);
});

test("no other key, token or cookie shows it, and new links end the old one at once", async () => {
  const { url, workshop, address, look } = await embedded();
  const { token } = await join(url, workshop, "facilitator");
  const cookie = { cookie: `cem_${workshop.id}=${token}` };
  expect(await problemOf(await fetch(address))).toEqual({ status: 401, type: "not-joined" });
  expect(await problemOf(await fetch(address, { headers: cookie }))).toEqual({
    status: 401,
    type: "not-joined",
  });
  for (const wrong of [workshop.keys.facilitator, workshop.keys.participant, token, "x"]) {
    expect(await problemOf(await look(wrong))).toEqual({ status: 403, type: "wrong-key" });
  }
  expect((await look(workshop.keys.viewer)).status).toBe(200);
  await post(`${url}/api/workshops/${workshop.id}/keys`, {}, bearer(token));
  expect(await problemOf(await look(workshop.keys.viewer))).toEqual({ status: 403, type: "wrong-key" });
});

test("what is embedded names nobody and shows nothing that is hidden, was deleted, or is talked about", () => {
  const doc = new Y.Doc();
  setPersonName(doc, "personSecretName", "Geheimname", "test");
  const at = (y: number) => ({ field: "pains" as const, x: 20, y });
  const [shown = "", hidden = "", gone = ""] = addNotes(
    doc,
    [
      { text: "sichtbar", place: at(60), author: "personSecretName", tags: ["wichtig"] },
      { text: "Verborgenes", place: at(200), author: "personSecretName" },
      { text: "Gelöschtes", place: at(340) },
    ],
    "test",
  );
  setHidden(doc, [hidden], true, "test");
  addContradiction(
    doc,
    { from: shown, to: hidden, title: "Widerspruch", author: "personSecretName" },
    "test",
  );
  addComments(doc, [{ noteId: shown, text: "Kommentar", author: "personSecretName" }], "test");
  addCluster(doc, { noteIds: [shown], title: "Bündel", field: "pains", author: "personSecretName" }, "test");
  addCluster(doc, { noteIds: [hidden], title: "Versteck", field: "pains" }, "test");
  doc.getMap("notes").delete(gone);
  const state = publicMap(doc, {});
  const text = Buffer.from(state).toString("latin1");
  for (const secret of [
    "Geheimname",
    "personSecretName",
    "Verborgenes",
    "scht",
    "Widerspruch",
    "Kommentar",
    "Versteck",
  ]) {
    expect(text, secret).not.toContain(secret);
  }
  const made = docOf(state);
  expect(readNotes(made)).toEqual([{ ...readNotes(doc).find(({ id }) => id === shown), author: null }]);
  expect(made.getMap("clusters").size).toBe(1);
  for (const root of MAP_ROOTS) {
    if (!["about", "notes", "clusters", "links"].includes(root)) expect(made.getMap(root).size).toBe(0);
  }
  expect(Buffer.compare(Buffer.from(state), Buffer.from(publicMap(doc, {})))).toBe(0);
});

test("in how many merged maps a note is can be counted, but not which; points are those of what is shown", () => {
  const doc = new Y.Doc();
  const at = (y: number) => ({ field: "pains" as const, x: 20, y });
  const [shown = "", secret = ""] = addNotes(
    doc,
    [
      { text: "von dort", place: at(60) },
      { text: "verborgen", place: at(200) },
    ],
    "test",
  );
  setHidden(doc, [secret], true, "test");
  const sources = ["sourceMap0000001", "sourceMap0000002", "sourceMap0000003"];
  for (const [index, mapId] of sources.entries()) {
    doc.getMap("mergedFrom").set(mapId, `Gruppe ${index}`);
    doc.getMap("origins").set(`${mapId}.sourceNote000001`, {
      copy: index < 1 ? shown : secret,
      text: "Woanders gesagt",
      field: "gains",
      author: "personSecretName",
    });
  }
  const state = publicMap(doc, { [shown]: 3, [secret]: 5 });
  const text = Buffer.from(state).toString("latin1");
  expect(text).not.toMatch(/Gruppe|sourceMap|sourceNote|Woanders|personSecret/);
  expect(text).not.toContain(secret);
  const made = docOf(state);
  const found = readOccurrences(made, readNotes(made));
  expect([found?.maps.length, found?.notes.get(shown)?.maps]).toEqual([3, 1]);
  expect([readPublicPoints(made, shown), readPublicPoints(made, secret)]).toEqual([3, 0]);
});

test("a map is encoded once for all its readers, again only after a change, and that at most once a second", async () => {
  let time = 0;
  const stateOf = createPublicStates(() => time);
  const [map, results] = [new Y.Doc(), new Y.Doc()];
  const source = { mapId: "map0000000000001", map, results };
  const first = stateOf(source);
  time = 60_000;
  expect(stateOf(source)).toBe(first);
  addNotes(map, [{ text: "neu", place: { field: "pains", x: 20, y: 60 } }], "test");
  const second = stateOf(source);
  expect((await second).tag).not.toBe((await first).tag);
  addNotes(map, [{ text: "noch eins", place: { field: "pains", x: 20, y: 260 } }], "test");
  expect(stateOf(source)).toBe(second);
  time += 1_000;
  const third = stateOf(source);
  expect((await third).tag).not.toBe((await second).tag);
  expect(gunzipSync((await third).packed)).toEqual((await third).plain);
  // What came of a vote is part of it, and a room that was loaded anew is another document.
  time += 1_000;
  results.getMap("polls").set("x", 1);
  expect(stateOf(source)).not.toBe(third);
  expect(stateOf({ ...source, results: new Y.Doc() })).not.toBe(third);
});

test("only the sites that the operator names may frame a map, and nobody any other page", async () => {
  const clientFolder = temporaryFolder();
  mkdirSync(path(clientFolder, "assets"));
  writeFileSync(path(clientFolder, "index.html"), "<!doctype html><title>Map</title>");
  const origins = ["https://wiki.example.org", "http://localhost:8080"];
  const framing = async (url: string, page: string) => {
    const { status, headers } = await fetch(url + page);
    const policy = headers.get("content-security-policy") ?? "";
    return {
      status,
      frames: /frame-ancestors ([^;]*)/.exec(policy)?.[1],
      old: headers.get("x-frame-options"),
    };
  };
  const allowing = await startServer({ clientFolder, embedOrigins: origins });
  const closed = { status: 200, frames: "'none'", old: "DENY" };
  expect(await framing(allowing.url, "/embed/w0rksh0pKm3Yc8Rf/mapAndreaQ7tZx2L")).toEqual({
    status: 200,
    frames: "https://wiki.example.org http://localhost:8080",
    old: null,
  });
  for (const page of ["/", "/w/w0rksh0pKm3Yc8Rf", "/w/embed/", "/help/privacy?/embed/"]) {
    expect(await framing(allowing.url, page)).toEqual(closed);
  }
  const { url } = await startServer({ clientFolder });
  expect(await framing(url, "/embed/w0rksh0pKm3Yc8Rf/mapAndreaQ7tZx2L")).toEqual(closed);
  for (const [server, embedding] of [
    [allowing.url, true],
    [url, false],
  ] as const) {
    expect(await (await fetch(`${server}/api/about`)).json()).toMatchObject({ embedding });
  }
});
