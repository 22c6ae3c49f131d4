import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { Joined } from "../../model/api.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Role } from "../../model/roles.ts";
import { CLOSE, MESSAGE } from "../../model/wire.ts";
import { createMemoryStore } from "../../server/storage/memory.ts";
import type { Store } from "../../server/storage/store.ts";
import { syncStep1Frame, syncStep2Frame, updateFrame } from "../../server/sync/frames.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

/** A facilitator who manages the others over HTTP, as their browser would. */
async function seminar(options: Parameters<typeof startServer>[0] = {}) {
  const { url } = await startServer(options);
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const chief = await join(url, workshop, "facilitator");
  const people = `${url}/api/workshops/${workshop.id}/participants`;
  const headers = { ...bearer(chief.token), "content-type": "application/json" };
  return {
    url,
    workshop,
    room,
    chief,
    async setRole({ participantId }: Joined, role: Role): Promise<void> {
      const body = JSON.stringify({ role });
      const response = await fetch(`${people}/${participantId}`, { method: "PATCH", headers, body });
      expect(response.status).toBe(200);
    },
    async remove({ participantId }: Joined): Promise<void> {
      const response = await fetch(`${people}/${participantId}`, {
        method: "DELETE",
        headers: bearer(chief.token),
      });
      expect(response.status).toBe(204);
    },
  };
}

const textsIn = (doc: Y.Doc): string[] => readNotes(doc).map(({ text }) => text);

/** Someone who never stops typing. */
function typing(doc: Y.Doc): void {
  let count = 0;
  const timer = setInterval(() => {
    count += 1;
    addNotes(doc, [{ ...NOTE, text: `note ${count}` }], "test");
  }, 2);
  onTestFinished(() => clearInterval(timer));
}

test("who is made a viewer while typing is closed at once, and nothing sent after is stored or seen", async () => {
  const all = await seminar();
  const ann = await join(all.url, all.workshop);
  const a = await openSynced(all.url, all.room, ann.token);
  const b = await openSynced(all.url, all.room, all.chief.token);
  typing(a.doc);
  await waitUntil("Ann's notes arrive", () => readNotes(b.doc).length > 3);
  await all.setRole(ann, "viewer");
  const atChange = readNotes(a.doc).length;
  await waitUntil("Ann's socket is closed", () => a.closes[0]?.code === CLOSE.rightsChanged);
  await waitUntil("Ann goes on typing", () => readNotes(a.doc).length > atChange + 5);
  await b.saved();
  const stored = readNotes(b.doc).length;
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThanOrEqual(atChange);

  const back = openRaw(all.url, all.room, ann.token);
  back.send(updateFrame(Y.encodeStateAsUpdate(a.doc)));
  expect((await waitUntil("a close", back.closed)).code).toBe(CLOSE.forbidden);
  const fresh = await openSynced(all.url, all.room, all.chief.token);
  expect(textsIn(fresh.doc)).toEqual(textsIn(b.doc));
  expect(readNotes(fresh.doc)).toHaveLength(stored);
});

test("who is promoted is closed, comes back, and writes what they could not before", async () => {
  const all = await seminar();
  const vic = await join(all.url, all.workshop, "viewer");
  const v = await openSynced(all.url, all.room, vic.token);
  await all.setRole(vic, "participant");
  await waitUntil("the old socket is closed", () => v.closes[0]?.code === CLOSE.rightsChanged);
  const again = await openSynced(all.url, all.room, vic.token);
  addNotes(again.doc, [NOTE], "test");
  await again.saved();
  const seen = await openSynced(all.url, all.room, all.chief.token);
  expect(textsIn(seen.doc)).toEqual(["Hallo"]);
  await all.setRole(vic, "facilitator");
  const session = await openSynced(all.url, `session.${all.workshop.id}`, vic.token);
  session.doc.getMap("rules").set("step", 1);
  await session.saved();
});

test("a removed person's windows in all rooms are closed, and no further byte reaches them", async () => {
  const all = await seminar();
  const ann = await join(all.url, all.workshop);
  const bob = await openSynced(all.url, all.room, all.chief.token);
  const windows = [all.room, all.room, `session.${all.workshop.id}`].map((room) =>
    openRaw(all.url, room, ann.token),
  );
  for (const { send } of windows) send(syncStep1Frame(Uint8Array.of(0)));
  await waitUntil("all windows are open", () =>
    windows.every(({ frames }) => frames.some(([kind, step]) => kind === MESSAGE.sync && step === 1)),
  );
  typing(bob.doc);
  await waitUntil("Bob's notes arrive", () => (windows[0]?.frames.length ?? 0) > 5);
  await all.remove(ann);
  addNotes(bob.doc, [{ ...NOTE, text: "after the removal" }], "test");
  for (const { closed } of windows) {
    expect((await waitUntil("a close", closed)).code).toBe(CLOSE.notJoined);
  }
  const counts = windows.map(({ frames }) => frames.length);
  await bob.saved();
  expect(windows.map(({ frames }) => frames.length)).toEqual(counts);
  const received = windows.flatMap(({ frames }) => frames).map((frame) => Buffer.from(frame));
  expect(received.some((frame) => frame.includes("after the removal"))).toBe(false);

  const knocking = openRaw(all.url, all.room, ann.token);
  expect(await waitUntil("an answer", knocking.status)).toBe(401);
  const answer = await fetch(`${all.url}/api/workshops/${all.workshop.id}`, { headers: bearer(ann.token) });
  expect(answer.status).toBe(401);
});

