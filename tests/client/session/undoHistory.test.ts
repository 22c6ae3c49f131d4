import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../../client/session/undoHistory.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setColour,
} from "../../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import type { Place } from "../../../model/note.ts";

const HERE: Place = { field: "pains", x: 20, y: 60 };
const THERE: Place = { field: "pains", x: 200, y: 60 };
const ELSEWHERE: Place = { field: "gains", x: 20, y: 60 };

/** Two people on one map; `sync` lets each receive what the other did. */
function twoPeople() {
  const doc = new Y.Doc();
  const otherDoc = new Y.Doc();
  // Of two who write at the same time the greater id comes out on top: chance, and here no surprise.
  [doc.clientID, otherDoc.clientID] = [1, 2];
  const sync = (): void => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(otherDoc), "remote");
    Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(doc), "remote");
  };
  const [id = ""] = addNotes(doc, [{ text: "Kein Beleg", place: HERE }], "import");
  sync();
  const me = createUndoHistory(doc, "me");
  const other = createUndoHistory(otherDoc, "other");
  return {
    doc,
    otherDoc,
    sync,
    id,
    me,
    other,
    iMove: (place: Place): void => me.record(() => moveNotes(doc, new Map([[id, place]]), "me"), "step"),
    otherMoves: (place: Place): void =>
      other.record(() => moveNotes(otherDoc, new Map([[id, place]]), "other"), "step"),
    place: (): Place | undefined => readNotes(doc)[0]?.place,
  };
}

test("undo takes back only my own steps, in order, and redo brings them again", () => {
  const { doc, otherDoc, sync, id, me } = twoPeople();
  me.record(() => setColour(doc, [id], "blue", "me"), "step");
  me.record(() => editText(doc, id, "Kein Beleg da", 13, "me"), "typing");
  sync();
  addNotes(otherDoc, [{ text: "von der anderen", place: THERE }], "other");
  sync();
  expect(me.undo()).toBe("done");
  expect(me.undo()).toBe("done");
  expect(me.undo()).toBe("nothing");
  expect(readNotes(doc).map(({ text, colour }) => [text, colour])).toEqual([
    ["Kein Beleg", "yellow"],
    ["von der anderen", "yellow"],
  ]);
  expect(me.redo()).toBe("done");
  expect(readNotes(doc)[0]?.colour).toBe("blue");
});

test("letters typed in one go are one step, a command between them begins another", () => {
  const { doc, id, me } = twoPeople();
  for (const text of ["Kein Beleg!", "Kein Beleg!!"]) {
    me.record(() => editText(doc, id, text, text.length, "me"), "typing");
  }
  me.record(() => setColour(doc, [id], "pink", "me"), "step");
  me.record(() => editText(doc, id, "Kein Beleg!!!", 13, "me"), "typing");
  me.undo();
  expect(readNotes(doc)[0]?.text).toBe("Kein Beleg!!");
  me.undo();
  me.undo();
  expect(readNotes(doc)[0]).toMatchObject({ text: "Kein Beleg", colour: "yellow" });
  expect(me.canUndo.get()).toBe(false);
});

test("a deleted note comes back with all it knew", () => {
  const { doc, id, me } = twoPeople();
  const before = readNotes(doc);
  me.record(() => deleteNotes(doc, [id], "me"), "step");
  expect(readNotes(doc)).toEqual([]);
  me.undo();
  expect(readNotes(doc)).toEqual(before);
});

test("yjs#390: the other moved the note after me: my undo is skipped and says so, and the next undo goes on", () => {
  const people = twoPeople();
  people.me.record(() => setColour(people.doc, [people.id], "green", "me"), "step");
  people.iMove(THERE);
  people.sync();
  people.otherMoves(ELSEWHERE);
  people.sync();
  expect(people.me.undo()).toBe("skipped");
  expect(people.place()).toEqual(ELSEWHERE);
  expect(people.me.undo()).toBe("done");
  expect(readNotes(people.doc)[0]?.colour).toBe("yellow");
});

test("yjs#390: the other moved it and took that back: the note lies where I put it, so my undo works", () => {
  const people = twoPeople();
  people.iMove(THERE);
  people.sync();
  people.otherMoves(ELSEWHERE);
  people.sync();
  expect(people.other.undo()).toBe("done");
  people.sync();
  expect(people.place()).toEqual(THERE);
  expect(people.me.undo()).toBe("done");
  expect(people.place()).toEqual(HERE);
});

