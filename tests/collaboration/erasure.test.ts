import { expect, test } from "vitest";
import * as Y from "yjs";
import { type Receipt, receiptSchema } from "../../model/api/erasure.ts";
import type { CreatedWorkshop } from "../../model/api.ts";
import { addNotes, deleteNotes, editText, setAbout, setPersonName } from "../../model/mapCommands.ts";
import { notesOf, readNotes, readPersonName } from "../../model/mapDocument.ts";
import { CLOSE } from "../../model/wire.ts";
import { syncStep1Frame, updateFrame } from "../../server/sync/frames.ts";
import {
  bearer,
  type Client,
  createWorkshop,
  firstRoom,
  join,
  openClient,
  openSynced,
  post,
} from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { keysIn, openBlobs, placesOf, sealedIn } from "../support/sealedData.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string, author: string | null = null, source = "") =>
  ({ text, place: { field: "pains", x: 20, y: 60 }, author, source }) as const;

async function receiptOf(response: Response): Promise<Receipt> {
  expect(response.status).toBe(200);
  return receiptSchema.parse(await response.json());
}

function eraseNotes(url: string, workshop: CreatedWorkshop, noteIds: string[], token: string) {
  const path = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/erasures`;
  return post(path, { noteIds }, bearer(token)).then(receiptOf);
}

async function keepVersion(url: string, workshop: CreatedWorkshop, token: string, name: string) {
  const path = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/versions`;
  expect((await post(path, { name }, bearer(token))).status).toBe(201);
}

/** The markers that stand in frames which came after the first `from` of a client. */
function markersIn({ frames }: { frames: readonly Uint8Array[] }, from: number, markers: readonly string[]) {
  const sent = Buffer.concat(frames.slice(from)).toString("latin1");
  return markers.filter((marker) => sent.includes(marker));
}

/** Opens a client that says which epoch of the document it holds, as ours does. */
function openAnnouncing(url: string, room: string, token: string, epoch: number, doc?: Y.Doc): Client {
  return openClient(url, room, token, doc, { epoch: String(epoch) });
}

test("an erased note is nowhere: not in files, keys, versions or frames, whoever asks", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob, chief] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
  ]);
  const MARKERS = ["MarkeText", "MarkeQuelle", "MarkeFrueher", "MarkeZurueck"];
  const plain = await openSynced(url, room, ann.token);
  const undo = new Y.UndoManager(notesOf(plain.doc), { trackedOrigins: new Set(["ann"]) });
  const ids = addNotes(
    plain.doc,
    [
      note("MarkeText Patientin", ann.participantId, "MarkeQuelle"),
      note("MarkeFrueher"),
      note("MarkeZurueck"),
      note("bleibt"),
    ],
    "ann",
  );
  const [, edited = "", undone = "", kept = ""] = ids;
  const erased = ids.slice(0, 3);
  editText(plain.doc, edited, "harmlos", 0, "ann");
  undo.stopCapturing();
  deleteNotes(plain.doc, [undone], "ann");
  await plain.saved();
  undo.undo();
  await plain.saved();
  await keepVersion(url, workshop, chief.token, "Mittagspause");
  const announcing = openAnnouncing(url, room, bob.token, 1);
  await waitUntil("Bob has the notes", () => readNotes(announcing.doc).length === 4);
  for (const marker of MARKERS) expect(placesOf(folder, [marker]), marker).not.toEqual([]);
  const sealedBefore = sealedIn(folder);
  const readableBefore = openBlobs(sealedBefore, keysIn(folder));
  expect(readableBefore.size).toBe(sealedBefore.length);

  const receipt = await eraseNotes(url, workshop, erased, chief.token);
  expect(receipt.counts).toMatchObject({ maps: 1, notes: 3, versions: 1, documents: 1 });
  const marks = [plain.frames.length, announcing.frames.length];
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(openBlobs(sealedBefore, keysIn(folder)).size).toBe(0);

  await waitUntil("the plain client is sent away", () => plain.closes[0]?.code === CLOSE.renewed);
  await announcing.saved();
  await waitUntil("Bob is sent away", () => announcing.closes[0]?.code === CLOSE.renewed);
  const fresh = await openSynced(url, room, bob.token);
  expect(readNotes(fresh.doc).map(({ id }) => id)).toEqual([kept]);
  // Who comes back with what they had, and takes back what they once did, brings back nothing.
  undo.undo();
  undo.undo();
  plain.provider.connect();
  await waitUntil("the plain client is back", () => plain.provider.synced);
  await plain.saved();
  await fresh.saved();
  expect(readNotes(fresh.doc).map(({ text }) => text)).not.toContain("MarkeZurueck");
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(markersIn(plain, marks[0] ?? 0, MARKERS)).toEqual([]);
  expect(markersIn(announcing, marks[1] ?? 0, MARKERS)).toEqual([]);
  expect(markersIn(fresh, 0, MARKERS)).toEqual([]);
});

