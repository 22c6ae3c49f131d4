import { expect, test } from "vitest";
import { ACTIONS, actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { canChange } from "../../../client/tools/changing.ts";
import { openNote } from "../../../client/tools/editing.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { layDownWhenLocked } from "../../../client/tools/losingRights.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

/** A map where one note is mine and the others are not. */
function withOneOfMine() {
  const all = editorAtHand();
  const place = { field: "gains", x: 300, y: 60 } as const;
  const [mine = ""] = addNotes(all.editor.session.doc, [{ text: "meins", place, author: "me" }], "test");
  const [others = ""] = all.ids;
  return { ...all, mine, others };
}

test("with rights to one's own notes only those are changed", () => {
  const { editor, rights, mine, others } = withOneOfMine();
  expect([mine, others].map((id) => canChange(editor, id))).toEqual([true, true]);
  rights.set("own");
  expect([mine, others].map((id) => canChange(editor, id))).toEqual([true, false]);
  for (const none of ["none", "comment"] as const) {
    rights.set(none);
    expect([mine, others].map((id) => canChange(editor, id))).toEqual([false, false]);
  }
});

test("a command on a selection of mine and others' acts on mine", () => {
  const { editor, rights, mine, others } = withOneOfMine();
  rights.set("own");
  editor.view.setState({ selection: new Set([mine, others]) });
  const before = editor.map.get(others)?.rect;
  actionOf("nudgeRight").run(editor);
  expect(editor.map.get(others)?.rect).toEqual(before);
  actionOf("deleteNotes").run(editor);
  expect([mine, others].map((id) => editor.map.get(id) !== undefined)).toEqual([false, true]);
});

test("no action that writes is there for those who may only look on", () => {
  const { editor, rights, mine } = withOneOfMine();
  editor.view.setState({ selection: new Set([mine]) });
  rights.set("none");
  expect(ACTIONS.filter((action) => action.edits && isEnabled(action, editor))).toEqual([]);
  rights.set("own");
  expect(isEnabled(actionOf("deleteNotes"), editor)).toBe(true);
});

test("facilitators' actions are not there for participants", () => {
  const { editor } = withOneOfMine();
  expect(ACTIONS.filter((action) => action.steers && isEnabled(action, editor))).toEqual([]);
});

test("another's note is not dragged, and not opened", () => {
  const { editor, rights, others, middleOf } = withOneOfMine();
  rights.set("own");
  const from = middleOf(others);
  const before = editor.map.get(others)?.rect;
  const hand = handOf(editor);
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 300, y: from.y }));
  hand.send(pointer("up", { x: from.x + 300, y: from.y }));
  expect(editor.map.get(others)?.rect).toEqual(before);
  openNote(editor, others);
  expect(editor.view.getState().editing).toBeNull();
});

test("a lock in the middle of a drag puts the note back; in the middle of typing it closes the text", () => {
  const { editor, rights, others, mine, middleOf } = withOneOfMine();
  const stop = layDownWhenLocked(editor);
  const before = editor.map.get(others)?.rect;
  const from = middleOf(others);
  const hand = handOf(editor);
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 300, y: from.y }));
  expect(hand.preview.get().kind).toBe("dragging");
  rights.set("none");
  expect(hand.preview.get().kind).toBe("none");
  hand.send(pointer("up", { x: from.x + 300, y: from.y }));
  expect(editor.map.get(others)?.rect).toEqual(before);

  rights.set("all");
  openNote(editor, mine);
  rights.set("none");
  expect(editor.view.getState()).toMatchObject({ editing: null, notice: { key: "lockedWhileWriting" } });
  expect(editor.map.get(mine)?.note.text).toBe("meins");
  stop();
});
