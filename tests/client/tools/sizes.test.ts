import { expect, test, vi } from "vitest";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { duplicateNotes } from "../../../client/actions/duplicateNotes.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { resize } from "../../../client/tools/resizing.ts";
import { pressSizeHandle } from "../../../client/tools/resizingNotes.ts";
import { sizeHandles } from "../../../client/tools/sizeHandle.ts";
import { FIELD_WIDTH } from "../../../model/fieldLayout.ts";
import { deleteNotes, moveNotes } from "../../../model/mapCommands.ts";
import { PAPERS } from "../../../model/noteSize.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

/** The handles are there, as they are where the bar of the selection is. */
function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const hand = handOf(editor);
  hand.addGrip(pressSizeHandle);
  const select = (...ids: readonly string[]): void => editor.view.setState({ selection: new Set(ids) });
  const sizeOf = (id: string) => editor.map.get(id)?.note.size;
  const rectOf = (id: string) => editor.map.get(id)?.rect;
  const cornerOf = (id: string) =>
    sizeHandles(editor).find(({ noteId }) => noteId === id)?.at ?? { x: 0, y: 0 };
  return { ...at, hand, select, sizeOf, rectOf, cornerOf };
}

test.each(["mouse", "touch", "pen"] as const)(
  "pulled at a corner, all selected notes take one size in one step, and undo brings back each its own (%s)",
  (pointerType) => {
    const { editor, hand, ids, select, sizeOf, rectOf, cornerOf, writes } = desk();
    const [one = "", two = "", three = ""] = ids;
    resize(editor, "small", [two]);
    const before = writes();
    select(one, two);
    const from = cornerOf(one);
    const to = { x: from.x + 170, y: from.y + 120 };
    hand.send(pointer("down", from, { pointerType }));
    hand.send(pointer("move", to, { pointerType }));
    expect(hand.tool()).toBe("resizingNotes");
    expect(hand.preview.get()).toMatchObject({
      kind: "resizing",
      records: [{ rect: PAPERS.huge }, { rect: PAPERS.huge }],
    });
    expect(writes()).toBe(before);
    hand.send(pointer("up", to, { pointerType }));
    expect([one, two, three].map(sizeOf)).toEqual(["huge", "huge", "normal"]);
    expect(rectOf(one)).toMatchObject(PAPERS.huge);
    expect(writes()).toBe(before + 1);
    editor.session.undo.undo();
    expect([one, two, three].map(sizeOf)).toEqual(["normal", "small", "normal"]);
    editor.session.undo.redo();
    expect([one, two, three].map(sizeOf)).toEqual(["huge", "huge", "normal"]);
  },
);

test("a corner pulled inwards makes notes small; Escape, or the end of the note in the hand, leaves all as it was", () => {
  const { editor, hand, ids, select, sizeOf, cornerOf, writes } = desk();
  const [one = "", two = ""] = ids;
  select(one, two);
  const from = cornerOf(one);
  const to = { x: from.x - 60, y: from.y - 40 };
  const pull = (): void => {
    hand.send(pointer("down", from));
    hand.send(pointer("move", to));
  };
  pull();
  hand.send({ type: "escape" });
  expect(hand.preview.get()).toEqual({ kind: "none" });
  pull();
  hand.send(pointer("up", to));
  expect([one, two].map(sizeOf)).toEqual(["small", "small"]);
  resize(editor, "normal");
  const before = writes();
  pull();
  deleteNotes(editor.session.doc, [one], "someone");
  expect(hand.tool()).toBe("idle");
  hand.send(pointer("up", to));
  expect(sizeOf(two)).toBe("normal");
  expect(writes()).toBe(before);
});

test("a press on a corner without a pull is a press on the note, and a pull back to where it was writes nothing", () => {
  const { editor, hand, ids, select, cornerOf, writes } = desk();
  const [one = "", two = ""] = ids;
  select(one, two);
  const from = cornerOf(two);
  hand.send(pointer("down", from));
  hand.send(pointer("up", from));
  expect([...editor.view.getState().selection]).toEqual([two]);
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 90, y: from.y + 60 }));
  hand.send(pointer("move", { x: from.x + 2, y: from.y + 2 }));
  hand.send(pointer("up", { x: from.x + 2, y: from.y + 2 }));
  expect(writes()).toBe(0);
});