test("who was offline delivers their own work, and brings back nothing that was erased", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const MARKERS = ["MarkeA", "MarkeB", "MarkeC"];
  const offline = openAnnouncing(url, room, ann.token, 0);
  await waitUntil("Ann is synced", () => offline.provider.synced);
  const undo = new Y.UndoManager(notesOf(offline.doc), { trackedOrigins: new Set(["ann"]) });
  const [open = "", deleted = ""] = addNotes(offline.doc, [note("MarkeA"), note("MarkeB")], "ann");
  undo.stopCapturing();
  deleteNotes(offline.doc, [deleted], "ann");
  await offline.saved();
  offline.provider.destroy();

  // Offline: text into the one note, the other one back, and a note of one's own.
  editText(offline.doc, open, "MarkeA MarkeC", 13, "typing");
  undo.undo();
  addNotes(offline.doc, [note("offline geschrieben")], "offline");
  const watching = await openSynced(url, room, chief.token);
  await eraseNotes(url, workshop, [open, deleted], chief.token);
  await waitUntil("the watching one is sent away", () => watching.closes[0]?.code === CLOSE.renewed);
  const fresh = await openSynced(url, room, chief.token);
  expect(readNotes(offline.doc).map(({ text }) => text)).toContain("MarkeB");

  const back = openAnnouncing(url, room, ann.token, 1, offline.doc);
  await waitUntil("Ann is synced again", () => back.provider.synced);
  await back.saved();
  await waitUntil("and sent away", () => back.closes[0]?.code === CLOSE.renewed);
  await waitUntil("her own note has come", () => readNotes(fresh.doc).length > 0);
  await fresh.saved();
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["offline geschrieben"]);
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(markersIn(fresh, 0, MARKERS)).toEqual([]);
});

test("who never answers after an erasure is closed all the same, and a viewer after the first question", async () => {
  const { url } = await startServer({ tuning: { renewalMs: 500 } });
  const workshop = await createWorkshop(url);
  const [chief, vic] = await Promise.all([join(url, workshop, "facilitator"), join(url, workshop, "viewer")]);
  const room = firstRoom(workshop);
  const writer = await openSynced(url, room, chief.token);
  const [id = ""] = addNotes(writer.doc, [note("weg")], "test");
  await writer.saved();
  const viewer = openAnnouncing(url, room, vic.token, 1);
  const silent = openRaw(url, `${room}?epoch=1`, chief.token);
  await waitUntil("both are there", () => viewer.provider.synced && silent.frames.length > 0);
  await eraseNotes(url, workshop, [id], chief.token);
  await viewer.saved();
  await waitUntil("the viewer is sent away", () => viewer.closes[0]?.code === CLOSE.renewed);
  await waitUntil("the silent one, too", () => silent.closed()?.code === CLOSE.renewed);
});

test("an erased person is nowhere: no name old or new, no draft, no note, no record", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const mapId = workshop.maps[0]?.id ?? "";
  const here = `${url}/api/workshops/${workshop.id}`;
  const joined = await post(`${here}/join`, { key: workshop.keys.participant, name: "MarkeDatensatz" });
  const ann = (await joined.json()) as { participantId: string; token: string };
  const [bob, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const MARKERS = ["MarkeDatensatz", "MarkeAlterName", "MarkeName", "MarkeNotiz", "MarkeEntwurf"];
  const a = await openSynced(url, room, ann.token);
  setPersonName(a.doc, ann.participantId, "MarkeAlterName", "test");
  addNotes(a.doc, [note("MarkeNotiz", ann.participantId), note("von Bob", bob.participantId)], "test");
  await a.saved();
  setPersonName(a.doc, ann.participantId, "MarkeName", "test");
  await a.saved();
  const draft = await openSynced(url, `draft.${mapId}.${ann.participantId}`, ann.token);
  addNotes(draft.doc, [note("MarkeEntwurf", ann.participantId)], "test");
  await draft.saved();
  await keepVersion(url, workshop, chief.token, "Mittagspause");
  for (const marker of MARKERS) expect(placesOf(folder, [marker]), marker).not.toEqual([]);
  const sealedBefore = sealedIn(folder);

  const answer = await fetch(`${here}/participants/me`, { method: "DELETE", headers: bearer(ann.token) });
  const receipt = await receiptOf(answer);
  // The map, the draft, and the results, where it was counted.
  expect(receipt.counts).toEqual({ maps: 1, notes: 1, versions: 1, participants: 1, documents: 3 });
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(openBlobs(sealedBefore, keysIn(folder)).size).toBe(0);
  for (const client of [a, draft]) {
    await waitUntil("her windows are closed", () => client.closes[0]?.code === CLOSE.notJoined);
  }
  const fresh = await openSynced(url, room, bob.token);
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["von Bob"]);
  expect(readPersonName(fresh.doc, ann.participantId)).toBe("");
  expect(markersIn(fresh, 0, MARKERS)).toEqual([]);

  // Nobody else writes on under her client id.
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(fresh.doc));
  forged.clientID = a.doc.clientID;
  const before = Y.encodeStateVector(forged);
  addNotes(forged, [note("unter fremdem Namen")], "test");
  const raw = openRaw(url, room, bob.token);
  raw.send(updateFrame(Y.encodeStateAsUpdate(forged, before)));
  expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.forbidden);
});

