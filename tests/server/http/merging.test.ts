import { expect, test } from "vitest";
import { type Merged, mergeableMapsSchema, mergedSchema } from "../../../model/api/merging.ts";
import { addNotes, deleteNotes, editText, setHidden } from "../../../model/mapCommands.ts";
import { originsOf, readNotes } from "../../../model/mapDocument.ts";
import { readOrigins } from "../../../model/merged.ts";
import { stackNotes } from "../../../model/stackCommands.ts";
import { CLOSE, roomName } from "../../../model/wire.ts";
import { bearer, createWorkshop, join, openSynced, post } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { problemOf } from "./problemOf.ts";

const note = (text: string, author: string | null = null) =>
  ({ text, place: { field: "pains", x: 20, y: 60 }, author }) as const;

async function setUp() {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, {
    maps: [{ title: "Nord" }, { title: "Süd" }, { title: "Leer" }],
  });
  const [north = "", south = "", empty = ""] = workshop.maps.map(({ id }) => id);
  const [chief, ann] = await Promise.all([join(url, workshop, "facilitator"), join(url, workshop)]);
  const here = `${url}/api/workshops/${workshop.id}`;
  const open = (mapId: string, token = chief.token) =>
    openSynced(url, roomName({ kind: "map", mapId }), token);
  const [inNorth, inSouth] = await Promise.all([open(north), open(south)]);
  addNotes(inNorth.doc, [note("Wartet lange", ann.participantId), note("Kein Termin")], "test");
  addNotes(inSouth.doc, [note("Wartet lange"), note("Unhöflich")], "test");
  setHidden(inSouth.doc, idsOf(inSouth.doc, "Unhöflich"), true, "test");
  await Promise.all([inNorth.saved(), inSouth.saved()]);
  const make = (body: unknown, token = chief.token) => post(`${here}/maps/merge`, body, bearer(token));
  const again = async (mapId: string, body: unknown = {}): Promise<Merged> => {
    const answer = await post(`${here}/maps/${mapId}/merge`, body, bearer(chief.token));
    expect(answer.status).toBe(200);
    return mergedSchema.parse(await answer.json());
  };
  const made = async (): Promise<Merged> => {
    const answer = await make({ title: "Alle", maps: [north, south] });
    expect(answer.status).toBe(201);
    return mergedSchema.parse(await answer.json());
  };
  return { url, workshop, here, north, south, empty, chief, ann, open, inNorth, inSouth, make, again, made };
}

type Doc = Parameters<typeof readNotes>[0];

function idsOf(doc: Doc, text: string): string[] {
  return readNotes(doc).flatMap((one) => (one.text === text ? [one.id] : []));
}

const textsOf = (doc: Doc): string[] =>
  readNotes(doc)
    .map(({ text }) => text)
    .toSorted();

test("a facilitator merges maps into a new one, in which every note lies at a place of its own", async () => {
  const { here, chief, open, made, north, south, empty } = await setUp();
  const merged = await made();
  expect(merged).toMatchObject({ map: { title: "Alle" }, added: 3, changed: 0, kept: 0, gone: 0 });
  const { doc } = await open(merged.map.id);
  expect(textsOf(doc)).toEqual(["Kein Termin", "Wartet lange", "Wartet lange"]);
  expect(new Set(readNotes(doc).map(({ place }) => `${place.x} ${place.y}`)).size).toBe(3);
  const answer = await fetch(`${here}/maps/merge`, { headers: bearer(chief.token) });
  expect(mergeableMapsSchema.parse(await answer.json()).maps).toEqual([
    { id: north, notes: 2, mergedFrom: 0, inside: [] },
    { id: south, notes: 1, mergedFrom: 0, inside: [] },
    { id: empty, notes: 0, mergedFrom: 0, inside: [] },
    { id: merged.map.id, notes: 3, mergedFrom: 2, inside: [north, south].toSorted() },
  ]);
});

