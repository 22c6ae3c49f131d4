// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";

import { ACTIONS, actionOf } from "../../../client/actions/actions.ts";
import { GROUND_MENU, NOTE_MENU } from "../../../client/actions/menuActions.ts";
import { MapMenu } from "../../../client/canvas/MapMenu.tsx";
import { de } from "../../../client/i18n/de.ts";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { openMenuAt, openMenuByKey } from "../../../client/tools/openingMenu.ts";
import { select } from "../../../client/tools/selecting.ts";
import { editorAtHand, pointer } from "../tools/editorAtHand.ts";

afterEach(cleanup);

function openMenu(at = editorAtHand()) {
  const { menu } = at.editor.view.getState();
  if (!menu) throw new Error("no menu is open");
  return { ...at, menu };
}

test("a press opens the menu of the note under it, of all that is selected, or of the ground", () => {
  const at = editorAtHand();
  const { editor, ids, middleOf } = at;
  const [one = "", two = ""] = ids;
  const { index } = handOf(editor);
  openMenuAt(editor, index, middleOf(one));
  expect([...editor.view.getState().selection]).toEqual([one]);
  select(editor, [one, two]);
  openMenuAt(editor, index, middleOf(two));
  expect([...editor.view.getState().selection]).toEqual([one, two]);
  openMenuAt(editor, index, { x: 5, y: 5 });
  expect(editor.view.getState().selection.size).toBe(0);
  expect(openMenu(at).menu).toEqual({ x: 5, y: 5 });
  select(editor, [one]);
  openMenuByKey(editor);
  expect(openMenu(at).menu).not.toEqual({ x: 5, y: 5 });
});

test("a finger that rests on the ground opens its menu; on a note it lifts the note", () => {
  const { editor, ids, middleOf } = editorAtHand();
  const hand = handOf(editor);
  const ground = { x: 5, y: 5 };
  hand.send(pointer("down", ground, { pointerType: "touch" }));
  expect(hand.hold.get()).not.toBeNull();
  hand.send({ type: "held" });
  expect(editor.view.getState().menu).toEqual(ground);
  expect(hand.tool()).toBe("idle");
  hand.send(pointer("up", ground, { pointerType: "touch" }));
  editor.view.setState({ menu: null });
  hand.send(pointer("down", middleOf(ids[0] ?? ""), { pointerType: "touch" }));
  hand.send({ type: "held" });
  expect(editor.view.getState().menu).toBeNull();
  expect(hand.tool()).toBe("holdingNotes");
});

test("a note made from the menu of the ground lies where one pointed", () => {
  const { editor } = editorAtHand();
  const { x, y, width } = editor.map.layout().fields.thinksFeels;
  const point = { x: x + width / 2, y: y + 400 };
  actionOf("newNote").runAt?.(editor, point);
  const made = editor.map.get(editor.view.getState().editing ?? "");
  expect(made?.note.place.field).toBe("thinksFeels");
  expect(Math.abs((made?.rect.x ?? 0) + 84 - point.x)).toBeLessThan(90);
  expect(Math.abs((made?.rect.y ?? 0) + 60 - point.y)).toBeLessThan(70);
});

test("both menus hold records, each once", () => {
  const ids = new Set<string>(ACTIONS.map(({ id }) => id));
  for (const menu of [NOTE_MENU, GROUND_MENU]) {
    const lines = menu.flat().flatMap((line) => (typeof line === "string" ? [line] : line.actions));
    expect(lines.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  }
});

function shown({ editor }: ReturnType<typeof editorAtHand>) {
  const preferences = openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null });
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <PreferencesContext.Provider value={preferences}>
        <MapMenu editor={editor} at={{ x: 10, y: 10 }} />
      </PreferencesContext.Provider>
    </IntlProvider>,
  );
  return screen.getAllByRole("menuitem").map((item) => item.querySelector("span")?.textContent);
}

test("the menu offers what can be done with the selection, and does it", async () => {
  const at = editorAtHand();
  const { editor, ids } = at;
  select(editor, ids.slice(0, 2));
  editor.view.setState({ menu: { x: 10, y: 10 } });
  const lines = shown(at);
  expect(lines).toEqual(expect.arrayContaining(["Kopieren", "Kopieren als", "Beleg", "Löschen"]));
  // One note alone is written in.
  expect(lines).not.toContain("Zettel beschriften");
  const item = screen.getByRole("menuitem", { name: /^Löschen/ });
  act(() => void fireEvent.click(item));
  await waitFor(() => expect(editor.map.ids()).toHaveLength(2));
  expect(editor.view.getState().menu).toBeNull();
});

test("the menu of the ground says what undo would take back, and whoever looks on is offered nothing to write", () => {
  const at = editorAtHand();
  select(at.editor, at.ids.slice(0, 1));
  actionOf("nudgeRight").run(at.editor);
  select(at.editor, []);
  const lines = shown(at);
  expect(lines).toEqual(
    expect.arrayContaining(["Neuer Zettel", "Einfügen", "Rückgängig: Zettel verschieben"]),
  );
  cleanup();
  const seen = shown(editorAtHand({ canEdit: false }));
  for (const line of ["Neuer Zettel", "Einfügen", "Feld aufräumen"]) expect(seen).not.toContain(line);
  expect(seen).toContain("Ganze Karte zeigen");
});