test.each([
  ["undo takes mine back", (at: ReturnType<typeof twoPeople>) => at.me.undo()],
  ["the other takes theirs back", (at: ReturnType<typeof twoPeople>) => at.other.undo()],
])("two people move a note at the same time: when %s it goes where it was, and never away", (_, undo) => {
  const at = twoPeople();
  at.iMove(THERE);
  at.otherMoves(ELSEWHERE);
  at.sync();
  const stood = at.place();
  const isSkipped = undo(at) === "skipped";
  at.sync();
  expect(at.place()).toEqual(isSkipped ? stood : HERE);
  expect(readNotes(at.otherDoc)).toEqual(readNotes(at.doc));
  const again = [at.me.redo(), at.other.redo()];
  at.sync();
  expect(again).toContain(isSkipped ? "nothing" : "done");
  expect(at.place()).toEqual(stood);
});

test("a note that somebody moved while I deleted it comes back with a place", () => {
  const { doc, otherDoc, sync, id, me, otherMoves, place } = twoPeople();
  me.record(() => deleteNotes(doc, [id], "me"), "step");
  otherMoves(THERE);
  sync();
  expect(me.undo()).toBe("done");
  sync();
  expect(place()).toEqual(HERE);
  expect(readNotes(otherDoc)).toEqual(readNotes(doc));
});

test("what others changed on a note that I brought back stays when I take back an older step of mine", () => {
  const { doc, otherDoc, sync, id, me, iMove, otherMoves, place } = twoPeople();
  iMove(THERE);
  me.record(() => deleteNotes(doc, [id], "me"), "step");
  expect(me.undo()).toBe("done");
  sync();
  otherMoves(ELSEWHERE);
  sync();
  expect(me.undo()).toBe("skipped");
  expect(place()).toEqual(ELSEWHERE);
  expect(readNotes(otherDoc)).toEqual(readNotes(doc));
});

test("two people name the customer at the same time: taken back, the name is what it was", () => {
  const { doc, otherDoc, sync, me, other } = twoPeople();
  setAbout(doc, { customerName: "Andrea" }, "import");
  sync();
  me.record(() => setAbout(doc, { customerName: "Bea" }, "me"), "step");
  other.record(() => setAbout(otherDoc, { customerName: "Cem" }, "other"), "step");
  sync();
  const winner = readAbout(doc).customerName === "Bea" ? me : other;
  expect(winner.undo()).toBe("done");
  sync();
  expect([readAbout(doc).customerName, readAbout(otherDoc).customerName]).toEqual(["Andrea", "Andrea"]);
});

test("a move of several notes is undone for those that nobody else has moved since", () => {
  const people = twoPeople();
  const [second = ""] = addNotes(people.doc, [{ text: "zweite", place: HERE }], "import");
  people.me.record(
    () =>
      moveNotes(
        people.doc,
        new Map([
          [people.id, THERE],
          [second, THERE],
        ]),
        "me",
      ),
    "step",
  );
  people.sync();
  people.otherMoves(ELSEWHERE);
  people.sync();
  expect(people.me.undo()).toBe("done");
  const places = new Map(readNotes(people.doc).map((note) => [note.id, note.place]));
  expect(places.get(people.id)).toEqual(ELSEWHERE);
  expect(places.get(second)).toEqual(HERE);
});

test("a new note and what is typed into it are one step, however slowly; a note left empty is none", () => {
  const { doc, me } = twoPeople();
  let id = "";
  const open = (): void => {
    [id = ""] = addNotes(doc, [{ text: "", place: THERE }], "me");
  };
  me.record(open, "opening");
  me.record(() => editText(doc, id, "Neu", 3, "me"), "typing");
  me.record(() => editText(doc, id, "Neu und ganz", 12, "me"), "typing");
  expect(me.undo()).toBe("done");
  expect(readNotes(doc)).toHaveLength(1);
  expect(me.canUndo.get()).toBe(false);
  me.redo();
  expect(readNotes(doc).some(({ text }) => text === "Neu und ganz")).toBe(true);
  me.record(open, "opening");
  me.record(() => deleteNotes(doc, [id], "me"), "leaving");
  me.undo();
  expect(readNotes(doc)).toHaveLength(1);
});

test("a note that was emptied and left comes back with its text", () => {
  const { doc, id, me } = twoPeople();
  me.record(() => editText(doc, id, "", 0, "me"), "typing");
  me.record(() => deleteNotes(doc, [id], "me"), "leaving");
  me.undo();
  me.undo();
  expect(readNotes(doc)[0]?.text).toBe("Kein Beleg");
});
