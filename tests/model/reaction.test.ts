import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { mapJson } from "../../exchange/json.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { peopleOf, reactionsOf, readAbout, readNotes } from "../../model/mapDocument.ts";
import {
  dropErased,
  eraseNotes,
  erasePerson,
  mentionsNotes,
  mentionsPerson,
  NOTHING_ERASED,
} from "../../model/mapErasure.ts";
import { wholeMapFileSchema } from "../../model/mapFile.ts";
import { applyMerge } from "../../model/mergeCommands.ts";
import { EMPTY_TARGET, mergePlan } from "../../model/mergeMaps.ts";
import {
  giveReaction,
  REACTIONS,
  type Reaction,
  reactionKey,
  readReactions,
  takeReaction,
} from "../../model/reaction.ts";
import { countReactions } from "../../model/reactionCounts.ts";
import { applyRestore, restoreEdits } from "../../model/restoreMap.ts";
import { LIMITS } from "../../model/wire.ts";
import { sourceMapOf } from "../support/sourceMapOf.ts";

const ANN = "participantAnn01";
const BOB = "participantBob01";
const PLACE = { field: "pains", x: 20, y: 60 } as const;

function mapWithNote(author: string | null = ANN): { doc: Y.Doc; noteId: string } {
  const doc = new Y.Doc();
  const [noteId = ""] = addNotes(doc, [{ text: "Kein Liefertermin", place: PLACE, author }], "test");
  return { doc, noteId };
}

function react(doc: Y.Doc, noteId: string, participantId: string, reaction: Reaction = "agree"): void {
  giveReaction(doc, [noteId], { participantId, reaction }, "test");
}

const countsOn = (doc: Y.Doc, noteId: string): unknown =>
  countReactions(doc, readNotes(doc)).notes.get(noteId);

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

test("everybody counts once with each reaction, and may take it back", () => {
  const { doc, noteId } = mapWithNote();
  react(doc, noteId, ANN);
  react(doc, noteId, ANN);
  react(doc, noteId, BOB);
  react(doc, noteId, BOB, "unclear");
  expect(countsOn(doc, noteId)).toEqual({ agree: 2, unclear: 1 });
  takeReaction(doc, [noteId], { participantId: BOB, reaction: "agree" }, "test");
  expect(countsOn(doc, noteId)).toEqual({ agree: 1, unclear: 1 });
  expect(readReactions(doc).get(noteId)).toContainEqual({ noteId, participantId: ANN, reaction: "agree" });
});

test("whoever reacts at the same time overwrites nobody, whatever is taken back meanwhile", () => {
  const people = Array.from({ length: 12 }, (_, index) => `participant${String(index).padStart(5, "0")}`);
  const press = fc.record({
    who: fc.nat(people.length - 1),
    reaction: fc.constantFrom(...REACTIONS),
    gives: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
      const { doc, noteId } = mapWithNote();
      const windows = people.map(() => copyOf(doc));
      const wanted = new Set<string>();
      for (const { who, reaction, gives } of presses) {
        const [own, participantId] = [windows[who], people[who]];
        if (!own || !participantId) continue;
        if (gives) react(own, noteId, participantId, reaction);
        else takeReaction(own, [noteId], { participantId, reaction }, "test");
        wanted[gives ? "add" : "delete"](reactionKey({ noteId, participantId, reaction }));
      }
      for (const own of windows) Y.applyUpdate(doc, Y.encodeStateAsUpdate(own));
      expect(new Set(reactionsOf(doc).keys())).toEqual(wanted);
    }),
  );
});

test("nobody reacts to a note that is gone, and a map that is full of reactions takes no more", () => {
  const { doc, noteId } = mapWithNote();
  react(doc, "noNoteOfThisMap01", ANN);
  expect(reactionsOf(doc).size).toBe(0);
  doc.transact(() => {
    for (let index = 0; index < LIMITS.reactionsPerMap; index += 1) reactionsOf(doc).set(`k${index}`, true);
  });
  expect(giveReaction(doc, [noteId], { participantId: ANN, reaction: "agree" }, "test")).toBe(false);
  expect(reactionsOf(doc).size).toBe(LIMITS.reactionsPerMap);
});

test("whatever stands among the reactions, reading gives clean ones and never throws", () => {
  const { doc, noteId } = mapWithNote();
  fc.assert(
    fc.property(fc.string(), fc.anything(), (key, value) => {
      const damaged = copyOf(doc);
      reactionsOf(damaged).set(key, typeof value === "object" ? "damage" : value);
      reactionsOf(damaged).set(`${noteId}.${BOB}.${key}`, "yes");
      reactionsOf(damaged).set(`${noteId}.${BOB}.later`, true);
      reactionsOf(damaged).set(reactionKey({ noteId, participantId: ANN, reaction: "smile" }), true);
      expect(countsOn(damaged, noteId)).toEqual({ smile: 1 });
    }),
  );
});

