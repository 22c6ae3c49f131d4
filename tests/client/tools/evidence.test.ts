import { expect, test } from "vitest";
import { isEnabled } from "../../../client/actions/actions.ts";
import { EVIDENCE_ACTIONS, markEvidence, writeSource } from "../../../client/actions/evidenceActions.ts";
import { createNoteIn } from "../../../client/tools/placing.ts";
import { EVIDENCE } from "../../../model/fields.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { editorAtHand } from "./editorAtHand.ts";

function selected(count: number) {
  const at = editorAtHand();
  at.editor.view.setState({ selection: new Set(at.ids.slice(0, count)) });
  const levels = () => at.ids.map((id) => at.editor.map.get(id)?.note.evidence);
  const press = (key: string): void => {
    const action = EVIDENCE_ACTIONS.find(({ shortcuts }) => shortcuts.includes(key));
    if (action && isEnabled(action, at.editor)) action.run(at.editor);
  };
  return { ...at, levels, press };
}

test("one key for each level sets all selected notes, and one undo takes that back", () => {
  const { editor, levels, press, writes } = selected(2);
  for (const [index, level] of EVIDENCE.entries()) {
    press(String(index + 3));
    expect(levels()).toEqual([level, level, "assumption", "assumption"]);
  }
  const before = writes();
  press("4");
  expect(writes()).toBe(before + 1);
  editor.session.undo.undo();
  expect(levels().slice(0, 2)).toEqual(["data", "data"]);
});

test("e climbs the ladder from the first note on, Shift goes down, and both go round", () => {
  const { levels, press } = selected(1);
  const seen: unknown[] = [];
  for (let step = 0; step < 5; step += 1) {
    press("e");
    seen.push(levels()[0]);
  }
  expect(seen).toEqual(["experienced", "observed", "quoted", "data", "assumption"]);
  press("shift+e");
  expect(levels()[0]).toBe("data");
});

test("with rights to one's own notes only those are marked; without a selection there is nothing to press", () => {
  const { editor, rights, ids, press } = selected(2);
  const place = { field: "gains", x: 300, y: 60 } as const;
  const [mine = ""] = addNotes(editor.session.doc, [{ text: "meins", place, author: "me" }], "test");
  editor.view.setState({ selection: new Set([mine, ids[0] ?? ""]) });
  rights.set("own");
  press("6");
  expect([mine, ids[0] ?? ""].map((id) => editor.map.get(id)?.note.evidence)).toEqual([
    "quoted",
    "assumption",
  ]);
  editor.view.setState({ selection: new Set() });
  expect(EVIDENCE_ACTIONS.filter((action) => action.edits && isEnabled(action, editor))).toEqual([]);
});

test("a note in my draft and one on the map are marked as one step", () => {
  const { editor, ids, draft } = selected(1);
  const place = { field: "gains", x: 300, y: 60 } as const;
  const [mine = ""] = addNotes(draft, [{ text: "meins", place, author: "me" }], "test");
  const both = [ids[0] ?? "", mine];
  editor.view.setState({ selection: new Set(both) });
  markEvidence(editor, "data");
  writeSource(editor, both, "Umfrage 2026");
  const notes = () => both.map((id) => editor.map.get(id)?.note);
  expect(notes()).toMatchObject([
    { evidence: "data", source: "Umfrage 2026" },
    { evidence: "data", source: "Umfrage 2026" },
  ]);
  editor.session.undo.undo();
  editor.session.undo.undo();
  expect(notes()).toMatchObject([
    { evidence: "assumption", source: "" },
    { evidence: "assumption", source: "" },
  ]);
});

test("new notes are assumptions until someone says what the next ones are", () => {
  const { editor } = selected(0);
  const made = () => editor.map.get(createNoteIn(editor, "gains") ?? "")?.note.evidence;
  expect(made()).toBe("assumption");
  editor.view.setState({ evidence: "observed" });
  expect(made()).toBe("observed");
});
