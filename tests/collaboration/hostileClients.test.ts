import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { CLOSE, LIMITS, MESSAGE } from "../../model/wire.ts";
import { awarenessFrame, syncStep1Frame, syncStep2Frame, updateFrame } from "../../server/sync/frames.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

/** Ann and Bob work; Eve has the participants' link, too. */
async function roomWithEve() {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob, eve] = await Promise.all([join(url, workshop), join(url, workshop), join(url, workshop)]);
  const a = await openSynced(url, room, ann.token);
  const b = await openSynced(url, room, bob.token);
  return { url, room, ann, a, b, eve, workshop };
}

/** Someone new each time: after three malformed messages the same person would not be let in. */
async function another({ url, workshop }: Awaited<ReturnType<typeof roomWithEve>>): Promise<string> {
  return (await join(url, workshop)).token;
}

async function othersWork({ a, b }: Awaited<ReturnType<typeof roomWithEve>>): Promise<void> {
  const [id = ""] = addNotes(a.doc, [NOTE], "test");
  await waitUntil("Bob has the note", () => readNotes(b.doc).some((note) => note.id === id));
  await a.saved();
  expect([a.closes, b.closes]).toEqual([[], []]);
}

const someUpdate = (): Uint8Array => {
  const doc = new Y.Doc();
  addNotes(doc, [NOTE], "test");
  return Y.encodeStateAsUpdate(doc);
};

test("malformed frames of many kinds close their sender and nobody else", async () => {
  const all = await roomWithEve();
  const frames: [name: string, frame: Uint8Array][] = [
    ["nothing", new Uint8Array()],
    ["an unknown message", Uint8Array.of(77, 1, 2)],
    ["an answer of ours", Uint8Array.of(MESSAGE.saveConfirmed, 1)],
    ["an endless number", new Uint8Array(20).fill(0xff)],
    ["an unknown kind of sync", Uint8Array.of(0, 9, 0)],
    ["a length beyond the end", Uint8Array.of(0, 2, 200, 1)],
    ["bytes after the end", Uint8Array.of(...updateFrame(someUpdate()), 1)],
    ["an update of rubbish", updateFrame(Uint8Array.of(1, 2, 3, 4, 5))],
    ["a sync answer of rubbish", syncStep2Frame(Uint8Array.of(9, 9, 9))],
    ["33 million structs in 7 bytes", updateFrame(Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0))],
    ["a state vector of 250,000 people", syncStep1Frame(new Uint8Array(100_000).fill(1))],
    ["half a state vector", syncStep1Frame(Uint8Array.of(5, 1))],
    ["a state vector with more after it", syncStep1Frame(Uint8Array.of(1, 7, 7, 7))],
    ["an empty state vector", syncStep1Frame(new Uint8Array())],
    ["an update of zeros", updateFrame(new Uint8Array(50_000))],
  ];
  for (const [name, frame] of frames) {
    const raw = openRaw(all.url, all.room, await another(all));
    raw.send(frame);
    expect((await waitUntil(`a close after ${name}`, raw.closed)).code, name).toBe(CLOSE.badMessage);
  }
  const text = openRaw(all.url, all.room, await another(all));
  await waitUntil("open", () => text.socket.readyState === text.socket.OPEN);
  text.socket.send("hello");
  expect((await waitUntil("a close", text.closed)).code).toBe(CLOSE.badMessage);
  await othersWork(all);
});

test("random frames never stop the server", async () => {
  const all = await roomWithEve();
  const random = seededRandom(42);
  for (let index = 0; index < 60; index += 1) {
    const raw = openRaw(all.url, all.room, await another(all));
    const length = 1 + random.below(300);
    raw.send(Uint8Array.from({ length }, (_, at) => (at === 0 ? random.below(4) : random.below(256))));
    raw.socket.once("open", () => raw.socket.close());
    await waitUntil("it is over", raw.closed);
  }
  await othersWork(all);
});

test("a message beyond the limit of one's role closes with a code that says so", async () => {
  const all = await roomWithEve();
  const chief = await join(all.url, all.workshop, "facilitator");
  for (const [token, size] of [
    [all.eve.token, LIMITS.participantFrameBytes + 1],
    [chief.token, LIMITS.facilitatorFrameBytes + 1],
  ] as const) {
    const raw = openRaw(all.url, all.room, token);
    raw.send(new Uint8Array(size));
    expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.tooLarge);
  }
  await othersWork(all);
});

test("writing under another person's client id is refused, and the victim's edits still arrive", async () => {
  const all = await roomWithEve();
  await othersWork(all);
  const posing = new Y.Doc();
  Y.applyUpdate(posing, Y.encodeStateAsUpdate(all.a.doc));
  const before = Y.encodeStateVector(posing);
  posing.clientID = all.a.doc.clientID;
  addNotes(posing, [{ ...NOTE, text: "gefälscht" }], "test");
  const raw = openRaw(all.url, all.room, all.eve.token);
  raw.send(updateFrame(Y.encodeStateAsUpdate(posing, before)));
  expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.forbidden);
  await othersWork(all);
  expect(readNotes(all.b.doc).every(({ text }) => text === "Hallo")).toBe(true);
});

