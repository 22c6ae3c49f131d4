// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { NoteTextArea } from "../../../client/canvas/NoteTextArea.tsx";
import { de } from "../../../client/i18n/de.ts";
import { NoteStarters } from "../../../client/panels/starters/NoteStarters.tsx";
import { openNote } from "../../../client/tools/editing.ts";
import { createNoteIn } from "../../../client/tools/placing.ts";
import { FACETS_OF, LANGUAGES, PLACES, type PlaceKey } from "../../../model/fields.ts";
import { begun, noteStarters } from "../../../model/noteStarters.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

/** A new note in a field with its text open, and the starters beside it. */
function atNewNote(place: PlaceKey) {
  const { editor } = editorAtHand();
  createNoteIn(editor, place);
  const id = editor.view.getState().editing ?? "";
  const page = () => {
    const note = editor.map.get(id)?.note;
    return (
      <IntlProvider locale="de" messages={de} timeZone="UTC">
        <NoteTextArea editor={editor} noteId={id} label="Text" />
        {note ? <NoteStarters editor={editor} note={note} onReturn={() => area().focus()} /> : null}
      </IntlProvider>
    );
  };
  const area = (): HTMLTextAreaElement => screen.getByRole("textbox");
  const { rerender } = render(page());
  const isFolded =
    screen.getByRole("button", { name: "Satzanfänge" }).getAttribute("aria-expanded") === "false";
  if (isFolded) fireEvent.click(screen.getByRole("button", { name: "Satzanfänge" }));
  return { editor, id, area, again: () => rerender(page()) };
}

test("a sentence is begun with one press, with its facet, and goes on where one writes; all is one step", () => {
  const { editor, id, area, again } = atNewNote("saysDoes");
  const before = editor.map.ids().length;
  fireEvent.click(screen.getByRole("button", { name: "Sagt wörtlich: „…“" }));
  expect(area().value).toBe("Sagt wörtlich: „“");
  expect(area().selectionStart).toBe("Sagt wörtlich: „".length);
  expect(document.activeElement).toBe(area());
  expect(editor.map.get(id)?.note).toMatchObject({ text: "Sagt wörtlich: „“", facet: "says" });
  again();
  expect(screen.queryByRole("button")).toBeNull();
  editor.session.undo.undo();
  expect(editor.map.ids()).toHaveLength(before - 1);
});

test("once open they are open at the next note, too, until they are folded again", () => {
  atNewNote("pains");
  cleanup();
  const { editor } = atNewNote("gains");
  expect(screen.getByRole("button", { name: "Wäre erleichtert, wenn …" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Satzanfänge" }));
  expect(screen.getAllByRole("button")).toHaveLength(1);
  expect(editor.view.getState().editing).not.toBeNull();
});

test("beside a note with words there are none", () => {
  const { editor, ids } = editorAtHand();
  const [id = ""] = ids;
  openNote(editor, id);
  const note = editor.map.get(id)?.note;
  if (!note) throw new Error("the note is there");
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <NoteStarters editor={editor} note={note} onReturn={() => undefined} />
    </IntlProvider>,
  );
  expect(screen.queryByRole("button")).toBeNull();
});

test("each field has a few in both languages, with the same facets, and each has a place to go on", () => {
  for (const place of PLACES) {
    const [german, english] = LANGUAGES.map((language) => noteStarters(language, place));
    expect(german?.map(({ facet }) => facet)).toEqual(english?.map(({ facet }) => facet));
    for (const starter of [...(german ?? []), ...(english ?? [])]) {
      expect(starter.text.split("…")).toHaveLength(2);
      expect(begun(starter).caret).toBeGreaterThan(0);
      if (starter.facet) expect(FACETS_OF[place]).toContain(starter.facet);
    }
    expect(german?.length).toBeGreaterThanOrEqual(2);
    expect(german?.length).toBeLessThanOrEqual(4);
  }
});
