import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "../../model/ids.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { CLOSE } from "../../model/wire.ts";
import { updateFrame } from "../../server/sync/frames.ts";
import { bearer, createWorkshop, firstRoom, join, openClient, openSynced } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

test("programs without a right to enter get a status, and no socket", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const other = await createWorkshop(url);
  const [ann, eve] = await Promise.all([join(url, workshop), join(url, other)]);
  const room = firstRoom(workshop);
  const mapId = workshop.maps[0]?.id ?? "";
  const cases: [room: string, headers: Record<string, string>, status: number][] = [
    [room, {}, 401],
    [room, bearer("nonsense"), 401],
    [room, bearer(eve.token), 401],
    [room, { cookie: `cem_${workshop.id}=${ann.token}` }, 403],
    [`map.${newId()}`, bearer(ann.token), 404],
    ["map", bearer(ann.token), 404],
    ["map.%2e%2e%2f%2e%2e", bearer(ann.token), 404],
    [`draft.${mapId}.${eve.participantId}`, bearer(ann.token), 404],
    [`session.${other.id}`, bearer(ann.token), 401],
  ];
  for (const [name, headers, status] of cases) {
    const socket = openRaw(url, name, headers);
    expect(await waitUntil(`an answer for ${name}`, socket.status)).toBe(status);
  }
});

test("browsers without a right to enter get a final close code, so that they stop trying", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const ann = await join(url, workshop);
  const room = firstRoom(workshop);
  const cookie = `cem_${workshop.id}=${ann.token}`;
  const cases: [room: string, headers: Record<string, string>, code: number][] = [
    [room, { origin: url }, CLOSE.notJoined],
    [room, { origin: url, cookie: `cem_${workshop.id}=wrong` }, CLOSE.notJoined],
    [room, { origin: "https://evil.example", cookie }, CLOSE.forbidden],
    [room, { origin: "null", cookie }, CLOSE.forbidden],
    [`map.${newId()}`, { origin: url, cookie }, CLOSE.unknownRoom],
  ];
  for (const [name, headers, code] of cases) {
    const socket = openRaw(url, name, headers);
    expect((await waitUntil("a close", socket.closed)).code).toBe(code);
  }
});

test("a browser on our own page enters with its cookie alone", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const ann = await join(url, workshop);
  const cookie = `other=1; cem_${workshop.id}=${ann.token}`;
  const socket = openRaw(url, firstRoom(workshop), { origin: url, cookie });
  await waitUntil("the server asks for my state", () => socket.frames.length > 0);
});

test("a viewer sees everything, is never asked for changes, and is shown the door when sending one", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, vic] = await Promise.all([join(url, workshop), join(url, workshop, "viewer")]);
  const a = await openSynced(url, room, ann.token);
  const v = await openSynced(url, room, vic.token);
  addNotes(a.doc, [NOTE], "test");
  await waitUntil("the viewer has the note", () => readNotes(v.doc).length === 1);
  await v.saved();

  addNotes(v.doc, [{ ...NOTE, text: "heimlich" }], "test");
  await waitUntil("the viewer is refused", () => v.closes[0]?.code === CLOSE.forbidden);
  const raw = openRaw(url, room, vic.token);
  const forged = new Y.Doc();
  forged.getMap("about").set("title", "gekapert");
  raw.send(updateFrame(Y.encodeStateAsUpdate(forged)));
  expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.forbidden);

  await a.saved();
  const fresh = await openSynced(url, room, ann.token);
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["Hallo"]);
  expect(fresh.doc.getMap("about").get("title")).toBe("Workshop");
});

test("the session is written by facilitators only, and a draft by its owner only", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const [ann, chief] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const session = `session.${workshop.id}`;
  const c = await openSynced(url, session, chief.token);
  const a = await openSynced(url, session, ann.token);
  c.doc.getMap("rules").set("step", 2);
  await waitUntil("the step arrives", () => a.doc.getMap("rules").get("step") === 2);
  a.doc.getMap("rules").set("step", 9);
  await waitUntil("the participant is refused", () => a.closes[0]?.code === CLOSE.forbidden);

  const draft = `draft.${workshop.maps[0]?.id}.${ann.participantId}`;
  const own = await openSynced(url, draft, ann.token);
  addNotes(own.doc, [NOTE], "test");
  await own.saved();
  const peeking = openRaw(url, draft, chief.token);
  expect(await waitUntil("an answer", peeking.status)).toBe(404);
});

test("a ninth window of one person waits, the person beside is not affected", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
  const windows = Array.from({ length: 8 }, () => openClient(url, room, ann.token));
  await waitUntil("eight windows are open", () => windows.every(({ provider }) => provider.synced));
  const ninth = openRaw(url, room, ann.token);
  expect(await waitUntil("an answer", ninth.status)).toBe(503);
  await openSynced(url, room, bob.token);
});