test("merging again reaches whoever has the map open, keeps stacks, and can take in one more map", async () => {
  const { open, made, again, inNorth, inSouth, ann, empty } = await setUp();
  const { map } = await made();
  const live = await open(map.id, ann.token);
  const stacked = idsOf(live.doc, "Wartet lange");
  stackNotes(live.doc, stacked, "test");
  await live.saved();
  const [original = ""] = idsOf(inNorth.doc, "Wartet lange");
  editText(inNorth.doc, original, "Wartet sehr lange", 9, "test");
  deleteNotes(inNorth.doc, idsOf(inNorth.doc, "Kein Termin"), "test");
  await inNorth.saved();
  const more = await open(empty);
  addNotes(more.doc, [note("Aus der dritten Karte")], "test");
  await more.saved();
  expect(await again(map.id, { maps: [empty] })).toMatchObject({ added: 1, changed: 1, kept: 0, gone: 1 });
  await waitUntil("the change is there", () => idsOf(live.doc, "Wartet sehr lange").length === 1);
  expect(textsOf(live.doc)).toEqual([
    "Aus der dritten Karte",
    "Kein Termin",
    "Wartet lange",
    "Wartet sehr lange",
  ]);
  const inStack = readNotes(live.doc).filter(({ stack }) => stack !== null);
  expect(inStack.map(({ id }) => id).toSorted()).toEqual(stacked.toSorted());
  addNotes(inSouth.doc, [note("Noch eine")], "test");
  await inSouth.saved();
  expect(await again(map.id)).toMatchObject({ added: 1, changed: 0, kept: 0, gone: 0 });
});

test("two people who merge again at the same time bring every note once", async () => {
  const { open, made, again, inNorth } = await setUp();
  const { map } = await made();
  addNotes(
    inNorth.doc,
    Array.from({ length: 20 }, (_, index) => note(`Neu ${index}`)),
    "test",
  );
  await inNorth.saved();
  const answers = await Promise.all([again(map.id), again(map.id), again(map.id)]);
  expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 20]);
  const { doc } = await open(map.id);
  expect(readNotes(doc)).toHaveLength(23);
});

test("only facilitators merge, only maps of their workshop, and none into one that it is made of", async () => {
  const { url, here, ann, chief, made, make, north, south } = await setUp();
  const other = await createWorkshop(url);
  const { map } = await made();
  const outer = mergedSchema.parse(await (await make({ title: "X", maps: [map.id, north] })).json());
  const twice = (mapId: string, body: unknown, token = chief.token) =>
    post(`${here}/maps/${mapId}/merge`, body, bearer(token));
  const cases: [Promise<Response>, number, string][] = [
    [make({ title: "X", maps: [north, south] }, ann.token), 403, "forbidden"],
    [twice(map.id, {}, ann.token), 403, "forbidden"],
    [fetch(`${here}/maps/merge`, { headers: bearer(ann.token) }), 403, "forbidden"],
    [make({ title: "X", maps: [north] }), 400, "invalid-body"],
    [make({ title: "X", maps: [north, north] }), 404, "unknown-map"],
    [make({ title: "", maps: [north, south] }), 400, "invalid-body"],
    [make({ title: "X", maps: [north, other.maps[0]?.id] }), 404, "unknown-map"],
    [make({ title: "X", maps: [north, "../x"] }), 404, "unknown-map"],
    [twice(map.id, { maps: [outer.map.id] }), 400, "invalid-body"],
    [twice(north, {}), 400, "invalid-body"],
    [twice(map.id, { maps: [map.id] }), 400, "invalid-body"],
    [twice(other.maps[0]?.id ?? "", {}), 404, "unknown-map"],
  ];
  for (const [response, status, type] of cases)
    expect(await problemOf(await response)).toEqual({ status, type });
});

test("too many notes for one map are refused as a whole, and no map is made", async () => {
  const { url } = await startServer({ limits: { notesPerMap: 3 } });
  const workshop = await createWorkshop(url, { maps: [{ title: "A" }, { title: "B" }] });
  const chief = await join(url, workshop, "facilitator");
  for (const { id } of workshop.maps) {
    const client = await openSynced(url, roomName({ kind: "map", mapId: id }), chief.token);
    addNotes(client.doc, [note("eins"), note("zwei")], "test");
    await client.saved();
  }
  const here = `${url}/api/workshops/${workshop.id}`;
  const maps = workshop.maps.map(({ id }) => id);
  const answer = await post(`${here}/maps/merge`, { title: "Alle", maps }, bearer(chief.token));
  expect(await problemOf(answer)).toEqual({ status: 409, type: "map-full" });
  const now = (await (await fetch(here, { headers: bearer(chief.token) })).json()) as { maps: unknown[] };
  expect(now.maps).toHaveLength(2);
});

