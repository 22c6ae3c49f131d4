import { expect, test } from "vitest";
import type { ActionId } from "../../../client/actions/action.ts";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { neighbourOf, noteAt, pick, readingOrder, walk } from "../../../client/actions/walking.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

function desk(options?: { canEdit?: boolean }) {
  const at = editorAtHand(options);
  const { editor } = at;
  const choose = (...ids: string[]): void => editor.view.setState({ selection: new Set(ids) });
  const run = (id: ActionId): void => {
    const action = actionOf(id);
    if (isEnabled(action, editor)) action.run(editor);
  };
  const placeOf = (id: string) => editor.map.get(id)?.note.place;
  const selected = (): string[] => [...editor.view.getState().selection];
  return { ...at, choose, run, placeOf, selected };
}

test("one walks through all notes in reading order and round again, and the board is asked to take the focus", () => {
  const { editor, ids, run, selected } = desk();
  expect(readingOrder(editor)).toEqual(ids);
  for (const id of [...ids, ids[0]]) {
    run("nextNote");
    expect(selected()).toEqual([id]);
  }
  run("previousNote");
  expect(selected()).toEqual([ids.at(-1)]);
  walk(editor, "first");
  expect(selected()).toEqual([ids[0]]);
  walk(editor, "last");
  expect(selected()).toEqual([ids.at(-1)]);
  expect(editor.view.getState().asksFor).toBe("board");
});

test("from nowhere one comes to the first note, and backwards to the last; on an empty map to none", () => {
  const { editor, ids, run, selected } = desk();
  run("previousNote");
  expect(selected()).toEqual([ids.at(-1)]);
  editor.view.setState({ selection: new Set(ids) });
  run("deleteNotes");
  run("nextNote");
  expect(selected()).toEqual([]);
});

test("a note goes to the field beside it by key, on the first free place there, as one step", () => {
  const { editor, ids, choose, run, placeOf, writes } = desk();
  const [one = "", two = "", , four = ""] = ids;
  choose(one, two);
  run("toFieldRight");
  expect(writes()).toBe(1);
  expect(placeOf(one)).toMatchObject({ field: "gains" });
  // Beside each other, and not on the one that lies there.
  const places = [one, two, four].map((id) => JSON.stringify(placeOf(id)));
  expect(new Set(places).size).toBe(3);
  editor.session.undo.undo();
  expect(placeOf(one)?.field).toBe("pains");
  // Below there is nothing.
  run("toFieldDown");
  expect(placeOf(one)?.field).toBe("pains");
});

test("a bundle whose notes all go stays one", () => {
  const { editor, ids, choose, run } = desk();
  const [one = "", two = ""] = ids;
  addCluster(editor.session.doc, { title: "x", field: "pains", noteIds: [one, two] }, "someone");
  choose(one, two);
  run("toFieldRight");
  expect(editor.clusters.list().map(({ cluster, noteIds }) => [cluster.field, [...noteIds].sort()])).toEqual([
    ["gains", [one, two].sort()],
  ]);
});

test("who may only look walks, and moves nothing", () => {
  const { ids, run, selected, placeOf } = desk({ canEdit: false });
  run("nextNote");
  expect(selected()).toEqual([ids[0]]);
  const before = placeOf(ids[0] ?? "");
  run("nudgeRight");
  run("toFieldRight");
  expect(placeOf(ids[0] ?? "")).toEqual(before);
});

test("after a deletion one goes on at the note that came into its place, at the end at the one before", () => {
  const order = ["a", "b", "c", "d"];
  const without =
    (...gone: string[]) =>
    (id: string): boolean =>
      !gone.includes(id);
  expect(neighbourOf("b", order, without("b"))).toBe("c");
  expect(neighbourOf("b", order, without("b", "c"))).toBe("d");
  expect(neighbourOf("d", order, without("d", "b"))).toBe("c");
  expect(neighbourOf("a", ["a"], without("a"))).toBeNull();
  expect(neighbourOf("x", order, () => true)).toBeNull();
});

test("with the space bar several are picked as one walks on, and Escape ends it", () => {
  const { editor, ids, run, selected } = desk();
  const [one = "", two = "", three = ""] = ids;
  run("nextNote");
  pick(editor);
  run("nextNote");
  run("nextNote");
  expect(noteAt(editor.view.getState())).toBe(three);
  expect(selected()).toEqual([one]);
  pick(editor);
  expect(selected()).toEqual([one, three]);
  run("previousNote");
  expect(noteAt(editor.view.getState())).toBe(two);
  run("nextNote");
  pick(editor);
  expect(selected()).toEqual([one]);
  pick(editor);
  run("bundle");
  expect(editor.clusters.list().map(({ noteIds }) => [...noteIds].sort())).toEqual([[one, three].sort()]);
  run("selectNone");
  expect(editor.view.getState()).toMatchObject({ selection: new Set(), picking: "one", at: null });
  pick(editor);
  expect(selected()).toEqual([]);
  run("nextNote");
  expect(selected()).toEqual([readingOrder(editor)[0]]);
});
