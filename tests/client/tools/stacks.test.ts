import { expect, test } from "vitest";
import * as Y from "yjs";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { bringToFront, stackAll, takeOut } from "../../../client/actions/stackActions.ts";
import { validityOf } from "../../../client/state/mapValidity.ts";
import { passes } from "../../../client/state/noteFilter.ts";
import { canChange } from "../../../client/tools/changing.ts";
import { addContradiction } from "../../../model/contradictionCommands.ts";
import { editText, setEvidence } from "../../../model/mapCommands.ts";
import { mergedFromOf, notesOf, originsOf } from "../../../model/mapDocument.ts";
import { originValue } from "../../../model/merged.ts";
import { readNote } from "../../../model/note.ts";
import { editorAtHand } from "./editorAtHand.ts";

const MAPS = ["AAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBB", "CCCCCCCCCCCCCCCC"] as const;

/** A map merged from three, whose notes "eins" and "zwei" come from the first two, "drei" from the second. */
function desk() {
  const at = editorAtHand();
  const { doc } = at.editor.session;
  const [one = "", two = "", three = "", four = ""] = at.ids;
  doc.transact(() => {
    for (const mapId of MAPS) mergedFromOf(doc).set(mapId, `Map ${mapId[0]}`);
    for (const [copyId, mapId] of [
      [one, MAPS[0]],
      [two, MAPS[1]],
      [three, MAPS[1]],
    ] as const) {
      const note = readNote(copyId, notesOf(doc).get(copyId));
      const words = {
        text: note?.text ?? "",
        field: "pains",
        facet: null,
        evidence: "assumption",
        source: "",
        hidden: false,
        tags: "",
        image: "",
      } as const;
      const bundle = { from: null, here: null };
      const value = originValue({ copyId, words, author: null, state: "there", through: [], bundle });
      originsOf(doc).set(`${mapId}.${copyId}`, value);
    }
  }, "server");
  const choose = (...ids: string[]): void => at.editor.view.setState({ selection: new Set(ids) });
  const press = (): void => actionOf("stack").run(at.editor);
  return { ...at, doc, one, two, three, four, choose, press };
}

test("one key stacks the selected notes of one field as one step, and takes the stack apart", () => {
  const { editor, ids, one, two, three, four, choose, press, writes } = desk();
  choose(...ids);
  press();
  expect(editor.map.ids().toSorted()).toEqual([one, four].toSorted());
  expect(editor.map.get(one)?.stack).toMatchObject({ maps: 2, of: 3 });
  expect(editor.view.getState().selection).toEqual(new Set([one]));
  expect(editor.view.getState().notice).toMatchObject({ key: "otherFieldsLeft", count: 1 });
  expect(writes()).toBe(1);
  editor.session.undo.undo();
  expect(editor.map.ids()).toHaveLength(4);
  editor.session.undo.redo();
  press();
  expect(editor.view.getState().selection).toEqual(new Set([one, two, three]));
  const corners = [one, two, three].map((id) => {
    const { x = 0, y = 0 } = editor.map.get(id)?.rect ?? {};
    return `${x} ${y}`;
  });
  expect(new Set(corners).size).toBe(3);
});

test("nothing is stacked on a map that was not merged, and of one note nothing either", () => {
  const { editor, ids } = editorAtHand();
  editor.view.setState({ selection: new Set(ids) });
  expect(isEnabled(actionOf("stack"), editor)).toBe(false);
  const { editor: merged, one, choose } = desk();
  choose(one);
  expect(isEnabled(actionOf("stack"), merged)).toBe(false);
});

test("the evidence of a stack adds up, shows its firmest, and passes the filters of all its notes", () => {
  const { editor, doc, one, two, three } = desk();
  setEvidence(doc, [two], "quoted", "others");
  const validity = validityOf(editor.map);
  stackAll(editor, [[one, two, three]]);
  expect(validity.get().counts).toMatchObject({ assumption: 3, quoted: 1 });
  const record = editor.map.get(two);
  expect(record?.stack?.evidence).toBe("quoted");
  setEvidence(doc, [one], "data", "others");
  expect(editor.map.get(two)?.stack?.evidence).toBe("data");
  expect(validity.get().counts).toMatchObject({ assumption: 2, quoted: 1, data: 1 });
  expect(record && passes({ kind: "level", level: "assumption" }, record)).toBe(true);
});

test("a contradiction to a note that lies behind is drawn at the one in front", () => {
  const { editor, doc, one, two, four } = desk();
  const id = addContradiction(doc, { from: two, to: four, title: "Lücke" }, "others") ?? "";
  const before = editor.links.get(id)?.line;
  stackAll(editor, [[one, two]]);
  const after = editor.links.get(id)?.line;
  expect(after).not.toBeNull();
  expect(after).not.toEqual(before);
});

test("what somebody goes on writing in a note that is stacked meanwhile stands in the stack", () => {
  const { editor, doc, one, two } = desk();
  stackAll(editor, [[one, two]]);
  editText(doc, two, "zwei und mehr", 13, "others");
  expect(editor.map.get(one)?.stack?.notes.map(({ text }) => text)).toEqual(["eins", "zwei und mehr"]);
});

test("another note is put in front, and one is taken out", () => {
  const { editor, one, two, three } = desk();
  stackAll(editor, [[one, two, three]]);
  bringToFront(editor, three);
  expect(editor.map.frontOf(one)).toBe(three);
  const record = editor.map.get(three);
  if (record) takeOut(editor, record, one);
  expect(editor.map.get(one)?.stack).toBeNull();
  expect(editor.map.get(three)?.stack?.notes).toHaveLength(2);
});

test("where everybody changes their own notes, a stack with somebody else's is not mine to move", () => {
  const { editor, doc, one, two, rights } = desk();
  const value = notesOf(doc).get(one);
  if (value instanceof Y.Map) value.set("author", "me");
  stackAll(editor, [[one, two]]);
  rights.set("own");
  expect(canChange(editor, one)).toBe(false);
});
