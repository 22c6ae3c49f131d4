import { expect, test } from "vitest";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { tidyField } from "../../../client/actions/clusterActions.ts";
import { handOf } from "../../../client/tools/hand.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { dissolveCluster, editClusterTitle } from "../../../model/clusterCommands.ts";
import { overlaps, type Point } from "../../../model/fieldLayout.ts";
import { addNotes, deleteNotes } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

const EMPTY: Point = { x: 300, y: 900 };

/** The first two of three notes in "pains" are bundled; the third lies apart. */
function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const hand = handOf(editor);
  const [one = "", two = "", three = "", four = ""] = at.ids;
  const drag = (from: Point, to: Point, details: Partial<PointerInput> = {}): void => {
    hand.send(pointer("down", from, details));
    hand.send(pointer("move", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, details));
    hand.send(pointer("move", to, details));
    hand.send(pointer("up", to, details));
  };
  const run = (id: Parameters<typeof actionOf>[0]): void => {
    const action = actionOf(id);
    expect(isEnabled(action, editor)).toBe(true);
    action.run(editor);
  };
  const choose = (...ids: string[]): void => editor.view.setState({ selection: new Set(ids) });
  const cluster = () => editor.clusters.list()[0];
  const titlePoint = (): Point => {
    const { x = 0, y = 0 } = cluster()?.shape.title ?? {};
    return { x: x + 20, y: y + 8 };
  };
  const members = (): string[] =>
    (cluster()?.noteIds ?? []).map((id) => editor.map.get(id)?.note.text ?? "").sort();
  choose(one, two);
  return { ...at, hand, one, two, three, four, drag, run, choose, cluster, titlePoint, members };
}

test("bundling takes one undo step with the title that is typed at once", () => {
  const { editor, run, members, cluster, one } = desk();
  const before = editor.map.get(one)?.note.place;
  run("bundle");
  const id = cluster()?.cluster.id ?? "";
  expect(editor.view.getState().titling).toBe(id);
  for (const text of ["W", "Wa", "War"]) {
    editor.session.write(
      (doc, origin) => void editClusterTitle(doc, id, text, text.length, origin),
      "typing",
    );
  }
  expect(members()).toEqual(["eins", "zwei"]);
  editor.session.undo.undo();
  expect(editor.clusters.list()).toEqual([]);
  expect(editor.map.get(one)?.note.place).toEqual(before);
  editor.session.undo.redo();
  expect(cluster()?.cluster.title).toBe("War");
});

test("a bundle covers no other note and stands below the field's title", () => {
  const { editor, run, cluster, three } = desk();
  run("bundle");
  const area = cluster()?.shape.bounds;
  const stranger = editor.map.get(three)?.rect;
  expect(area && stranger && overlaps(area, stranger)).toBe(false);
  expect(area?.y).toBeGreaterThan((editor.map.layout().fields.pains.y ?? 0) + 40);
});

test("notes of another field stay out, and it is said", () => {
  const { editor, run, choose, members, one, two, four } = desk();
  choose(one, two, four);
  run("bundle");
  expect(members()).toEqual(["eins", "zwei"]);
  expect(editor.view.getState().notice).toMatchObject({ key: "otherFieldsLeft", count: 1 });
});

test("a note that is dropped at a bundle joins it, one that is dragged away leaves; each is one step", () => {
  const { editor, run, drag, middleOf, members, writes, cluster, three } = desk();
  run("bundle");
  const first = cluster()?.noteIds[0] ?? "";
  const target = middleOf(first);
  const before = writes();
  drag(middleOf(three), { x: target.x, y: target.y + 132 }, { mod: true });
  expect(members()).toEqual(["drei", "eins", "zwei"]);
  expect(writes()).toBe(before + 1);
  drag(middleOf(three), { x: middleOf(three).x, y: middleOf(three).y + 300 }, { mod: true });
  expect(members()).toEqual(["eins", "zwei"]);
  editor.session.undo.undo();
  editor.session.undo.undo();
  expect(members()).toEqual(["eins", "zwei"]);
  expect(editor.map.get(three)?.note.place).toMatchObject({ x: 380 });
});

test("while a note is held over a bundle the hand shows which it would join", () => {
  const { run, hand, middleOf, cluster, three } = desk();
  run("bundle");
  const target = middleOf(cluster()?.noteIds[0] ?? "");
  hand.send(pointer("down", middleOf(three)));
  hand.send(pointer("move", { x: target.x, y: target.y + 100 }));
  expect(hand.preview.get()).toMatchObject({ kind: "dragging", joins: cluster()?.cluster.id });
  hand.send({ type: "escape" });
});

test("a bundle is moved by its title, also into another field, and back by one undo", () => {
  const { editor, run, drag, titlePoint, cluster, members, writes } = desk();
  run("bundle");
  const { gains } = editor.map.layout().fields;
  const before = writes();
  drag(titlePoint(), { x: gains.x + 300, y: gains.y + 200 }, { mod: true });
  expect(writes()).toBe(before + 1);
  expect(cluster()?.cluster.field).toBe("gains");
  expect(members()).toEqual(["eins", "zwei"]);
  expect(cluster()?.shape.bounds.x).toBeGreaterThan(gains.x);
  editor.session.undo.undo();
  expect(cluster()?.cluster.field).toBe("pains");
  expect(members()).toEqual(["eins", "zwei"]);
});