test("nobody can show presence for others, with huge states, or as another person", async () => {
  const all = await roomWithEve();
  all.a.provider.awareness.setLocalStateField("name", "Ann");
  const annsId = all.a.doc.clientID;
  const seen = (): unknown => all.b.provider.awareness.getStates().get(annsId)?.name;
  await waitUntil("Bob sees Ann", () => seen() === "Ann");
  const json = (state: unknown): string => JSON.stringify(state);
  const raw = openRaw(all.url, all.room, all.eve.token);
  const many = Array.from({ length: 900 }, (_, index) => ({ clientId: 5000 + index, clock: 1, json: "{}" }));
  raw.send(
    awarenessFrame([{ clientId: annsId, clock: Number.MAX_SAFE_INTEGER, json: json({ name: "FAKE" }) }]),
  );
  raw.send(awarenessFrame([{ clientId: 4999, clock: 1, json: json({ name: "Eve" }) }, ...many]));
  const eves = (): unknown => all.b.provider.awareness.getStates().get(4999);
  await waitUntil("Bob sees Eve", eves);
  expect(eves()).toEqual({ name: "Eve", participantId: all.eve.participantId });
  expect([...all.b.provider.awareness.getStates().keys()].filter((id) => id >= 5000 && id < 6000)).toEqual(
    [],
  );

  raw.send(awarenessFrame([{ clientId: 4999, clock: 2, json: json({ name: "x".repeat(3000) }) }]));
  raw.send(
    awarenessFrame([{ clientId: 4999, clock: 3, json: json({ participantId: all.ann.participantId }) }]),
  );
  raw.send(awarenessFrame([{ clientId: 4999, clock: 4, json: '{"__proto__":{}}' }]));
  expect((await waitUntil("three strikes", raw.closed)).code).toBe(CLOSE.badMessage);
  await waitUntil("Eve is gone", () => !eves());
  expect(seen()).toBe("Ann");
  all.a.provider.awareness.setLocalStateField("name", "Ann 2");
  await waitUntil("Ann's own presence goes on", () => seen() === "Ann 2");
});

test("who asks for the whole map again and again is asked to come back later", async () => {
  const all = await roomWithEve();
  const raw = openRaw(all.url, all.room, all.eve.token);
  for (let index = 0; index < 40; index += 1) raw.send(syncStep1Frame(Uint8Array.of(0)));
  expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.tryLater);
  await othersWork(all);
});

test("who sends far too fast is read more slowly, and loses nothing", async () => {
  const all = await roomWithEve();
  const doc = new Y.Doc();
  const raw = openRaw(all.url, all.room, all.eve.token);
  raw.send(syncStep2Frame(Uint8Array.of(0, 0)));
  doc.on("update", (update: Uint8Array) => raw.send(updateFrame(update)));
  for (let index = 0; index < 450; index += 1) doc.getMap("people").set("eve", `Eve ${index}`);
  await waitUntil("the last edit arrives", () => all.b.doc.getMap("people").get("eve") === "Eve 449");
  expect(raw.closed()).toBeNull();
});

test("who stops reading is cut off, the others go on", async () => {
  const all = await roomWithEve();
  const raw = openRaw(all.url, all.room, all.eve.token);
  await waitUntil("open", () => raw.frames.length > 0);
  raw.socket.pause();
  // The kernel's buffers swallow a few megabytes first; each facilitator may send two before being slowed down.
  for (let index = 0; index < 8; index += 1) {
    const { token } = await join(all.url, all.workshop, "facilitator");
    const chief = await openSynced(all.url, all.room, token);
    for (let times = 0; times < 5; times += 1) {
      chief.doc.getMap("about").set(
        "filler",
        Array.from({ length: 20 }, () => "x".repeat(19_000)),
      );
    }
    await chief.saved();
    chief.provider.destroy();
  }
  raw.socket.resume();
  expect((await waitUntil("it was cut off", raw.closed)).code).toBe(1006);
  await othersWork(all);
});

test("changes whose predecessors never come are not confirmed, and end with a close", async () => {
  const all = await roomWithEve();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.getMap("people").set("eve", "1");
  doc.getMap("people").set("eve", "2");
  const raw = openRaw(all.url, all.room, all.eve.token);
  raw.send(syncStep2Frame(Uint8Array.of(0, 0)));
  raw.send(updateFrame(updates[1] ?? new Uint8Array()));
  raw.send(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.saveRequest);
      encoding.writeVarUint(encoder, 1);
    }),
  );
  expect((await waitUntil("a close", raw.closed)).code).toBe(CLOSE.badMessage);
  expect(raw.frames.some(([kind]) => kind === MESSAGE.saveConfirmed)).toBe(false);
  await othersWork(all);
});
