import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate } from "y-protocols/awareness";
import { messageYjsSyncStep1, readSyncMessage } from "y-protocols/sync";
import * as Y from "yjs";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { MESSAGE } from "../../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../../server/limits.ts";
import { compactDocument } from "../../../server/sync/compaction.ts";
import { connect } from "../../../server/sync/connection.ts";
import { syncStep1Frame, syncStep2Frame, updateFrame } from "../../../server/sync/frames.ts";
import { createHeartbeats } from "../../../server/sync/heartbeats.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { hostileFrame } from "../gate/hostileFrames.ts";
import { type FakeSocket, openFakeSocket } from "./fakeSocket.ts";
import { openStoredRoom, visitor } from "./storedRoom.ts";

/** `npm run fuzz` takes hundreds of thousands; `FUZZ_SEED=7` repeats a run. */
const FRAMES = Number(process.env.FUZZ_FRAMES ?? 2_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const FRAMES_PER_MAP = 500;
const EDIT_EVERY = 10;
/** What Eve kept from the server would otherwise make all of her later edits wait for it. */
const NEW_DOCUMENT_EVERY = 10;

test(`${FRAMES} hostile frames stop nobody but their sender (seed ${SEED})`, { timeout: 0 }, async () => {
  const random = seededRandom(SEED);
  const heartbeats = createHeartbeats();
  let closes = 0;
  for (let done = 0; done < FRAMES; done += FRAMES_PER_MAP) {
    const { room, log } = openStoredRoom();

    // Ann is an honest client, who takes all that the server tells her.
    const ann = new Y.Doc();
    const awareness = new Awareness(ann);
    const hear = (message: Uint8Array): void => {
      const decoder = decoding.createDecoder(message);
      const kind = decoding.readVarUint(decoder);
      if (kind === MESSAGE.awareness) {
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), "server");
      } else if (kind === MESSAGE.sync) {
        const answer = encoding.createEncoder();
        if (readSyncMessage(decoder, answer, ann, "server") === messageYjsSyncStep1) {
          anns.say(syncStep2Frame(Y.encodeStateAsUpdate(ann)));
        }
      }
    };
    const anns: FakeSocket = openFakeSocket(hear);
    connect(anns, room, visitor("ann"), heartbeats, DEFAULT_LIMITS, () => {});
    anns.say(syncStep1Frame(Uint8Array.of(0)));
    const sent: Uint8Array[] = [];
    ann.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "server") return;
      sent.push(update);
      anns.say(updateFrame(update));
    });

    let eves: FakeSocket | null = null;
    let eve = new Y.Doc();
    for (let index = 0; index < FRAMES_PER_MAP; index += 1) {
      if (index % EDIT_EVERY === 0) {
        addNotes(ann, [{ text: `n${index} 💛`, place: { field: "pains", x: 20, y: 60 } }], "test");
        // Fan-out and rates need the real time that passes here.
        await new Promise((resolve) => void setTimeout(resolve, 1));
      }
      if (!eves || eves.closed() !== null) {
        eves = openFakeSocket(() => {});
        connect(eves, room, visitor("eve"), heartbeats, DEFAULT_LIMITS, () => {});
      }
      if (index % NEW_DOCUMENT_EVERY === 0) eve = new Y.Doc();
      Y.applyUpdate(eve, Y.encodeStateAsUpdate(room.document.doc, Y.encodeStateVector(eve)));
      const known = Y.encodeStateVector(eve);
      addNotes(eve, [{ text: "Eve", place: { field: "gains", x: 9, y: 60 } }], "test");
      eves.say(hostileFrame(Y.encodeStateAsUpdate(eve, known), sent, random));
      if (eves.closed() !== null) closes += 1;
    }
    if (eves?.closed() === null) eves.socket.terminate();

    expect(anns.closed()).toBeNull();
    await waitUntil("Ann sees what the server has", () => isSame(ann, room.document.doc));
    await waitUntil("Eve's presence is gone", () => awareness.getStates().size === 1);
    const stored = new Y.Doc();
    const state = compactDocument({ state: null, updates: log });
    expect(state).not.toBeNull();
    Y.applyUpdate(stored, state ?? new Uint8Array());
    expect(readNotes(stored)).toEqual(readNotes(ann));
    room.close(1012, "over");
    awareness.destroy();
  }
  heartbeats.close();
  expect(closes).toBeGreaterThan(0);
  expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  console.info(
    `seed ${SEED}: ${FRAMES} hostile frames, ${closes} of them ended with a close of their sender`,
  );
});

function isSame(a: Y.Doc, b: Y.Doc): boolean {
  const clocks = (doc: Y.Doc): unknown =>
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([one], [other]) => one - other);
  const contents = (doc: Y.Doc): string => JSON.stringify([clocks(doc), readNotes(doc)]);
  return contents(a) === contents(b);
}