test("the windows of everybody else stay open when one person's role changes or one is removed", async () => {
  const all = await seminar();
  const [ann, bob, eve] = await Promise.all([
    join(all.url, all.workshop),
    join(all.url, all.workshop),
    join(all.url, all.workshop),
  ]);
  const a = await openSynced(all.url, all.room, ann.token);
  const b = await openSynced(all.url, all.room, bob.token);
  await all.setRole(bob, "viewer");
  await all.remove(eve);
  await waitUntil("Bob is closed", () => b.closes.length === 1);
  addNotes(a.doc, [NOTE], "test");
  await a.saved();
  expect(a.closes).toEqual([]);
});

test("new links close nobody who is in", async () => {
  const all = await seminar();
  const ann = await join(all.url, all.workshop);
  const a = await openSynced(all.url, all.room, ann.token);
  await post(`${all.url}/api/workshops/${all.workshop.id}/keys`, {}, bearer(all.chief.token));
  addNotes(a.doc, [NOTE], "test");
  await a.saved();
  expect(a.closes).toEqual([]);
  await openSynced(all.url, all.room, ann.token);
});

/** A store whose documents come only when they are let: a window is being opened for as long. */
function slowStore(): { store: Store; letLoad: () => void; isLoading: () => boolean } {
  const inner = createMemoryStore();
  let release = (): void => {};
  let asked = 0;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const store: Store = {
    ...inner,
    async loadDocument(room) {
      asked += 1;
      await held;
      return inner.loadDocument(room);
    },
  };
  return { store, letLoad: release, isLoading: () => asked > 0 };
}

test("who is removed while their window is being opened never gets in", async () => {
  const { store, letLoad, isLoading } = slowStore();
  const all = await seminar({ data: { store } });
  const ann = await join(all.url, all.workshop);
  const opening = openRaw(all.url, all.room, ann.token);
  await waitUntil("the map is being loaded", isLoading);
  await all.remove(ann);
  letLoad();
  expect(await waitUntil("an answer", opening.status)).toBe(401);
  expect(opening.frames).toEqual([]);
});

test("who is made a viewer while their window is being opened comes in as a viewer", async () => {
  const { store, letLoad, isLoading } = slowStore();
  const all = await seminar({ data: { store } });
  const ann = await join(all.url, all.workshop);
  const opening = openRaw(all.url, all.room, ann.token);
  const someNotes = new Y.Doc();
  addNotes(someNotes, [NOTE], "test");
  opening.send(syncStep2Frame(Y.encodeStateAsUpdate(someNotes)));
  await waitUntil("the map is being loaded", isLoading);
  await all.setRole(ann, "viewer");
  letLoad();
  expect((await waitUntil("a close", opening.closed)).code).toBe(CLOSE.forbidden);
  const seen = await openSynced(all.url, all.room, all.chief.token);
  expect(textsIn(seen.doc)).toEqual([]);
});

test("who was away while their role changed is told so when they come back as what they were", async () => {
  const all = await seminar();
  const ann = await join(all.url, all.workshop);
  await all.setRole(ann, "viewer");
  const cookie = `cem_${all.workshop.id}=${ann.token}`;
  const asBefore = openRaw(all.url, `${all.room}?role=participant`, { origin: all.url, cookie });
  expect((await waitUntil("a close", asBefore.closed)).code).toBe(CLOSE.rightsChanged);
  const asNow = openRaw(all.url, `${all.room}?role=viewer`, { origin: all.url, cookie });
  asNow.send(syncStep1Frame(Uint8Array.of(0)));
  await waitUntil("the map comes", () => asNow.frames.some(([kind, step]) => kind === 0 && step === 1));
});

test("changes that another process made in the store are noticed at the next check", async () => {
  const store = createMemoryStore();
  const all = await seminar({ data: { store }, tuning: { checkRightsEveryMs: 20 } });
  const [ann, bob, eve] = await Promise.all([
    join(all.url, all.workshop),
    join(all.url, all.workshop),
    join(all.url, all.workshop),
  ]);
  const [a, b, e] = await Promise.all(
    [ann, bob, eve].map(({ token }) => openSynced(all.url, all.room, token)),
  );
  await store.setRole(bob.participantId, "viewer");
  await store.removeParticipant(eve.participantId);
  await waitUntil("Bob is closed", () => b?.closes[0]?.code === CLOSE.rightsChanged);
  await waitUntil("Eve is closed", () => e?.closes[0]?.code === CLOSE.notJoined);
  await a?.saved();
  expect(a?.closes).toEqual([]);
});

test("a store that fails during the check keeps everybody in", async () => {
  const inner = createMemoryStore();
  let failed = 0;
  const store: Store = {
    ...inner,
    async readParticipant() {
      failed += 1;
      throw new Error("no answer");
    },
  };
  const all = await seminar({ data: { store }, tuning: { checkRightsEveryMs: 10 } });
  const a = await openSynced(all.url, all.room, all.chief.token);
  await waitUntil("several checks failed", () => failed > 3);
  await a.saved();
  expect(a.closes).toEqual([]);
});

test("after three malformed messages the same person is not let in again, the others are", async () => {
  const all = await seminar();
  const [ann, eve] = await Promise.all([join(all.url, all.workshop), join(all.url, all.workshop)]);
  for (let count = 0; count < 3; count += 1) {
    const raw = openRaw(all.url, all.room, eve.token);
    raw.send(Uint8Array.of(77, 1, 2));
    expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.badMessage);
  }
  const refused = openRaw(all.url, all.room, eve.token);
  expect(await waitUntil("an answer", refused.status)).toBe(403);
  const inBrowser = openRaw(all.url, all.room, {
    origin: all.url,
    cookie: `cem_${all.workshop.id}=${eve.token}`,
  });
  expect((await waitUntil("a close", inBrowser.closed)).code).toBe(CLOSE.forbidden);
  await openSynced(all.url, all.room, ann.token);
});