test("of an erased workshop no row can be read again, and the one beside it is untouched", async () => {
  const folder = temporaryFolder();
  const { url } = await startServer({ data: { folder } });
  const workshop = await createWorkshop(url, { title: "MarkeWorkshop", maps: [{ title: "MarkeKarte" }] });
  const beside = await createWorkshop(url, { title: "Nebenan" });
  const [ann, chief, bob] = await Promise.all([
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, beside),
  ]);
  const MARKERS = ["MarkeWorkshop", "MarkeKarte", "MarkeNotiz", "MarkeFrage"];
  const a = await openSynced(url, firstRoom(workshop), ann.token);
  addNotes(a.doc, [note("MarkeNotiz")], "test");
  setAbout(a.doc, { situation: "MarkeFrage" }, "test");
  await a.saved();
  await keepVersion(url, workshop, chief.token, "Mittagspause");
  const b = await openSynced(url, firstRoom(beside), bob.token);
  addNotes(b.doc, [note("bleibt")], "test");
  await b.saved();
  const sealedBefore = sealedIn(folder).filter(({ workshopId }) => workshopId === workshop.id);
  for (const marker of MARKERS) expect(placesOf(folder, [marker]), marker).not.toEqual([]);

  const mark = a.frames.length;
  await receiptOf(
    await fetch(`${url}/api/workshops/${workshop.id}`, { method: "DELETE", headers: bearer(chief.token) }),
  );
  expect(placesOf(folder, MARKERS)).toEqual([]);
  expect(openBlobs(sealedBefore, keysIn(folder)).size).toBe(0);
  expect(sealedIn(folder).filter(({ workshopId }) => workshopId === workshop.id)).toEqual([]);
  await waitUntil("Ann is told", () => a.closes[0]?.code === CLOSE.erased);
  expect(markersIn(a, mark, MARKERS)).toEqual([]);
  const asking = openRaw(url, firstRoom(workshop), ann.token);
  asking.send(syncStep1Frame(Y.encodeStateVector(new Y.Doc())));
  expect(await waitUntil("an answer", asking.status)).toBe(404);
  await b.saved();
  expect(placesOf(folder, ["bleibt"])).not.toEqual([]);
});

test("a deleted note is gone from the log within a day, of rooms that stay open and of those that nobody opens", async () => {
  const HOUR_MS = 3600 * 1000;
  const folder = temporaryFolder();
  let now = Date.now();
  const { url } = await startServer({ data: { folder }, now: () => now, tidyEveryMs: 10 });
  const workshop = await createWorkshop(url, { maps: [{ title: "A" }, { title: "B" }] });
  const { token } = await join(url, workshop);
  const clients = await Promise.all(workshop.maps.map(({ id }) => openSynced(url, `map.${id}`, token)));
  for (const [index, { doc, saved }] of clients.entries()) {
    const [id = ""] = addNotes(doc, [note(`MarkeGeloescht${index}`)], "test");
    deleteNotes(doc, [id], "test");
    addNotes(doc, [note(`bleibt${index}`)], "test");
    await saved();
  }
  const left = (): string[] => placesOf(folder, ["MarkeGeloescht0", "MarkeGeloescht1"]);
  expect(left()).not.toEqual([]);
  now += 11 * HOUR_MS;
  await clients[0]?.saved();
  expect(left()).not.toEqual([]);
  now += 2 * HOUR_MS;
  await waitUntil("the log is compacted while the room is open", () => left().length === 0);
  expect(placesOf(folder, ["bleibt0", "bleibt1"])).not.toEqual([]);
});
