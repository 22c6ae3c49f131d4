import { expect, test } from "vitest";
import { openOwnNotes } from "../../../client/state/ownNotes.ts";
import { removeOwn, standingOf, writeNote } from "../../../client/tools/writingNotes.ts";
import { addNotes, setHidden } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { stackNotes } from "../../../model/stackCommands.ts";
import { editorAtHand } from "./editorAtHand.ts";

function desk() {
  const at = editorAtHand();
  const own = openOwnNotes(at.editor.session).notes;
  return { ...at, own, writer: { ...at.editor, own } };
}

const inPains = { field: "pains", facet: null } as const;

test("a note lands on a free slot of its field, as one step, and is the newest of mine", () => {
  const { writer, own, writes } = desk();
  expect(writeNote(writer, { text: "  wartet \n", ...inPains })).toMatchObject({ kind: "written" });
  expect(writeNote(writer, { text: "sieht", field: "seesHears", facet: "sees" })).toMatchObject({
    kind: "written",
  });
  expect(writes()).toBe(2);
  expect(own.get().map(({ note }) => [note.text, note.place.field, note.facet])).toEqual([
    ["sieht", "seesHears", "sees"],
    ["wartet", "pains", null],
  ]);
  const rects = writer.map.idsIn("pains").flatMap((id) => writer.map.get(id)?.rect ?? []);
  expect(new Set(rects.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});

test("a step's note is for me alone while all write privately, and stays in my list", () => {
  const { writer, own, draft, mode } = desk();
  mode.set("private-hidden");
  writeNote(writer, { text: "heimlich", ...inPains });
  expect(notesOf(writer.session.doc).size).toBe(4);
  expect(notesOf(draft).size).toBe(1);
  expect(own.get()).toMatchObject([{ seenBy: "me", note: { text: "heimlich" } }]);
});

test("what was revealed without a name is nobody's, and leaves the list", () => {
  const { writer, own, draft, mode } = desk();
  mode.set("private-hidden");
  writeNote(writer, { text: "heimlich", ...inPains });
  const id = own.get()[0]?.note.id ?? "";
  // As the server does: on the map without an author, then gone from the draft.
  addNotes(writer.session.doc, [{ text: "heimlich", place: { field: "pains", x: 500, y: 500 } }], "reveal");
  notesOf(draft).delete(id);
  expect(own.get().filter(({ seenBy }) => seenBy === "everyone")).toEqual([]);
});

test("nothing is written where it may not be, nor an empty note", () => {
  const { writer, own, rights } = desk();
  expect(writeNote(writer, { text: " \n ", ...inPains })).toEqual({ kind: "empty" });
  rights.set("none");
  expect(writeNote(writer, { text: "zu spät", ...inPains })).toEqual({ kind: "closed" });
  rights.set("own");
  expect(writeNote(writer, { text: "eigener", ...inPains })).toMatchObject({ kind: "written" });
  expect(own.get()).toHaveLength(1);
});

test("a note is taken away as one step, and undo brings it back", () => {
  const { writer, own } = desk();
  writeNote(writer, { text: "weg damit", ...inPains });
  removeOwn(writer, own.get()[0]?.note.id ?? "");
  expect(own.get()).toEqual([]);
  expect(writer.session.undo.undo()).toBe("done");
  expect(own.get()).toMatchObject([{ note: { text: "weg damit" } }]);
});

test("what is hidden, stacked or locked stays in my list, and out of my hands", () => {
  const { writer, own, ids, rights } = desk();
  writeNote(writer, { text: "meiner", ...inPains });
  const standing = () => own.get().map((one) => standingOf(writer, one));
  const id = own.get()[0]?.note.id ?? "";
  expect(standing()).toEqual(["changeable"]);
  rights.set("none");
  expect(standing()).toEqual(["closed"]);
  rights.set("all");
  setHidden(writer.session.doc, [id], true, "facilitator");
  expect(standing()).toEqual(["hidden"]);
  setHidden(writer.session.doc, [id], false, "facilitator");
  // Deleting one of a stack would delete the others', too.
  stackNotes(writer.session.doc, [ids[0] ?? "", id], "others");
  expect(standing()).toEqual(["stacked"]);
});
