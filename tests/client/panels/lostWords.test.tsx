// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { de } from "../../../client/i18n/de.ts";
import { fetchAllParts } from "../../../client/panels/controls/fetchedPart.tsx";
import { LostWordsStrip } from "../../../client/panels/map/LostWordsStrip.tsx";
import { forgetGoneNotes } from "../../../client/state/goneNotes.ts";
import { keepLostWords } from "../../../client/state/lostWords.ts";
import { openNote } from "../../../client/tools/editing.ts";
import { deleteNotes, editText } from "../../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../../model/mapDocument.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

/** Kim writes in „eins“; the other has a copy of the map, and deletes there. */
async function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const [one = "", two = ""] = at.ids;
  keepLostWords(editor.session, editor.map, editor.view);
  forgetGoneNotes(editor.session, editor.map, editor.view);
  await fetchAllParts();
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <LostWordsStrip editor={editor} />
    </IntlProvider>,
  );
  const type = (id: string, text: string): void =>
    act(() =>
      editor.session.change((doc, origin) => void editText(doc, id, text, text.length, origin), "typing"),
    );
  const otherDeletes = (...ids: string[]): void => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(editor.session.doc));
    deleteNotes(copy, ids, "other");
    act(() => Y.applyUpdate(editor.session.doc, Y.encodeStateAsUpdate(copy), "remote"));
  };
  return { ...at, one, two, type, otherDeletes };
}

test("words in a note that somebody deletes meanwhile wait, and come in again where they stood, as one step", async () => {
  const { editor, one, type, otherDeletes } = await desk();
  const { place } = editor.map.get(one)?.note ?? {};
  openNote(editor, one);
  type(one, "eins und noch viel mehr");
  otherDeletes(one);
  expect(editor.view.getState().editing).toBeNull();
  expect(screen.getByRole("alert").textContent).toContain("„eins und noch viel mehr“");
  fireEvent.click(screen.getByRole("button", { name: "Als neuen Zettel eintragen" }));
  const [made = ""] = editor.view.getState().selection;
  const note = editor.map.get(made)?.note;
  expect(note).toMatchObject({ text: "eins und noch viel mehr", place, author: "me" });
  expect(screen.queryByRole("alert")).toBeNull();
  editor.session.undo.undo();
  expect(notesOf(editor.session.doc).has(made)).toBe(false);
});

test("words that nobody had yet, in a note that I had closed, wait as well; discarded they are gone", async () => {
  const { editor, one, two, type, otherDeletes, ids } = await desk();
  type(one, "eins, offline");
  type(two, "zwei, offline");
  otherDeletes(one, two);
  expect(screen.getByRole("alert").textContent).toContain("2 Zettel");
  fireEvent.click(screen.getByRole("button", { name: "Verwerfen" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(readNotes(editor.session.doc)).toHaveLength(ids.length - 2);
});

test("a note in which I have written nothing, or that I delete myself, leaves nothing behind", async () => {
  const { editor, one, two, type, otherDeletes } = await desk();
  openNote(editor, one);
  otherDeletes(one);
  expect(editor.view.getState().notice?.key).toBe("noteGone");
  type(two, "zwei!");
  act(() => editor.session.change((doc, origin) => deleteNotes(doc, [two], origin)));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("who may not write any more still reads what they had written", async () => {
  const { editor, one, rights, type, otherDeletes } = await desk();
  openNote(editor, one);
  type(one, "eins, und dann gesperrt");
  act(() => rights.set("none"));
  otherDeletes(one);
  expect(screen.getByRole("alert").textContent).toContain("und dann gesperrt");
  expect(screen.queryByRole("button", { name: "Als neuen Zettel eintragen" })).toBeNull();
});
