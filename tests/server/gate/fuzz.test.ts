import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setColour,
  setPersonName,
} from "../../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../../model/mapDocument.ts";
import { compactDocument } from "../../../server/sync/compaction.ts";
import { openRoomDocument, type RoomDocument } from "../../../server/sync/roomDocument.ts";
import { rewriteTexts, unsteadyTexts } from "../../../server/sync/unsteadyTexts.ts";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";
import { hostileUpdate } from "./hostileBytes.ts";

/** `npm run fuzz` takes a million; `FUZZ_MUTANTS=20000000 FUZZ_SEED=7` for a run of one's own. */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 5_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const MUTANTS_PER_DOCUMENT = 400;
/** Each loads the whole log anew; what is stored stays, so that the next look finds it, too. */
const RELOAD_EVERY_ACCEPTED = 8;

const ANN = { participantId: "ann", isLimited: true };
const BOB = { participantId: "bob", isLimited: true };
const EMPTY = { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 };

function edit(doc: Y.Doc, random: SeededRandom): void {
  const ids = [...notesOf(doc).keys()];
  const id = ids[random.below(ids.length)] ?? "";
  const place = { field: "pains", x: random.below(300), y: random.below(300) } as const;
  switch (random.below(6)) {
    case 0:
      return void addNotes(doc, [{ text: "Grüße 💛", place }], "test");
    case 1:
      return moveNotes(doc, new Map([[id, place]]), "test");
    case 2:
      return void editText(doc, id, `T${random.below(1e9)}x`.slice(random.below(4)), 3, "test");
    case 3:
      return setColour(doc, [id], random.pick(["pink", "blue"]), "test");
    case 4:
      return setPersonName(doc, "ann", `Ann ${random.below(99)}`, "test");
    default:
      return random.below(3) === 0 ? deleteNotes(doc, [id], "test") : undefined;
  }
}

function contents(doc: Y.Doc): unknown {
  return [readNotes(doc), doc.getMap("about").toJSON(), doc.getMap("people").toJSON()];
}

/** What the server would load tomorrow: its log, compacted and verified, after it has settled what was in doubt. */
function reload(document: RoomDocument, log: Uint8Array[]): unknown {
  let state = compactDocument({ state: null, updates: log });
  const unsteady = state ? [] : unsteadyTexts({ state: null, updates: log });
  if (unsteady.length > 0) {
    const { update } = document.edit((doc) => rewriteTexts(doc, unsteady));
    if (update) log.push(update);
    state = compactDocument({ state: null, updates: log });
  }
  if (!state) {
    // Ids and some client ids are not of the seed: the log itself is what a named test is made of.
    const file = join(tmpdir(), `fuzz-${SEED}.json`);
    writeFileSync(file, JSON.stringify(log.map((update) => Buffer.from(update).toString("base64"))));
    throw new Error(`the log cannot be compacted; it is in ${file}`);
  }
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, state);
  return contents(reloaded);
}

test(`${MUTANTS} hostile updates neither harm a map nor make it unloadable (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const random = seededRandom(SEED);
  let accepted = 0;
  let slowestMs = 0;
  let slowest = new Uint8Array();
  let mostMemory = 0;
  for (let done = 0; done < MUTANTS; done += MUTANTS_PER_DOCUMENT) {
    const document = openRoomDocument("map", EMPTY, () => {});
    const log: Uint8Array[] = [];
    const ann = new Y.Doc();
    let bob = new Y.Doc();
    ann.clientID = 7;
    const sent: Uint8Array[] = [];
    const receive = (update: Uint8Array, sender: typeof ANN): boolean => {
      const verdict = document.receive(update, sender);
      if (!("accepted" in verdict)) return false;
      if (verdict.accepted.update) log.push(verdict.accepted.update);
      return true;
    };
    ann.on("update", (update: Uint8Array) => {
      sent.push(update);
      // Whatever Bob has sent: Ann's honest edits always get through.
      expect(receive(update, ANN)).toBe(true);
    });
    addNotes(ann, [{ text: "eins", place: { field: "gains", x: 9, y: 60 } }], "test");
    for (let index = 0; index < MUTANTS_PER_DOCUMENT; index += 1) {
      if (index % 8 === 0) edit(ann, random);
      if (index % 16 === 0) {
        // What he kept from the server would otherwise make all of his later edits wait for it.
        bob = new Y.Doc();
        bob.clientID = 100 + index;
      }
      Y.applyUpdate(bob, Y.encodeStateAsUpdate(document.doc, Y.encodeStateVector(bob)));
      const known = Y.encodeStateVector(bob);
      edit(bob, random);
      const honest = Y.encodeStateAsUpdate(bob, known);
      const hostile = hostileUpdate(honest, sent, random);
      const before = process.cpuUsage();
      const isAccepted = receive(hostile, BOB);
      const { user, system } = process.cpuUsage(before);
      const tookMs = (user + system) / 1000;
      if (tookMs > slowestMs) {
        slowestMs = tookMs;
        slowest = Uint8Array.from(hostile);
      }
      if (isAccepted) {
        accepted += 1;
        if (accepted % RELOAD_EVERY_ACCEPTED === 0)
          expect(reload(document, log)).toEqual(contents(document.doc));
      }
      expect(document.doc.store.pendingStructs ?? document.doc.store.pendingDs).toBeNull();
    }
    expect(reload(document, log)).toEqual(contents(document.doc));
    const joiner = new Y.Doc();
    for (const piece of document.catchUp()) Y.applyUpdate(joiner, piece);
    expect(contents(joiner)).toEqual(contents(document.doc));
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
    // Lets the test runner breathe.
    await new Promise((resolve) => void setImmediate(resolve));
  }
  expect(accepted).toBeGreaterThan(0);
  expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  console.info(
    `seed ${SEED}: ${MUTANTS} hostile updates, ${accepted} harmless enough to be accepted; ` +
      `the slowest took ${slowestMs.toFixed(1)} ms of processor time (${slowest.length} bytes), at most ${(mostMemory / 2 ** 20).toFixed(0)} MB in use`,
  );
});

test("found by seed 14: a text in forged order is written anew, and the map compacts to what people saw", () => {
  const file = join(import.meta.dirname, "found", "textOrder.json");
  const log = (JSON.parse(readFileSync(file, "utf8")) as string[]).map(
    (update) => new Uint8Array(Buffer.from(update, "base64")),
  );
  expect(compactDocument({ state: null, updates: log })).toBeNull();
  const document = openRoomDocument("map", { ...EMPTY, updates: log }, () => {});
  const seen = contents(document.doc);
  expect(reload(document, log)).toEqual(seen);
  expect(contents(document.doc)).toEqual(seen);
});
