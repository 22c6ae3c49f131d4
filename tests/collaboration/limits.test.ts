import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { CreatedWorkshop } from "../../model/api.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { CLOSE, roomName } from "../../model/wire.ts";
import type { Limits } from "../../server/limits.ts";
import { updateFrame } from "../../server/sync/frames.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced, post } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;
const mapRoom = (workshop: CreatedWorkshop, index: number): string =>
  roomName({ kind: "map", mapId: workshop.maps[index]?.id ?? "" });

/** Three maps in one workshop, one in another; Ann is in the first map. */
async function crowd(limits: Partial<Limits>) {
  const { url } = await startServer({ limits, tuning: { idleMs: 10 } });
  const maps = [{ title: "A" }, { title: "B" }, { title: "C" }];
  const workshop = await createWorkshop(url, { maps });
  const other = await createWorkshop(url);
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
  const stranger = await join(url, other);
  const a = await openSynced(url, firstRoom(workshop), ann.token);
  return { url, workshop, other, ann, bob, stranger, a };
}

type Crowd = Awaited<ReturnType<typeof crowd>>;
const intoFirst = ({ workshop, bob }: Crowd) => [firstRoom(workshop), bob.token] as const;
const intoSecond = ({ workshop, bob }: Crowd) => [mapRoom(workshop, 1), bob.token] as const;
const strangerIn = ({ other, stranger }: Crowd) => [firstRoom(other), stranger.token] as const;
const annAgain = ({ workshop, ann }: Crowd) => [firstRoom(workshop), ann.token] as const;
const annBeside = ({ workshop, ann }: Crowd) => [mapRoom(workshop, 1), ann.token] as const;

type Entry = (all: Crowd) => readonly [room: string, token: string];

test.each<[keyof Limits, full: Entry, open: Entry | null]>([
  ["socketsPerProcess", strangerIn, null],
  ["socketsPerAddress", strangerIn, null],
  ["socketsPerWorkshop", intoSecond, strangerIn],
  ["socketsPerRoom", intoFirst, intoSecond],
  ["socketsPerParticipant", annBeside, intoFirst],
  ["socketsPerParticipantAndRoom", annAgain, annBeside],
  ["roomsPerProcess", strangerIn, intoFirst],
  ["roomsPerWorkshop", intoSecond, strangerIn],
])(
  "with %s = 1 the second one waits until the first has left, and others are unaffected",
  async (name, full, open) => {
    const all = await crowd({ [name]: 1 });
    const [room, token] = full(all);
    expect(await waitUntil("an answer", openRaw(all.url, room, token).status)).toBe(503);
    const browser = openRaw(all.url, room, { ...bearer(token), origin: all.url });
    expect((await waitUntil("a close", browser.closed)).code).toBe(CLOSE.tryLater);
    if (open) await openSynced(all.url, ...open(all));
    addNotes(all.a.doc, [note("geht weiter")], "test");
    await all.a.saved();
    all.a.provider.destroy();
    if (open) return;
    await waitUntil("there is room", async () => {
      const raw = openRaw(all.url, room, token);
      return await waitUntil("an answer", () => raw.status() ?? (raw.frames.length > 0 ? 101 : null)).then(
        (status) => status === 101,
      );
    });
  },
);

test("behind a proxy people are told apart by what it saw, not by what they claim to come from", async () => {
  const publicUrl = new URL("https://maps.example.org");
  const { url } = await startServer({ publicUrl, limits: { socketsPerAddress: 1 } });
  const workshop = await createWorkshop(url);
  const { token } = await join(url, workshop);
  const from = (addresses: string) =>
    openRaw(url, firstRoom(workshop), { ...bearer(token), "x-forwarded-for": addresses });
  const first = from("192.0.2.1");
  await waitUntil("the first is in", () => first.frames.length > 0);
  expect(await waitUntil("an answer", from("198.51.100.7, 192.0.2.1").status)).toBe(503);
  const other = from("192.0.2.2");
  await waitUntil("another is in", () => other.frames.length > 0);
});

const updateOf = (work: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  work(doc);
  return updateFrame(Y.encodeStateAsUpdate(doc));
};
const notesUpdate = (...texts: string[]): Uint8Array =>
  updateOf((doc) => void addNotes(doc, texts.map(note), "test"));

test.each<[keyof Limits, limit: number, frame: Uint8Array]>([
  ["participantFrameBytes", 900, notesUpdate("x".repeat(1000))],
  ["documentBytes", 2000, notesUpdate("x".repeat(3000))],
  ["noteTextLength", 10, notesUpdate("elf Zeichen!")],
  ["notesPerMap", 2, notesUpdate("1", "2", "3")],
])("beyond %s a change is refused with a final code, and others go on", async (name, limit, frame) => {
  const all = await crowd({ [name]: limit });
  const raw = openRaw(all.url, firstRoom(all.workshop), all.bob.token);
  raw.send(frame);
  const closed = await waitUntil("a close", raw.closed);
  expect(closed.code).toBe(CLOSE.tooLarge);
  expect(closed.reason).not.toBe("");
  addNotes(all.a.doc, [note("geht")], "test");
  await all.a.saved();
  const fresh = await openSynced(all.url, firstRoom(all.workshop), all.bob.token);
  expect(readNotes(fresh.doc).map(({ text }) => text)).toEqual(["geht"]);
});

test("a request whose head never ends is given up, others are served meanwhile", async () => {
  const { url } = await startServer({ limits: { headersMs: 300 } });
  const { hostname, port } = new URL(url);
  let answer = "";
  let isClosed = false;
  const slow = connect(Number(port), hostname);
  onTestFinished(() => void slow.destroy());
  slow.on("data", (data: Buffer) => void (answer += data.toString()));
  slow.on("close", () => void (isClosed = true));
  slow.on("error", () => {});
  slow.write("GET / HTTP/1.1\r\nHost: map\r\nX-Slow: ");
  await createWorkshop(url);
  await waitUntil("the server gives up", () => isClosed);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

test("too large a body, and more new workshops a minute than agreed, are answered by status", async () => {
  const { url } = await startServer({ limits: { bodyBytes: 2000, newWorkshopsPerMinute: 2 } });
  const large = await post(`${url}/api/workshops`, { title: "x", situation: "y".repeat(3000) });
  expect(large.status).toBe(413);
  await createWorkshop(url);
  expect((await post(`${url}/api/workshops`, { title: "noch einer" })).status).toBe(429);
});
