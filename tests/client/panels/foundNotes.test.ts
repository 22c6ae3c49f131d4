import { expect, test } from "vitest";
import { actionOf } from "../../../client/actions/actions.ts";
import { endSearch, searchFor } from "../../../client/panels/find/finding.ts";
import { firstOf, foundNotes, notesHere } from "../../../client/panels/find/foundNotes.ts";
import { passes } from "../../../client/state/noteFilter.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

const MAPS = [
  { id: "m-nord", title: "Nord", groupName: "" },
  { id: "m-sued", title: "Süd", groupName: "" },
];

function withNotes() {
  const { editor } = editorAtHand();
  const place = { field: "pains", x: 20, y: 60 } as const;
  addNotes(
    editor.session.doc,
    ["Käse fehlt", "Kaese kam", "Wurst"].map((text) => ({ text, place })),
    "test",
  );
  return editor;
}

test("what is found is listed by maps, the open one first, and nothing without words", () => {
  const notes = notesHere(withNotes());
  const all = new Map([
    ["m-nord", notes],
    ["m-sued", notes],
  ]);
  const found = foundNotes("kase", MAPS, all, "m-sued");
  expect(found.map(({ map, count }) => [map.title, count])).toEqual([
    ["Süd", 2],
    ["Nord", 2],
  ]);
  expect(foundNotes("  ", MAPS, all, "m-sued")).toEqual([]);
  expect(foundNotes("kase fehlt", MAPS, all, "m-nord").map(({ notes: [first] }) => first?.text)).toEqual([
    "Käse fehlt",
    "Käse fehlt",
  ]);
  const first = firstOf(found, 3);
  expect(first.map(({ notes: some, count }) => [some.length, count])).toEqual([
    [2, 2],
    [1, 2],
  ]);
  expect(firstOf(found, 2)).toHaveLength(1);
});

test("while one searches, what does not fit stands back; the end of either is the end of both", () => {
  const editor = withNotes();
  const passing = (): number =>
    editor.map.ids().filter((id) => {
      const record = editor.map.get(id);
      return record && passes(editor.view.getState().filter, record);
    }).length;
  const total = passing();
  searchFor(editor, "");
  expect(editor.view.getState()).toMatchObject({ finding: "", filter: null });
  searchFor(editor, "kaese");
  expect(passing()).toBe(2);
  searchFor(editor, " ");
  expect(passing()).toBe(total);
  searchFor(editor, "wurst");
  actionOf("showAll").run(editor);
  expect(editor.view.getState()).toMatchObject({ finding: null, filter: null });
  editor.view.setState({ filter: { kind: "witnessed" } });
  searchFor(editor, "");
  endSearch(editor);
  expect(editor.view.getState().filter, "another filter is not the search's to end").toEqual({
    kind: "witnessed",
  });
});

test("what a picture shows is found on the map and in the list, with words beside it and without", () => {
  const editor = withNotes();
  const place = { field: "gains", x: 20, y: 60 } as const;
  const image = (alt: string) => ({ bytes: jpegOf(8, 8), width: 8, height: 8, alt });
  const ids = addNotes(
    editor.session.doc,
    [
      { text: "", place, image: image("Käsetheke am Morgen") },
      { text: "Wurst", place, image: image("Die Theke") },
      { text: "", place, image: image("") },
    ],
    "test",
  );
  const hits = (search: string): readonly string[] => {
    const found = foundNotes(search, MAPS, new Map([["m-nord", notesHere(editor)]]), "m-nord");
    searchFor(editor, search);
    const { filter } = editor.view.getState();
    const shown = editor.map.ids().filter((id) => {
      const record = editor.map.get(id);
      return record && passes(filter, record);
    });
    const listed = found.flatMap(({ notes }) => notes.map(({ id }) => id));
    expect(new Set(listed)).toEqual(new Set(shown));
    return ids.filter((id) => listed.includes(id));
  };
  expect(hits("theke")).toEqual(ids.slice(0, 2));
  expect(hits("kasetheke morgen")).toEqual(ids.slice(0, 1));
  expect(hits("wurst theke")).toEqual(ids.slice(1, 2));
});
