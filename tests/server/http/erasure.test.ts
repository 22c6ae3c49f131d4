import { expect, test } from "vitest";
import type * as Y from "yjs";
import { ownDataSchema, type Receipt, receiptSchema } from "../../../model/api/erasure.ts";
import { workshopSchema } from "../../../model/api.ts";
import { addComments, readComments } from "../../../model/comment.ts";
import { addGroup, setMembers } from "../../../model/groupCommands.ts";
import { addNotes, setPersonName } from "../../../model/mapCommands.ts";
import { readNotes, readPersonName } from "../../../model/mapDocument.ts";
import { giveReaction, readReactions } from "../../../model/reaction.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { callAttention } from "../../../model/steeringCommands.ts";
import { CLOSE, roomName } from "../../../model/wire.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";
import { waitUntil } from "../../support/waitUntil.ts";

const note = (text: string, author: string | null) =>
  ({ text, place: { field: "pains", x: 20, y: 60 }, author }) as const;

async function receiptOf(response: Response): Promise<Receipt> {
  expect(response.status).toBe(200);
  return receiptSchema.parse(await response.json());
}

async function setUp() {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const here = `${url}/api/workshops/${workshop.id}`;
  const room = firstRoom(workshop);
  const writer = await openSynced(url, room, ann.token);
  const [annsNote = "", bobsNote = ""] = addNotes(
    writer.doc,
    [note("von Ann", ann.participantId), note("von Bob", bob.participantId)],
    "test",
  );
  setPersonName(writer.doc, ann.participantId, "Ann", "test");
  await writer.saved();
  const erasures = `${here}/maps/${workshop.maps[0]?.id}/erasures`;
  return { url, workshop, here, room, ann, bob, chief, vic, writer, annsNote, bobsNote, erasures };
}

test("who wrote a note may erase it, a facilitator any; nobody else, and nothing that is no id", async () => {
  const { url, room, ann, bob, chief, vic, annsNote, bobsNote, erasures, workshop } = await setUp();
  const ask = (noteIds: unknown, token: string): Promise<Response> =>
    post(erasures, { noteIds }, bearer(token));
  expect((await ask([annsNote], bob.token)).status).toBe(403);
  expect((await ask([annsNote, bobsNote], ann.token)).status).toBe(403);
  expect((await ask([annsNote], vic.token)).status).toBe(403);
  expect((await ask([], chief.token)).status).toBe(400);
  expect((await ask(["../x"], chief.token)).status).toBe(400);

  const receipt = await receiptOf(await ask([annsNote], ann.token));
  expect(receipt).toMatchObject({ kind: "notes", workshopId: workshop.id, keys: "replaced" });
  expect(receipt.counts).toMatchObject({ maps: 1, notes: 1, documents: 1, participants: 0 });
  expect(Date.parse(receipt.completedAt)).toBeGreaterThanOrEqual(Date.parse(receipt.requestedAt));
  await receiptOf(await ask([bobsNote], chief.token));
  const fresh = await openSynced(url, room, bob.token);
  expect(readNotes(fresh.doc)).toEqual([]);
});

test("an erasure of notes counts the map's epoch up, which the workshop's answer tells", async () => {
  const { here, chief, annsNote, erasures } = await setUp();
  const epochOf = async (): Promise<number | undefined> => {
    const answer = await fetch(here, { headers: bearer(chief.token) });
    return workshopSchema.parse(await answer.json()).maps[0]?.epoch;
  };
  expect(await epochOf()).toBe(1);
  await receiptOf(await post(erasures, { noteIds: [annsNote] }, bearer(chief.token)));
  expect(await epochOf()).toBe(2);
});

test("who erases themself is out at once, with name and notes; the token and the cookie are worth nothing", async () => {
  const { url, here, room, ann, bob, writer } = await setUp();
  const response = await fetch(`${here}/participants/me`, { method: "DELETE", headers: bearer(ann.token) });
  expect(response.headers.get("set-cookie")).toContain("Max-Age=0");
  const receipt = await receiptOf(response);
  expect(receipt.counts).toMatchObject({ maps: 1, notes: 1, participants: 1 });
  await waitUntil("her window is closed", () => writer.closes[0]?.code === CLOSE.notJoined);
  expect((await fetch(here, { headers: bearer(ann.token) })).status).toBe(401);
  const fresh = await openSynced(url, room, bob.token);
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["von Bob"]);
  expect(readPersonName(fresh.doc, ann.participantId)).toBe("");
});