test("a click on the title selects the bundle, a second one opens it; a finger's second tap, too", () => {
  const { editor, run, hand, titlePoint, choose, one, two } = desk();
  run("bundle");
  editor.view.setState({ titling: null });
  choose();
  hand.send(pointer("down", titlePoint(), { pointerType: "touch" }));
  hand.send(pointer("up", titlePoint(), { pointerType: "touch" }));
  expect([...editor.view.getState().selection].sort()).toEqual([one, two].sort());
  expect(editor.view.getState().titling).toBeNull();
  hand.send(pointer("down", titlePoint(), { pointerType: "touch" }));
  hand.send(pointer("up", titlePoint(), { pointerType: "touch" }));
  expect(editor.view.getState().titling).not.toBeNull();
});

test("a bundle that someone takes apart under the hand leaves its notes in it; nothing breaks", () => {
  const { editor, run, hand, titlePoint, cluster, one } = desk();
  run("bundle");
  const id = cluster()?.cluster.id ?? "";
  hand.send(pointer("down", titlePoint()));
  hand.send(pointer("move", { x: titlePoint().x + 40, y: titlePoint().y + 200 }));
  dissolveCluster(editor.session.doc, id, "someone");
  deleteNotes(editor.session.doc, [one], "someone");
  hand.send(pointer("up", EMPTY));
  expect(hand.tool()).toBe("idle");
  expect(editor.clusters.list()).toEqual([]);
});

test("the key for bundling goes on: a part selects the whole, the whole opens the title", () => {
  const { editor, run, choose, one, two } = desk();
  run("bundle");
  editor.view.setState({ titling: null });
  choose(one);
  run("bundle");
  expect([...editor.view.getState().selection].sort()).toEqual([one, two].sort());
  run("bundle");
  expect(editor.view.getState().titling).not.toBeNull();
});

test("with some of a bundle and others selected, the others join it", () => {
  const { run, choose, members, one, three } = desk();
  run("bundle");
  choose(one, three);
  run("bundle");
  expect(members()).toEqual(["drei", "eins", "zwei"]);
});

test("notes are taken out, and a bundle is taken apart or deleted with its notes, by one step each", () => {
  const { editor, run, choose, members, one, two } = desk();
  run("bundle");
  choose(one);
  run("leaveCluster");
  expect(members()).toEqual(["zwei"]);
  editor.session.undo.undo();
  choose(one, two);
  run("dissolve");
  expect(editor.clusters.list()).toEqual([]);
  editor.session.undo.undo();
  expect(members()).toEqual(["eins", "zwei"]);
  run("deleteNotes");
  expect(editor.map.ids()).toHaveLength(2);
  editor.session.undo.undo();
  expect(members()).toEqual(["eins", "zwei"]);
});

test("where everybody changes their own notes, others' notes and bundles stay as they are", () => {
  const { editor, run, choose, rights, one, two, three } = desk();
  run("bundle");
  rights.set("own");
  choose(one, three);
  expect(isEnabled(actionOf("leaveCluster"), editor)).toBe(false);
  expect(isEnabled(actionOf("tidyField"), editor)).toBe(false);
  choose(one, two);
  // It is mine, because I made it, whosever notes are in it.
  expect(isEnabled(actionOf("dissolve"), editor)).toBe(true);
});

test("my private notes go into no bundle", () => {
  const { editor, draft, choose, one } = desk();
  const [mine = ""] = addNotes(draft, [{ text: "geheim", place: { field: "pains", x: 20, y: 320 } }], "me");
  choose(one, mine);
  expect(isEnabled(actionOf("bundle"), editor)).toBe(false);
});

test("one step tidies a field: no note covers another, bundles stay together, one undo brings it back", () => {
  const { editor, run, members, writes, one } = desk();
  addNotes(
    editor.session.doc,
    [25, 30, 35].map((x) => ({ text: `über ${x}`, place: { field: "pains", x, y: 70 } as const })),
    "import",
  );
  run("bundle");
  const place = editor.map.get(one)?.note.place;
  const before = writes();
  tidyField(editor, "pains", "cluster");
  expect(writes()).toBe(before + 1);
  const rects = editor.map.idsIn("pains").map((id) => editor.map.get(id)?.rect);
  for (const [index, rect] of rects.entries()) {
    expect(rects.slice(index + 1).some((other) => rect && other && overlaps(rect, other))).toBe(false);
  }
  expect(members()).toEqual(["eins", "zwei"]);
  editor.session.undo.undo();
  expect(editor.map.get(one)?.note.place).toEqual(place);
});

test("a finger that rests on a note adds it to the selection; with several to pick, a tap does", () => {
  const { editor, hand, choose, middleOf, one, two, three } = desk();
  const tap = (id: string, time: number): void => {
    const at = pointer("down", middleOf(id), { pointerType: "touch" });
    hand.send(at);
    hand.send(pointer("up", middleOf(id), { pointerType: "touch", time: at.time + time }));
  };
  choose(one);
  tap(two, 600);
  expect([...editor.view.getState().selection]).toEqual([one, two]);
  editor.view.setState({ picking: "several" });
  tap(three, 50);
  expect(editor.view.getState().selection.size).toBe(3);
  hand.send(pointer("down", EMPTY, { pointerType: "touch" }));
  hand.send(pointer("up", EMPTY, { pointerType: "touch" }));
  expect(editor.view.getState()).toMatchObject({ picking: "one", selection: new Set() });
  expect(notesOf(editor.session.doc).size).toBe(4);
});
