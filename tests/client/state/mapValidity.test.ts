import { expect, test } from "vitest";
import { validityOf } from "../../../client/state/mapValidity.ts";
import { addNotes, deleteNotes, editText, moveNotes, setEvidence } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

const AT = { field: "gains", x: 300, y: 60 } as const;

function watched() {
  const at = editorAtHand();
  const validity = validityOf(at.editor.map);
  let told = 0;
  validity.subscribe(() => (told += 1));
  return { ...at, validity, told: () => told };
}

test("what a map rests on follows every change of a level, at once and once", () => {
  const { editor, ids, validity, told } = watched();
  expect(validity.get().counts.assumption).toBe(4);
  setEvidence(editor.session.doc, ids, "observed", "others");
  expect(validity.get().counts).toMatchObject({ assumption: 0, observed: 4 });
  expect(told()).toBe(1);
  deleteNotes(editor.session.doc, ids.slice(0, 3), "others");
  expect(validity.get().total).toBe(1);
});

test("moving a note within its field and writing on it count nothing anew", () => {
  const { editor, ids, validity, told } = watched();
  const before = validity.get();
  const [id = ""] = ids;
  moveNotes(editor.session.doc, new Map([[id, { field: "pains", x: 90, y: 300 }]]), "others");
  editText(editor.session.doc, id, "eins und mehr", 13, "others");
  expect(told()).toBe(0);
  expect(validity.get()).toBe(before);
  moveNotes(editor.session.doc, new Map([[id, AT]]), "others");
  expect(validity.get().fields.map(({ total }) => total)).toEqual([0, 0, 0, 0, 2, 2]);
});

test("what only I see does not count", () => {
  const { draft, validity, told } = watched();
  addNotes(draft, [{ text: "nur für mich", place: AT, evidence: "data" }], "me");
  expect(validity.get().counts.data).toBe(0);
  expect(told()).toBe(0);
});
