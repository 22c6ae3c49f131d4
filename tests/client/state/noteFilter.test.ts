import { expect, test } from "vitest";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { toggleFilter } from "../../../client/actions/filterActions.ts";
import {
  authorsOn,
  countPassing,
  endLostFilter,
  type NoteFilter,
  passes,
  tagsOn,
} from "../../../client/state/noteFilter.ts";
import { addCluster, dissolveCluster } from "../../../model/clusterCommands.ts";
import { EVIDENCE } from "../../../model/fields.ts";
import { addNotes, setEvidence, setPersonName } from "../../../model/mapCommands.ts";
import { changeTags } from "../../../model/tagCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

function withNotes() {
  const at = editorAtHand();
  const { doc } = at.editor.session;
  const place = { field: "seesHears", x: 20, y: 60 } as const;
  const [seen = "", heard = ""] = addNotes(
    doc,
    [
      { text: "Sonne", place, facet: "sees", evidence: "observed", author: "p-zoe" },
      { text: "Tastaturen", place, facet: "hears", evidence: "data", author: "p-ada" },
    ],
    "test",
  );
  setPersonName(doc, "p-zoe", "Zoe", "test");
  setPersonName(doc, "p-ada", "Ada", "test");
  const passing = (filter: NoteFilter | null): string[] =>
    at.editor.map.ids().filter((id) => {
      const record = at.editor.map.get(id);
      return record && passes(filter, record);
    });
  return { ...at, seen, heard, passing };
}

test("a filter lets its notes pass and no others; without one all do", () => {
  const { editor, passing, seen, heard } = withNotes();
  expect(passing(null)).toHaveLength(6);
  expect(passing({ kind: "witnessed" })).toEqual([seen, heard]);
  expect(passing({ kind: "level", level: "data" })).toEqual([heard]);
  expect(passing({ kind: "facet", facet: "sees" })).toEqual([seen]);
  expect(countPassing({ kind: "colour", colour: "yellow" }, editor.map)).toBe(editor.map.ids().length);
  expect(passing({ kind: "colour", colour: "blue" })).toEqual([]);
  expect(passing({ kind: "author", author: "p-ada" })).toEqual([heard]);
  expect(countPassing({ kind: "level", level: "assumption" }, editor.map)).toBe(4);
});

test("authors are listed by the alphabet, whatever they wrote, and only those with a name", () => {
  const { editor } = withNotes();
  addNotes(
    editor.session.doc,
    ["p-zoe", "p-zoe", "p-nameless"].map((author) => ({
      text: "mehr",
      place: { field: "pains", x: 20, y: 300 },
      author,
    })),
    "test",
  );
  expect(authorsOn(editor.map)).toEqual([
    { key: "p-ada", label: "Ada" },
    { key: "p-zoe", label: "Zoe" },
  ]);
});

test("a name in a draft of mine alone does not make me an author to choose", () => {
  const { editor, draft } = withNotes();
  addNotes(draft, [{ text: "meins", place: { field: "gains", x: 0, y: 60 }, author: "me" }], "me");
  setPersonName(editor.session.doc, "me", "Kim", "test");
  expect(authorsOn(editor.map).map(({ label }) => label)).toEqual(["Ada", "Zoe"]);
});

test("keys dim assumptions, go through the levels and show all again", () => {
  const { editor } = withNotes();
  const filter = () => editor.view.getState().filter;
  expect(isEnabled(actionOf("showAll"), editor)).toBe(false);
  actionOf("dimAssumptions").run(editor);
  expect(filter()).toEqual({ kind: "witnessed" });
  actionOf("dimAssumptions").run(editor);
  expect(filter()).toBeNull();
  for (const level of EVIDENCE) {
    actionOf("nextLevel").run(editor);
    expect(filter()).toEqual({ kind: "level", level });
  }
  actionOf("nextLevel").run(editor);
  expect(filter()).toBeNull();
  toggleFilter(editor, { kind: "facet", facet: "says" });
  actionOf("showAll").run(editor);
  expect(filter()).toBeNull();
});

test("a filter is mine alone: nothing of it is written or shown to others", () => {
  const { editor, writes, shown, ids } = withNotes();
  const before = [writes(), JSON.stringify(shown())];
  toggleFilter(editor, { kind: "level", level: "data" });
  expect([writes(), JSON.stringify(shown())]).toEqual(before);
  setEvidence(editor.session.doc, ids, "data", "others");
  expect(countPassing(editor.view.getState().filter, editor.map)).toBe(5);
});

test("one tag is looked at, whatever its capitals, and one bundle; tags are offered as they were first written", () => {
  const { editor, passing, seen, heard } = withNotes();
  const { doc } = editor.session;
  changeTags(doc, [seen], { add: ["Büro"] }, "test");
  changeTags(doc, [heard], { add: ["BÜRO", "Lärm"] }, "test");
  expect(passing({ kind: "tag", tag: "büro" })).toEqual([seen, heard]);
  expect(passing({ kind: "tag", tag: "Lärm" })).toEqual([heard]);
  expect(tagsOn(editor.map)).toEqual(["Büro", "Lärm"]);
  const cluster = addCluster(
    doc,
    { title: "Lautes", field: "seesHears", noteIds: [heard], author: null },
    "test",
  );
  expect(passing({ kind: "cluster", cluster: cluster ?? "" })).toEqual([heard]);
});

test("a filter ends when its tag or its bundle is gone, and other filters stay", () => {
  const { editor, seen } = withNotes();
  const { doc } = editor.session;
  const stop = endLostFilter(editor);
  const filter = () => editor.view.getState().filter;
  changeTags(doc, [seen], { add: ["Büro"] }, "test");
  toggleFilter(editor, { kind: "tag", tag: "Büro" });
  setEvidence(doc, [seen], "data", "test");
  expect(filter()).toEqual({ kind: "tag", tag: "Büro" });
  changeTags(doc, [seen], { remove: ["Büro"] }, "test");
  expect(filter()).toBeNull();

  const id =
    addCluster(doc, { title: "Lautes", field: "seesHears", noteIds: [seen], author: null }, "test") ?? "";
  toggleFilter(editor, { kind: "cluster", cluster: id });
  dissolveCluster(doc, id, "test");
  expect(filter()).toBeNull();

  toggleFilter(editor, { kind: "level", level: "quoted" });
  setEvidence(doc, [seen], "observed", "test");
  expect(filter()).toEqual({ kind: "level", level: "quoted" });
  stop();
});
