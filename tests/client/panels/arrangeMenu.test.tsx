// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { ArrangeMenu } from "../../../client/panels/arranging/ArrangeMenu.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { FIELD_HEADER } from "../../../model/fieldLayout.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function menu(choose: (ids: readonly string[]) => readonly string[]) {
  const at = editorAtHand();
  const { editor } = at;
  const mine = addNotes(
    editor.session.doc,
    [{ text: "meins", author: "me", place: { field: "pains", x: 560, y: FIELD_HEADER } }],
    "others",
  );
  const ids = [...at.ids, ...mine];
  editor.view.setState({ selection: new Set(choose(ids)) });
  const close = vi.fn<() => void>();
  const preferences = openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null });
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <PreferencesContext value={preferences}>
        <ArrangeMenu editor={editor} close={close} />
      </PreferencesContext>
    </IntlProvider>,
  );
  const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
  return { editor, ids, close, button };
}

test("a press aligns, and the menu stays for the next one", () => {
  const { editor, ids, close, button } = menu(([one = "", two = ""]) => [one, two]);
  fireEvent.click(button("Links ausrichten"));
  expect(ids.slice(0, 2).map((id) => editor.map.get(id)?.note.place.x)).toEqual([20, 20]);
  expect(close).not.toHaveBeenCalled();
  expect(button("Nebeneinander gleichmäßig verteilen").disabled).toBe(true);
});

test("with one note it says from how many on they can be aligned", () => {
  const { button } = menu(([one = ""]) => [one]);
  expect(button("Links ausrichten").disabled).toBe(true);
  expect(screen.getByText(de.arranging.several)).toBeTruthy();
});

test("who wrote a note can lock it here and unlock it again; a note of somebody else offers no lock", () => {
  const { editor, ids, close, button } = menu((all) => [all.at(-1) ?? ""]);
  const id = ids.at(-1) ?? "";
  fireEvent.click(button(/^Sperren/));
  expect(editor.map.get(id)?.note.locked).toBe(true);
  expect(close).toHaveBeenCalledOnce();
  fireEvent.click(button(/^Entsperren/));
  expect(editor.map.get(id)?.note.locked).toBe(false);
  act(() => editor.view.setState({ selection: new Set([ids[0] ?? ""]) }));
  expect(screen.queryByRole("button", { name: /sperren/i })).toBeNull();
});

test("the grid is switched on here, and what is alike is selected", () => {
  const { editor, button } = menu(([one = ""]) => [one]);
  fireEvent.click(screen.getByRole("checkbox", { name: de.arranging.grid }));
  expect(editor.view.getState().snapping).toBe("grid");
  fireEvent.click(button(/^Dieselbe Farbe/));
  expect(editor.view.getState().selection.size).toBe(5);
});