test("who wishes so leaves the notes, without an author", async () => {
  const { url, here, room, ann, bob, writer, bobsNote } = await setUp();
  const { participantId } = ann;
  giveReaction(writer.doc, [bobsNote], { participantId, reaction: "agree" }, "test");
  await writer.saved();
  const ask = (query: string): Promise<Response> =>
    fetch(`${here}/participants/me${query}`, { method: "DELETE", headers: bearer(ann.token) });
  expect((await ask("?notes=maybe")).status).toBe(400);
  const receipt = await receiptOf(await ask("?notes=keep"));
  expect(receipt.counts).toMatchObject({ notes: 0, participants: 1 });
  const fresh = await openSynced(url, room, bob.token);
  const authors = new Map(readNotes(fresh.doc).map(({ text, author }) => [text, author]));
  expect(authors).toEqual(
    new Map([
      ["von Ann", null],
      ["von Bob", bob.participantId],
    ]),
  );
  expect(readReactions(fresh.doc).size).toBe(0);
});

test("one gets all that is stored about oneself, and nothing about others", async () => {
  const { url, here, ann, bob, workshop, writer, bobsNote } = await setUp();
  const said = [
    { noteId: bobsNote, text: "Anns Frage", author: ann.participantId },
    { noteId: null, text: "Antwort von Bob", author: bob.participantId },
  ];
  addComments(writer.doc, said, "test");
  const { participantId } = ann;
  giveReaction(writer.doc, [bobsNote], { participantId, reaction: "insight" }, "test");
  await writer.saved();
  const mapId = workshop.maps[0]?.id ?? "";
  const draft = await openSynced(url, `draft.${mapId}.${ann.participantId}`, ann.token);
  addNotes(draft.doc, [note("noch geheim", ann.participantId)], "test");
  await draft.saved();
  await post(`${here}/maps/${mapId}/versions`, { name: "Pause" }, bearer(bob.token));
  const answer = await fetch(`${here}/participants/me/data`, { headers: bearer(ann.token) });
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  const text = await answer.text();
  const data = ownDataSchema.parse(JSON.parse(text));
  expect(data.participant).toMatchObject({ id: ann.participantId, role: "participant" });
  expect(data.maps).toHaveLength(1);
  expect(data.maps[0]).toMatchObject({ id: mapId, nameOnMap: "Ann", versions: 1, clientIds: 1 });
  expect(data.maps[0]?.notes.map((one) => one.text)).toEqual(["von Ann"]);
  expect(data.maps[0]?.comments.map((one) => one.text)).toEqual(["Anns Frage"]);
  expect(data.maps[0]?.reactions).toEqual([{ noteId: bobsNote, reaction: "insight" }]);
  expect(data.maps[0]?.draftNotes.map((one) => one.text)).toEqual(["noch geheim"]);
  expect(text).not.toContain("von Bob");
  expect(text).not.toContain(bob.participantId);
  expect((await fetch(`${here}/participants/me/data`)).status).toBe(401);
});

test("comments go with the note they are about, and come in and out with a map's file", async () => {
  const { here, url, chief, bob, room, writer, bobsNote, erasures, workshop } = await setUp();
  const said = [bobsNote, null].map((noteId) => ({
    noteId,
    text: `zu ${noteId}`,
    author: bob.participantId,
  }));
  addComments(writer.doc, said, "test");
  await writer.saved();
  const map = `${here}/maps/${workshop.maps[0]?.id}`;
  const file = await (await fetch(`${map}/export/json`, { headers: bearer(chief.token) })).text();
  expect(file).toContain(`zu ${bobsNote}`);
  expect(file).not.toContain(bob.participantId);
  await receiptOf(await post(erasures, { noteIds: [bobsNote] }, bearer(chief.token)));
  const fresh = await openSynced(url, room, chief.token);
  expect(readComments(fresh.doc).map(({ text }) => text)).toEqual(["zu null"]);
  const headers = { ...bearer(chief.token), "content-type": "application/json" };
  expect((await fetch(`${map}/import`, { method: "POST", headers, body: file })).status).toBe(200);
  await waitUntil("the file's comments are there", () => readComments(fresh.doc).length === 3);
  const [on = null] = readComments(fresh.doc).flatMap(({ noteId }) => noteId ?? []);
  expect(readNotes(fresh.doc).find(({ id }) => id === on)?.text).toBe("von Bob");
});

