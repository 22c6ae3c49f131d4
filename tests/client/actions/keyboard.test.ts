import { expect, test } from "vitest";
import { ACTIONS, actionOf } from "../../../client/actions/actions.ts";
import { de } from "../../../client/i18n/de.ts";
import { shortcutOf } from "../../../client/state/keyRecords.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) => shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("keys are told by the character they make, on every layout", () => {
  expect(press("n")).toBe("n");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("mod+shift+z");
  expect(press("z", { metaKey: true })).toBe("mod+z");
  // "+" needs Shift on an American keyboard and none on a German one; "?" needs it on both.
  expect(press("+", { shiftKey: true })).toBe("+");
  expect(press("+")).toBe("+");
  expect(press("?", { shiftKey: true })).toBe("?");
  expect(press("ArrowLeft", { shiftKey: true })).toBe("shift+arrowleft");
  // AltGr on Windows
  expect(press("{", { ctrlKey: true, altKey: true })).toBe("{");
});

test("no shortcut is taken twice", () => {
  const shortcuts = ACTIONS.flatMap((action) => action.shortcuts);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test("no shortcut needs a character that a German keyboard hides", () => {
  for (const { shortcuts } of ACTIONS) {
    for (const shortcut of shortcuts) {
      const key = shortcut.split("+").at(-1) ?? "";
      expect(key).not.toMatch(/^[[\]/'\\`{}@|~]$/);
      expect(shortcut).not.toMatch(/shift\+\d/);
    }
  }
});

test("every action that has a label has a record, and the other way round", () => {
  const labelled = [...Object.keys(de.actions), ...Object.keys(de.arranging.actions), "picture"].toSorted();
  expect(ACTIONS.map(({ id }) => id as string).toSorted()).toEqual(labelled);
  expect(actionOf("undo").edits).toBe(true);
});