test("keys make the selected notes larger and smaller, all alike, and stop at the ends", async () => {
  const { editor, ids, select, sizeOf } = desk();
  const [one = "", two = ""] = ids;
  resize(editor, "small", [two]);
  select(one, two);
  const press = (action: "larger" | "smaller", size: string) => {
    actionOf(action).run(editor);
    return vi.waitFor(() => expect([one, two].map(sizeOf)).toEqual([size, size]));
  };
  await press("larger", "large");
  await press("larger", "huge");
  await press("larger", "huge");
  await press("smaller", "large");
  actionOf("sizeNormal").run(editor);
  await vi.waitFor(() => expect(sizeOf(one)).toBe("normal"));
});

test("a note that would stick out of its field moves to the left with the same step, and back", () => {
  const { editor, ids, rectOf } = desk();
  const [, , three = ""] = ids;
  const right = { field: "pains", x: FIELD_WIDTH.pains - PAPERS.normal.width - 16, y: 300 } as const;
  moveNotes(editor.session.doc, new Map([[three, right]]), "someone");
  resize(editor, "huge", [three]);
  const { x } = editor.map.layout().fields.pains;
  const rect = rectOf(three) ?? { x: 0, width: 0 };
  expect(rect.x + rect.width).toBeLessThanOrEqual(x + FIELD_WIDTH.pains);
  editor.session.undo.undo();
  expect(editor.map.get(three)?.note).toMatchObject({ size: "normal", place: right });
});

test("in the parking nothing is large: there is no handle, and a note from the map lies on normal paper until it is back", () => {
  const { editor, ids, select, rectOf, sizeOf } = desk();
  const [one = ""] = ids;
  const place = editor.map.get(one)?.note.place;
  resize(editor, "large", [one]);
  moveNotes(editor.session.doc, new Map([[one, { field: "parking", x: 16, y: 60 }]]), "someone");
  select(one);
  expect(rectOf(one)).toMatchObject(PAPERS.normal);
  expect(sizeOf(one)).toBe("large");
  expect(sizeHandles(editor)).toEqual([]);
  expect(isEnabled(actionOf("larger"), editor)).toBe(false);
  if (place) moveNotes(editor.session.doc, new Map([[one, place]]), "someone");
  expect(rectOf(one)).toMatchObject(PAPERS.large);
});

test("where everybody changes their own notes, those of others keep their size", () => {
  const { editor, ids, rights, select, sizeOf } = desk();
  select(...ids);
  rights.set("own");
  expect(isEnabled(actionOf("larger"), editor)).toBe(false);
  expect(sizeHandles(editor)).toEqual([]);
  resize(editor, "huge", ids);
  expect(ids.map(sizeOf)).toEqual(ids.map(() => "normal"));
});

test("a large note is hit, framed and copied as large, and its field grows with it", () => {
  const { editor, hand, ids, rectOf, sizeOf } = desk();
  const [one = ""] = ids;
  moveNotes(editor.session.doc, new Map([[one, { field: "pains", x: 20, y: 400 }]]), "someone");
  const before = editor.map.layout().fields.pains.height;
  resize(editor, "huge", [one]);
  const rect = rectOf(one) ?? { x: 0, y: 0, width: 0, height: 0 };
  const corner = { x: rect.x + rect.width - 2, y: rect.y + rect.height - 2 };
  expect(hand.index.at(corner)).toBe(one);
  expect(hand.index.within({ ...corner, width: 1, height: 1 })).toEqual([one]);
  expect(editor.map.layout().fields.pains.height).toBeGreaterThan(before);
  duplicateNotes(editor, [one]);
  const [copy = ""] = editor.view.getState().selection;
  expect(sizeOf(copy)).toBe("huge");
  expect(rectOf(copy)).toMatchObject(PAPERS.huge);
  const other = rectOf(copy)?.x ?? 0;
  expect(other).toBeGreaterThanOrEqual(rect.x + rect.width);
});

test("dropped at the right edge, a large note is inside its field", () => {
  const { editor, hand, ids, rectOf } = desk();
  const [one = ""] = ids;
  resize(editor, "huge", [one]);
  const { x, width } = editor.map.layout().fields.pains;
  const rect = rectOf(one) ?? { x: 0, y: 0 };
  const from = { x: rect.x + 40, y: rect.y + 40 };
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 200, y: from.y }));
  const to = { x: x + width - 200, y: from.y + 60 };
  hand.send(pointer("move", to, { mod: true }));
  hand.send(pointer("up", to, { mod: true }));
  const after = rectOf(one) ?? { x: 0, width: 0 };
  expect(editor.map.get(one)?.note.place.field).toBe("pains");
  expect(after.x + after.width).toBeLessThanOrEqual(x + width);
});