test("deleting a workshop answers with a receipt that counts what is gone", async () => {
  const { here, ann, chief } = await setUp();
  expect((await fetch(here, { method: "DELETE", headers: bearer(ann.token) })).status).toBe(403);
  const receipt = await receiptOf(await fetch(here, { method: "DELETE", headers: bearer(chief.token) }));
  expect(receipt).toMatchObject({ kind: "workshop", keys: "destroyed" });
  expect(receipt.counts).toEqual({ maps: 1, notes: 2, versions: 0, participants: 4, documents: 1 });
});

test("a workshop is erased on its date, which a facilitator can move", async () => {
  const DAY_MS = 24 * 3600 * 1000;
  let now = Date.now();
  const { url } = await startServer({ retentionDays: 30, tidyEveryMs: 10, now: () => now });
  const create = (retentionDays?: number | null) =>
    createWorkshop(url, retentionDays === undefined ? {} : { retentionDays });
  const [standard, short, forever, moved] = await Promise.all([create(), create(5), create(null), create(5)]);
  const chief = await join(url, moved, "facilitator");
  const here = `${url}/api/workshops/${moved.id}`;
  const move = (retentionDays: unknown, token = chief.token): Promise<Response> =>
    fetch(here, {
      method: "PATCH",
      headers: { "content-type": "application/json", ...bearer(token) },
      body: JSON.stringify({ retentionDays }),
    });
  const ann = await join(url, moved);
  expect((await move(3, ann.token)).status).toBe(403);
  expect((await move(0)).status).toBe(400);
  const answer = workshopSchema.parse(await (await move(100)).json());
  const days = (Date.parse(answer.eraseAt ?? "") - Date.now()) / DAY_MS;
  expect(Math.round(days)).toBe(100);

  const isThere = async (workshop: { id: string }): Promise<boolean> =>
    (await fetch(`${url}/api/workshops/${workshop.id}`)).status === 401;
  now += 6 * DAY_MS;
  await waitUntil("the short one is gone", async () => !(await isThere(short)));
  expect(await isThere(standard)).toBe(true);
  now += 30 * DAY_MS;
  await waitUntil("the standard one is gone", async () => !(await isThere(standard)));
  expect(await isThere(moved)).toBe(true);
  expect(await isThere(forever)).toBe(true);
  expect(workshopSchema.parse(await (await move(null)).json()).eraseAt).toBeNull();
});

test("who is erased is in no group any more, and the session goes on for the others", async () => {
  const { url, workshop, here, ann, bob, chief } = await setUp();
  const room = roomName({ kind: "session", workshopId: workshop.id });
  const session = await openSynced(url, room, chief.token);
  const groupId = addGroup(session.doc, "Gruppe 1", workshop.maps[0]?.id ?? "", "test") ?? "";
  setMembers(session.doc, new Map([ann, bob].map((who) => [who.participantId, groupId])), "test");
  callAttention(
    session.doc,
    { kind: "follow", participantId: ann.participantId },
    ann.participantId,
    1,
    "test",
  );
  await session.saved();
  await receiptOf(await fetch(`${here}/participants/me`, { method: "DELETE", headers: bearer(ann.token) }));
  const isGone = (doc: Y.Doc): boolean => !JSON.stringify(doc.toJSON()).includes(ann.participantId);
  await waitUntil("she is gone from the open session", () => isGone(session.doc));
  expect([...readSession(session.doc).members]).toEqual([[bob.participantId, groupId]]);
  expect(session.closes).toEqual([]);
  const fresh = await openSynced(url, room, bob.token);
  expect(isGone(fresh.doc)).toBe(true);
  expect(readSession(fresh.doc)).toMatchObject({ attention: null, groups: [{ name: "Gruppe 1" }] });
});