test("erasing a note for good takes what was made of it, out of the merged map and its versions", async () => {
  const { here, chief, open, made, again, inNorth, north } = await setUp();
  const { map } = await made();
  const kept = await post(`${here}/maps/${map.id}/versions`, { name: "Vorher" }, bearer(chief.token));
  const { id: versionId } = (await kept.json()) as { id: string };
  const [original = ""] = idsOf(inNorth.doc, "Kein Termin");
  const erased = await post(`${here}/maps/${north}/erasures`, { noteIds: [original] }, bearer(chief.token));
  expect(await erased.json()).toMatchObject({ counts: { maps: 2, notes: 2, versions: 1 } });
  const { doc } = await open(map.id);
  expect(JSON.stringify(doc.toJSON())).not.toContain("Termin");
  const version = await fetch(`${here}/maps/${map.id}/versions/${versionId}`, {
    headers: bearer(chief.token),
  });
  expect(await version.text()).not.toContain("Termin");
  expect((await again(map.id)).added).toBe(0);
});

test("a merged map is merged with an imported one and with an original, and erasing reaches through the chain", async () => {
  const { here, chief, open, made, make, again, inNorth, north, empty } = await setUp();
  const { map: inner } = await made();
  const table = "field,text\r\npains,Wartet lange\r\n";
  const imported = await fetch(`${here}/maps/${empty}/import`, {
    method: "POST",
    headers: { ...bearer(chief.token), "content-type": "text/csv" },
    body: table,
  });
  expect(imported.status).toBe(200);
  const answer = await make({ title: "Noch mehr", maps: [inner.id, north, empty] });
  const { map: outer, added } = mergedSchema.parse(await answer.json());
  expect(added).toBe(4);
  const { doc } = await open(outer.id);
  expect(textsOf(doc)).toEqual(["Kein Termin", "Wartet lange", "Wartet lange", "Wartet lange"]);
  stackNotes(doc, idsOf(doc, "Wartet lange"), "test");
  await waitUntil("the file tells of it", async () => {
    const file = await fetch(`${here}/maps/${outer.id}/export/json`, { headers: bearer(chief.token) });
    const { mergedFrom, notes } = (await file.json()) as {
      mergedFrom: string[];
      notes: { inMaps: number }[];
    };
    return mergedFrom.length === 3 && notes.filter(({ inMaps }) => inMaps === 3).length === 3;
  });
  const [original = ""] = idsOf(inNorth.doc, "Kein Termin");
  const erased = await post(`${here}/maps/${north}/erasures`, { noteIds: [original] }, bearer(chief.token));
  expect(await erased.json()).toMatchObject({ counts: { maps: 3, notes: 3 } });
  for (const { id } of [inner, outer]) {
    const now = await open(id);
    expect(JSON.stringify(now.doc.toJSON())).not.toContain("Termin");
    expect((await again(id)).added).toBe(0);
  }
  // Erased where it is a copy, what was made of the copy goes with it, and the original stays.
  const inInner = await open(inner.id);
  const [copy = ""] = idsOf(inInner.doc, "Wartet lange");
  await post(`${here}/maps/${inner.id}/erasures`, { noteIds: [copy] }, bearer(chief.token));
  const after = await open(outer.id);
  expect(idsOf(after.doc, "Wartet lange")).toHaveLength(2);
});

test("nobody but the server says where notes come from", async () => {
  const { open, made, ann, chief } = await setUp();
  const { map } = await made();
  for (const { token } of [ann, chief]) {
    const client = await open(map.id, token);
    const [origin] = readOrigins(client.doc);
    originsOf(client.doc).delete(origin?.key ?? "");
    await waitUntil("the socket is closed", () => client.closes.some(({ code }) => code === CLOSE.forbidden));
  }
  const { doc } = await open(map.id);
  expect(readOrigins(doc)).toHaveLength(3);
});