test("a reaction is one step, taken back and brought again, and nobody else's goes with it", () => {
  const { doc, noteId } = mapWithNote();
  const undo = createUndoHistory(doc, "test");
  undo.record(() => react(doc, noteId, ANN), "step");
  giveReaction(doc, [noteId], { participantId: BOB, reaction: "agree" }, "others");
  expect(undo.undo()).toBe("done");
  expect(countsOn(doc, noteId)).toEqual({ agree: 1 });
  expect(undo.redo()).toBe("done");
  expect(countsOn(doc, noteId)).toEqual({ agree: 2 });
});

test("where everybody changes their own, one's own reaction to another's note can be taken back", () => {
  const { doc, noteId } = mapWithNote(BOB);
  const asked: (readonly (string | null)[])[] = [];
  const undo = createUndoHistory(doc, "test", (authors) => {
    asked.push(authors);
    return authors.every((author) => author === ANN);
  });
  undo.record(() => react(doc, noteId, ANN), "step");
  expect(undo.undo()).toBe("done");
  expect(asked).toEqual([[ANN]]);
});

test("whoever is erased takes their reactions along, also where their notes stay", () => {
  for (const what of ["erase", "keep"] as const) {
    const { doc, noteId } = mapWithNote(BOB);
    react(doc, noteId, ANN);
    react(doc, noteId, BOB, "smile");
    expect(mentionsPerson(doc, ANN)).toBe(true);
    erasePerson(doc, ANN, what);
    expect(mentionsPerson(doc, ANN)).toBe(false);
    expect(countsOn(doc, noteId)).toEqual({ smile: 1 });
    erasePerson(doc, BOB, what);
    expect(reactionsOf(doc).size).toBe(0);
  }
});

test("reactions go with the note they are about, and nothing brings back what was erased", () => {
  const { doc, noteId } = mapWithNote();
  react(doc, noteId, BOB);
  expect(mentionsNotes(doc, [noteId])).toBe(true);
  eraseNotes(doc, [noteId]);
  expect(mentionsNotes(doc, [noteId])).toBe(false);
  const again = mapWithNote();
  const erased = { ...NOTHING_ERASED, noteIds: new Set([noteId]), people: new Set([BOB]) };
  again.doc.on("afterTransaction", (transaction: Y.Transaction) => {
    if (transaction.origin === "away") again.doc.transact(() => dropErased(transaction, erased));
  });
  again.doc.transact(() => {
    reactionsOf(again.doc).set(reactionKey({ noteId, participantId: ANN, reaction: "agree" }), true);
    reactionsOf(again.doc).set(`${again.noteId}.${BOB}.later`, true);
    reactionsOf(again.doc).set(
      reactionKey({ noteId: again.noteId, participantId: ANN, reaction: "smile" }),
      true,
    );
  }, "away");
  expect([...reactionsOf(again.doc).keys()]).toEqual([`${again.noteId}.${ANN}.smile`]);
});

test("a version brings back who had reacted how", () => {
  const { doc, noteId } = mapWithNote();
  react(doc, noteId, ANN);
  const version = copyOf(doc);
  takeReaction(doc, [noteId], { participantId: ANN, reaction: "agree" }, "test");
  react(doc, noteId, BOB, "insight");
  applyRestore(doc, restoreEdits(doc, version), "test");
  expect(countsOn(doc, noteId)).toEqual({ agree: 1 });
});

test("a merged map knows how people had reacted on the maps it was made of", () => {
  const one = mapWithNote();
  const two = mapWithNote();
  react(one.doc, one.noteId, BOB);
  react(two.doc, two.noteId, BOB, "smile");
  peopleOf(one.doc).set(BOB, "Bob");
  const sources = [
    sourceMapOf(one.doc, "mapOne0000000001", "Eins"),
    sourceMapOf(two.doc, "mapTwo0000000001", "Zwei"),
  ];
  const plan = mergePlan(sources, EMPTY_TARGET);
  const merged = new Y.Doc();
  merged.transact(() =>
    applyMerge(merged, plan, new Map(plan.added.map(({ copyId }) => [copyId, PLACE])), 1),
  );
  const counts = readNotes(merged).map(({ id }) => countsOn(merged, id));
  expect(counts).toHaveLength(2);
  expect(counts).toEqual(expect.arrayContaining([{ agree: 1 }, { smile: 1 }]));
  expect(peopleOf(merged).get(BOB)).toBe("Bob");
});

test("a map's own file tells how many reacted, and not who", () => {
  const { doc, noteId } = mapWithNote();
  react(doc, noteId, BOB);
  react(doc, noteId, ANN);
  const bytes = mapJson(readAbout(doc), readNotes(doc), { reactions: countReactions(doc, readNotes(doc)) });
  const text = new TextDecoder().decode(bytes);
  expect(wholeMapFileSchema.parse(JSON.parse(text)).notes[0]?.reactions).toEqual({ agree: 2 });
  expect(text).not.toContain(BOB);
});
