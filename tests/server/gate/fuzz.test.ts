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
import { seededRandom } from "../../support/seededRandom.ts";

/** `FUZZ_MUTANTS=20000000 FUZZ_SEED=7` for a long run of one's own. */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const MUTANTS_PER_DOCUMENT = 400;

type Random = ReturnType<typeof seededRandom>;

const ANN = { participantId: "ann", isLimited: true };
const BOB = { participantId: "bob", isLimited: true };
const EMPTY = { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 };

function edit(doc: Y.Doc, random: Random): void {
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

function mutate(update: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = [...update];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(bytes.length);
    switch (random.below(6)) {
      case 0:
        bytes[at] = random.below(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 2:
        bytes.splice(at, 1 + random.below(4));
        break;
      case 3:
        bytes.splice(at, 0, random.below(256), random.below(256));
        break;
      case 4:
        bytes = [...bytes.slice(0, at), ...other.slice(random.below(other.length))];
        break;
      default:
        bytes[at] = random.pick([0, 1, 2, 4, 7, 8, 0x21, 0x27, 0x28, 0x81, 0x84, 0xa1, 0xc4, 0xff]);
    }
  }
  return Uint8Array.from(bytes);
}

function contents(doc: Y.Doc): unknown {
  return [readNotes(doc), doc.getMap("about").toJSON(), doc.getMap("people").toJSON()];
}

/** What the server would load tomorrow: its log, compacted. */
function reload(document: RoomDocument, log: readonly Uint8Array[]): unknown {
  const state = compactDocument({ state: null, updates: log });
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, state ?? Y.encodeStateAsUpdate(document.doc));
  return contents(reloaded);
}

test(`${MUTANTS} mutated updates neither harm a map nor make it unloadable (seed ${SEED})`, {
  timeout: 0,
}, () => {
  const random = seededRandom(SEED);
  let accepted = 0;
  for (let done = 0; done < MUTANTS; done += MUTANTS_PER_DOCUMENT) {
    const document = openRoomDocument("map", EMPTY, () => {});
    const log: Uint8Array[] = [];
    const ann = new Y.Doc();
    const bob = new Y.Doc();
    ann.clientID = 7;
    bob.clientID = 99;
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
      Y.applyUpdate(bob, Y.encodeStateAsUpdate(document.doc));
      const before = Y.encodeStateVector(bob);
      edit(bob, random);
      const honest = Y.encodeStateAsUpdate(bob, before);
      const mutant = mutate(random.below(2) ? honest : random.pick(sent), random.pick(sent), random);
      if (receive(mutant, BOB)) {
        accepted += 1;
        expect(reload(document, log)).toEqual(contents(document.doc));
      }
      if (document.hasPending) document.rebuild();
    }
  }
  expect(accepted).toBeGreaterThan(0);
  console.info(`${accepted} of ${MUTANTS} mutants were harmless enough to be accepted`);
});
