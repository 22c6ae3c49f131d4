import { expect, test } from "vitest";
import { saidOn } from "../../../client/outline/heard.ts";
import { createFieldOrder } from "../../../client/outline/list/fieldOrder.ts";
import {
  joinGroup,
  leaveGroup,
  moveInOrder,
  moveToField,
  newGroup,
} from "../../../client/outline/list/noteMoves.ts";
import { openNote } from "../../../client/tools/editing.ts";
import { addNotes, moveNotes, setFacet } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

test("a note goes to the next free place of another field, as one step, and it is said", () => {
  const { editor, ids } = editorAtHand();
  const [one = ""] = ids;
  moveToField(editor, one, "gains");
  expect(editor.map.idsIn("gains")).toHaveLength(2);
  expect(saidOn(editor).get()).toEqual({ kind: "moved", place: "gains" });
  editor.session.undo.undo();
  expect(editor.map.idsIn("pains")[0]).toBe(one);
});

test("a note changes places with its neighbour, and one step takes it back", () => {
  const { editor, ids } = editorAtHand();
  const [one = "", two = "", three = ""] = ids;
  moveInOrder(editor, three, [one, two, three], "earlier");
  expect(editor.map.idsIn("pains")).toEqual([one, three, two]);
  expect(saidOn(editor).get()).toEqual({ kind: "order", place: 2, of: 3 });
  editor.session.undo.undo();
  expect(editor.map.idsIn("pains")).toEqual([one, two, three]);
});

test("where everybody moves only their own, a neighbour of somebody else stays where it is, and it is said why", () => {
  const { editor, ids, rights } = editorAtHand();
  rights.set("own");
  const [mine = ""] = addNotes(
    editor.session.doc,
    [{ text: "meiner", place: { field: "pains", x: 560, y: 52 }, author: "me" }],
    "import",
  );
  const [one = "", two = "", three = ""] = ids;
  moveInOrder(editor, mine, [one, two, three, mine], "earlier");
  expect(editor.map.idsIn("pains")).toEqual([one, two, three, mine]);
  expect(saidOn(editor).get()).toEqual({ kind: "notBeside" });
  moveToField(editor, one, "gains");
  expect(editor.map.idsIn("pains")).toContain(one);
});

test("a bundle is begun with one note, another joins it, and one leaves", () => {
  const { editor, ids } = editorAtHand();
  const [one = "", two = ""] = ids;
  newGroup(editor, one);
  const made = editor.clusters.of(one)?.cluster.id ?? "";
  expect(editor.view.getState().titling).toBe(made);
  joinGroup(editor, two, made, "ohne Titel");
  expect(editor.clusters.get(made)?.noteIds).toEqual([one, two]);
  expect(saidOn(editor).get()).toEqual({ kind: "joined", title: "ohne Titel" });
  leaveGroup(editor, one);
  expect(editor.clusters.get(made)?.noteIds).toEqual([two]);
});

test("the order is read anew when notes move or change their part, and rests while one is written in", () => {
  const { editor, ids } = editorAtHand();
  const [one = "", two = "", three = ""] = ids;
  const { doc } = editor.session;
  const order = createFieldOrder(editor, "pains");
  let told = 0;
  const stop = order.subscribe(() => {
    told += 1;
  });
  const shown = () => order.get().flatMap(({ noteIds }) => noteIds);
  expect(shown()).toEqual([one, two, three]);
  expect(order.get()).toBe(order.get());

  const first = (id: string) => new Map([[id, { field: "pains" as const, x: 4, y: 52 }]]);
  moveNotes(doc, first(three), "others");
  expect(told).toBeGreaterThan(0);
  expect(shown()).toEqual([three, one, two]);

  editor.view.setState({ writesIn: "list" });
  openNote(editor, two);
  moveNotes(doc, new Map([[two, { field: "pains", x: 1, y: 52 }]]), "others");
  expect(shown()).toEqual([three, one, two]);
  editor.view.setState({ editing: null });
  expect(shown()).toEqual([two, three, one]);
  stop();
});

test("facets are parts of their field, which a changed facet changes", () => {
  const { editor, ids } = editorAtHand();
  const [one = ""] = ids;
  moveToField(editor, one, "seesHears");
  const order = createFieldOrder(editor, "seesHears");
  const stop = order.subscribe(() => undefined);
  expect(order.get()).toEqual([{ kind: "loose", noteIds: [one] }]);
  setFacet(editor.session.doc, [one], "hears", "others");
  expect(order.get()).toEqual([{ kind: "facet", facet: "hears", noteIds: [one] }]);
  stop();
});
