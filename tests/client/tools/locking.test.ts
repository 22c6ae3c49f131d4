import { expect, test } from "vitest";
import { ACTIONS, actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { arrange } from "../../../client/actions/arranging/arrange.ts";
import { tidyField } from "../../../client/actions/clusterActions.ts";
import { openNote } from "../../../client/tools/editing.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { layDownWhenLocked } from "../../../client/tools/losingRights.ts";
import { FIELD_HEADER, overlaps, type Point } from "../../../model/fieldLayout.ts";
import { setLocked } from "../../../model/lockCommands.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

/** Three notes of nobody in "pains", and one of mine. */
function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const [one = "", two = "", three = ""] = at.ids;
  const [mine = ""] = addNotes(
    editor.session.doc,
    [{ text: "meins", author: "me", place: { field: "pains", x: 560, y: FIELD_HEADER } }],
    "others",
  );
  const choose = (...ids: string[]): void => editor.view.setState({ selection: new Set(ids) });
  const lock = (...ids: string[]): void => setLocked(editor.session.doc, ids, true, "others");
  const value = (id: string): unknown => notesOf(editor.session.doc).toJSON()[id];
  const drag = (from: Point, to: Point, alt = false): void => {
    const hand = handOf(editor);
    hand.send(pointer("down", from, { alt }));
    hand.send(pointer("move", to, { alt }));
    hand.send(pointer("up", to, { alt }));
  };
  return { ...at, one, two, three, mine, choose, lock, value, drag };
}

test("no action on a locked note changes it but the one that unlocks it", () => {
  const { editor, mine, choose, lock, value } = desk();
  lock(mine);
  const before = JSON.stringify(value(mine));
  // These read no map, make copies only, or ask first.
  const elsewhere = new Set([
    "lockNotes",
    "duplicateNotes",
    "paste",
    "copy",
    "cut",
    "newNote",
    "undo",
    "redo",
  ]);
  const opening = new Set(["present"]);
  for (const action of ACTIONS) {
    if (elsewhere.has(action.id) || opening.has(action.id) || !action.edits) continue;
    choose(mine);
    if (!isEnabled(action, editor)) continue;
    action.run(editor);
    editor.view.setState({ dialog: null, editing: null });
    expect(JSON.stringify(value(mine)), action.id).toBe(before);
  }
  choose(mine);
  for (const id of ["deleteNotes", "editNote", "nextColour", "nudgeLeft", "alignLeft", "bundle"] as const) {
    expect(isEnabled(actionOf(id), editor), id).toBe(false);
  }
  arrange(editor, "lockNotes");
  expect(isEnabled(actionOf("deleteNotes"), editor)).toBe(true);
});

test("a locked note is not dragged by mouse or finger, and a copy of it is unlocked", () => {
  const { editor, one, choose, lock, drag, middleOf, value } = desk();
  lock(one);
  const before = JSON.stringify(value(one));
  const from = middleOf(one);
  drag(from, { x: from.x, y: from.y + 300 });
  const hand = handOf(editor);
  hand.send(pointer("down", from, { pointerType: "touch" }));
  hand.send({ type: "held" });
  hand.send(pointer("move", { x: from.x, y: from.y + 300 }, { pointerType: "touch" }));
  hand.send(pointer("up", { x: from.x, y: from.y + 300 }, { pointerType: "touch" }));
  expect(JSON.stringify(value(one))).toBe(before);
  choose(one);
  actionOf("duplicateNotes").run(editor);
  const copies = [...editor.view.getState().selection];
  expect(copies).toHaveLength(1);
  expect(value(copies[0] ?? "")).not.toHaveProperty("locked");
});

test("of several selected notes the locked stay, and the others go", () => {
  const { editor, one, two, choose, lock } = desk();
  lock(one);
  choose(one, two);
  actionOf("deleteNotes").run(editor);
  expect(editor.map.get(one)).toBeDefined();
  expect(editor.map.get(two)).toBeUndefined();
});

test("the others are aligned with what is locked", () => {
  const { editor, one, two, three, choose, lock } = desk();
  lock(two);
  choose(one, two, three);
  arrange(editor, "alignLeft");
  expect([one, two, three].map((id) => editor.map.get(id)?.note.place.x)).toEqual([200, 200, 200]);
});

test("tidying a field leaves locked notes where they are and puts nothing on them", () => {
  const { editor, two, lock } = desk();
  lock(two);
  const before = editor.map.get(two)?.rect;
  for (const order of ["cluster", "colour", "votes", "age"] as const) {
    tidyField(editor, "pains", order);
    expect(editor.map.get(two)?.rect).toEqual(before);
    for (const id of editor.map.idsIn("pains")) {
      const rect = editor.map.get(id)?.rect;
      if (id !== two && rect && before) expect(overlaps(rect, before)).toBe(false);
    }
  }
});

test("a bundle with a locked note in it is not dragged by its title, and what joins it leaves that note alone", () => {
  const { editor, one, two, three, choose, lock, drag, value } = desk();
  choose(one, two);
  actionOf("bundle").run(editor);
  lock(one);
  const before = JSON.stringify(value(one));
  const title = editor.clusters.list()[0]?.shape.title ?? { x: 0, y: 0 };
  drag({ x: title.x + 20, y: title.y + 8 }, { x: title.x + 20, y: title.y + 400 });
  choose(one, two, three);
  actionOf("bundle").run(editor);
  expect(JSON.stringify(value(one))).toBe(before);
});

test("whoever wrote a note, and facilitators, lock and unlock it; nobody else does", () => {
  const { editor, one, mine, rights, choose, value } = desk();
  choose(one);
  expect(isEnabled(actionOf("lockNotes"), editor)).toBe(false);
  choose(mine, one);
  arrange(editor, "lockNotes");
  expect(value(mine)).toMatchObject({ locked: true });
  expect(value(one)).not.toHaveProperty("locked");
  rights.set("none");
  expect(isEnabled(actionOf("lockNotes"), editor)).toBe(false);
  rights.set("own");
  arrange(editor, "lockNotes");
  expect(value(mine)).not.toHaveProperty("locked");
  editor.session.undo.undo();
  expect(value(mine)).toMatchObject({ locked: true });
});

test("a note that is locked while it is written in or dragged is closed with its text, or goes back", () => {
  const { editor, mine, one, lock, middleOf, value } = desk();
  const stop = layDownWhenLocked(editor);
  openNote(editor, mine);
  lock(mine);
  expect(editor.view.getState()).toMatchObject({ editing: null, notice: { key: "lockedWhileWriting" } });
  expect(editor.map.get(mine)?.note.text).toBe("meins");
  const hand = handOf(editor);
  const from = middleOf(one);
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 40, y: from.y + 200 }));
  expect(hand.tool()).toBe("draggingNotes");
  const before = JSON.stringify({ ...(value(one) as object), locked: true });
  lock(one);
  expect(hand.tool()).toBe("idle");
  hand.send(pointer("up", { x: from.x + 40, y: from.y + 200 }));
  expect(JSON.parse(JSON.stringify(value(one)))).toEqual(JSON.parse(before));
  stop();
});
