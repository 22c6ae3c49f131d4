// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { ACTIONS } from "../../../client/actions/actions.ts";
import { listenToKeyboard } from "../../../client/actions/keyboard.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { isSingleKey } from "../../../client/state/singleKeys.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

const press = (key: string, held: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

test("switched off, characters alone do nothing; arrows, Enter, Delete, F2 and keys with Ctrl stay", () => {
  const storage = memoryStorage();
  const preferences = openPreferences({ storage, languages: ["de"], dark: null });
  const { editor, ids } = editorAtHand();
  const stop = listenToKeyboard(editor, () => preferences.getState().singleKeys === "on");
  const [one = ""] = ids;
  editor.view.setState({ selection: new Set([one]) });
  expect(press("c")).toBe(true);
  expect(editor.map.get(one)?.note.colour).not.toBe("yellow");

  preferences.chooseSingleKeys("off");
  const before = { ...editor.view.getState() };
  for (const key of "n12cpm?f0sjke34567wavxgtuoyrlhizqb+-".split("")) expect(press(key), key).toBe(false);
  expect(press("P", { shiftKey: true })).toBe(false);
  expect(editor.view.getState()).toEqual(before);
  expect(press("ArrowRight")).toBe(true);
  expect(press("d", { ctrlKey: true })).toBe(true);
  editor.view.setState({ selection: new Set([one]) });
  expect(press("F2")).toBe(true);
  expect(editor.view.getState().editing).toBe(one);
  editor.view.setState({ editing: null });
  expect(press("Delete")).toBe(true);
  expect(editor.map.get(one)).toBeUndefined();
  stop();
  // It stays so on this device.
  expect(openPreferences({ storage, languages: ["de"], dark: null }).getState().singleKeys).toBe("off");
});

test("what is done to a note can be done without a character alone", () => {
  const withoutSingle = ACTIONS.filter(({ shortcuts }) => shortcuts.some((keys) => !isSingleKey(keys)));
  expect(withoutSingle.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "editNote",
      "deleteNotes",
      "undo",
      "redo",
      "nudgeLeft",
      "toFieldRight",
      "selectNone",
    ]),
  );
});
