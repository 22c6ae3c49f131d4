import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EditRights } from "../../../model/editRights.ts";
import { addNotes, editText } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { CLOSE, MESSAGE } from "../../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../../server/limits.ts";
import { connect } from "../../../server/sync/connection.ts";
import { saveConfirmedFrame, syncStep2Frame, updateFrame } from "../../../server/sync/frames.ts";
import { createHeartbeats } from "../../../server/sync/heartbeats.ts";
import type { Room } from "../../../server/sync/room.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { openFakeSocket } from "./fakeSocket.ts";
import { openStoredRoom, visitor } from "./storedRoom.ts";

const NOTE = { text: "eins", place: { field: "pains", x: 20, y: 60 } } as const;
const LONG_AGO = { ms: 60_000, bytes: DEFAULT_LIMITS.pendingBytes };
const heartbeats = createHeartbeats();

/** Somebody in the room, and the updates that their own document makes, which are not sent by themselves. */
function enter(room: Room, name: string, clientId: number, knows?: Y.Doc) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  if (knows) Y.applyUpdate(doc, Y.encodeStateAsUpdate(knows));
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void made.push(update));
  const heard: Uint8Array[] = [];
  const socket = openFakeSocket((message) => void heard.push(message));
  connect(socket, room, visitor(name), heartbeats, DEFAULT_LIMITS, () => {});
  return {
    doc,
    heard,
    closed: socket.closed,
    write: (text: string): string => addNotes(doc, [{ ...NOTE, text }], "test")[0] ?? "",
    say: (frame: Uint8Array) => socket.say(frame),
    /** sends what it has made since the last time */
    send: () => {
      for (const update of made.splice(0)) socket.say(updateFrame(update));
    },
    made,
  };
}

const texts = (doc: Y.Doc): string[] =>
  readNotes(doc)
    .map(({ text }) => text)
    .sort();

test("found by seed 863238: what somebody builds on a change that another has yet to make ends their visit, not the other's", () => {
  const { room, log } = openStoredRoom(LONG_AGO);
  const ann = enter(room, "ann", 7);
  ann.write("eins");
  ann.send();
  const clock = Y.getState(ann.doc.store, 7);
  const id = ann.write("zwei");

  // Text into whatever Ann will make next, which is no text.
  const eve = enter(room, "eve", 99);
  eve.say(updateFrame(Uint8Array.of(1, 1, 99, 0, 0x04, 0, 7, clock, 1, 0x7a, 0)));
  expect(eve.closed()).toBeNull();
  expect(log).toHaveLength(1);

  ann.send();
  expect(ann.closed()).toBeNull();
  expect(eve.closed()).toBe(CLOSE.badMessage);
  editText(ann.doc, id, "zwei und drei", 13, "test");
  ann.send();
  expect(texts(room.document.doc)).toEqual(["eins", "zwei und drei"]);
  room.close(1012, "over");
});

test("an edit that overtakes its predecessor waits for it: nobody hears of it, it is in no log, and not confirmed", () => {
  const { room, log } = openStoredRoom(LONG_AGO);
  const bob = enter(room, "bob", 8);
  const ann = enter(room, "ann", 7);
  const id = ann.write("eins");
  editText(ann.doc, id, "eins zwei", 9, "test");
  const [first = new Uint8Array(), second = new Uint8Array()] = ann.made;
  ann.say(updateFrame(second));
  ann.say(Uint8Array.of(MESSAGE.saveRequest, 5));
  expect(log).toEqual([]);
  expect(ann.heard).not.toContainEqual(saveConfirmedFrame(5));

  ann.say(syncStep2Frame(first));
  expect(texts(room.document.doc)).toEqual(["eins zwei"]);
  expect(ann.heard).toContainEqual(saveConfirmedFrame(5));
  const stored = new Y.Doc();
  for (const update of log) Y.applyUpdate(stored, update);
  expect(texts(stored)).toEqual(["eins zwei"]);
  expect(bob.closed()).toBeNull();
  room.close(1012, "over");
});

test("what waits for another's change comes in by the rights of whoever sent it", () => {
  const { room } = openStoredRoom(LONG_AGO, {
    rightsOf: ({ participantId }): EditRights => (participantId === "bob" ? "comment" : "all"),
    changed() {},
    did() {},
  });
  const ann = enter(room, "ann", 7);
  ann.write("eins");
  const bob = enter(room, "bob", 8, ann.doc);
  editText(bob.doc, readNotes(bob.doc)[0]?.id ?? "", "von Bob", 7, "test");
  bob.send();
  expect(bob.closed()).toBeNull();
  ann.send();
  expect(ann.closed()).toBeNull();
  expect(bob.closed()).toBe(CLOSE.locked);
  expect(texts(room.document.doc)).toEqual(["eins"]);
  room.close(1012, "over");
});

test("whose changes wait for too long is sent away, and others stay", async () => {
  const { room } = openStoredRoom({ ms: 20, bytes: DEFAULT_LIMITS.pendingBytes });
  const ann = enter(room, "ann", 7);
  ann.write("eins");
  ann.send();
  const bob = enter(room, "bob", 8);
  bob.write("nie");
  bob.made.length = 0;
  bob.write("zwei");
  bob.send();
  await waitUntil("Bob is sent away", () => bob.closed() !== null);
  expect([bob.closed(), ann.closed()]).toEqual([CLOSE.badMessage, null]);
  expect(texts(room.document.doc)).toEqual(["eins"]);
  room.close(1012, "over");
});

test("a flood of changes whose predecessors never come ends at 64 KB", () => {
  const { room, log } = openStoredRoom(LONG_AGO);
  const bob = enter(room, "bob", 8);
  bob.write("nie");
  bob.made.length = 0;
  for (let index = 0; index < 80 && bob.closed() === null; index += 1) {
    bob.write("x".repeat(1_000));
    bob.send();
  }
  expect(bob.closed()).toBe(CLOSE.comeBack);
  expect(log).toEqual([]);

  const small = enter(room, "small", 9);
  small.say(
    syncStep2Frame(Uint8Array.of(1, 1, 9, 0, 0x28, 1, 5, ...Buffer.from("about"), 1, 0x61, 1, 0x7d, 1, 0)),
  );
  let sent = 0;
  for (; sent < 70_000 && small.closed() === null; sent += 1) {
    small.say(updateFrame(Uint8Array.of(0, 1, 9, 1, 5, 1)));
  }
  // What an update costs beside its bytes counts, too.
  expect(sent).toBeLessThan(1_000);
  expect(small.closed()).toBe(CLOSE.badMessage);
  room.close(1012, "over");
});
