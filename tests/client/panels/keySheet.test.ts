import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { ACTIONS } from "../../../client/actions/actions.ts";
import { de } from "../../../client/i18n/de.ts";
import { keySheet } from "../../../client/panels/help/keySheet.ts";
import { PAGE_KEYS } from "../../../client/panels/help/pageKeys.ts";
import { doneBy, type KeyRecord } from "../../../client/state/keyRecords.ts";

const FACILITATOR = { canEdit: true, canSteer: true, singleKeys: "on" } as const;
const linesOf = (reader: Parameters<typeof keySheet>[0]) =>
  keySheet(reader).flatMap((section) => section.lines.map(({ does, shortcuts }) => ({ does, shortcuts })));

/** A key press that `Action.shortcuts` would write so. */
function pressOf(shortcut: string) {
  const held = shortcut.replace(/\+?[^+]*\+?$/, "").split("+");
  const key = shortcut.endsWith("+") ? "+" : (shortcut.split("+").at(-1) ?? "");
  return {
    key: key === "space" ? " " : key,
    ctrlKey: held.includes("mod"),
    metaKey: false,
    altKey: held.includes("alt"),
    shiftKey: held.includes("shift"),
  };
}

test("every key of an action is in the sheet", () => {
  const lines = linesOf(FACILITATOR);
  for (const { id, shortcuts } of ACTIONS) {
    if (shortcuts.length === 0) continue;
    expect(lines, id).toContainEqual({ does: id, shortcuts });
  }
});

test("every key that a page hears is in the sheet, does what it says there, and has one meaning at its place", () => {
  const lines = linesOf(FACILITATOR);
  for (const { place, keys } of PAGE_KEYS) {
    for (const { does, shortcuts, shown = shortcuts } of keys as readonly KeyRecord[]) {
      expect(lines, `${place}: ${does}`).toContainEqual({ does, shortcuts: shown });
      expect(shortcuts).toEqual(expect.arrayContaining([...shown]));
      expect(de.help.place).toHaveProperty(does);
      for (const shortcut of shortcuts) {
        const mine = (keys as readonly KeyRecord[]).filter((record) => record.shortcuts.includes(shortcut));
        expect(mine.map((record) => doneBy([record], pressOf(shortcut)))).toContain(does);
      }
    }
  }
});

test("another key than those of a list does nothing there, nor does one that is held with more", () => {
  const records = [{ does: "lift", shortcuts: ["space"] }] as const;
  expect(doneBy(records, pressOf("space"))).toBe("lift");
  for (const other of ["mod+space", "shift+space", "alt+space", "enter"])
    expect(doneBy(records, pressOf(other)), other).toBeNull();
});

test("whoever only looks on sees what they may do, and only facilitators see how to steer", () => {
  const viewer = keySheet({ canEdit: false, canSteer: false, singleKeys: "on" });
  const lines = viewer.flatMap((section) => section.lines.map(({ does }) => does as string));
  expect(lines).toEqual(expect.arrayContaining(["walk", "go", "zoomIn", "answer", "leaveScreen"]));
  for (const own of ["newNote", "lift", "undo", "keep", "value", "lockMap"]) expect(lines).not.toContain(own);
  expect(viewer.some((section) => section.kind === "place" && section.place === "feeling")).toBe(false);
  const participant = keySheet({ canEdit: true, canSteer: false, singleKeys: "on" });
  expect(participant.some((section) => section.kind === "actions" && section.group === "steer")).toBe(false);
});

test("characters that are switched off are not in it, unless the control that has the focus is there for them", () => {
  const lines = linesOf({ ...FACILITATOR, singleKeys: "off" });
  const jump = lines.find(({ does }) => does === "jump");
  expect(jump?.shortcuts).toEqual(["alt+1"]);
  expect(lines.some(({ does }) => does === "newNote" || does === "fit")).toBe(false);
  expect(lines.find(({ does }) => does === "value")?.shortcuts).toEqual(["0", "1", "2"]);
});

/**
 * Files that name a key themselves: what every text field, drag, menu and dialog does in any program and no sheet need
 * say, and those that ask which key of their list of records it was.
 */
const NAMES_KEYS: Readonly<Record<string, string>> = {
  "client/actions/keyboard.ts": "Enter presses a button that has the focus",
  "client/attention/laserKey.ts": "Escape puts out what is on",
  "client/attention/openAttention.ts": "Escape stops following",
  "client/canvas/BoardStop.tsx": "where the arrows of BOARD_KEYS lead",
  "client/canvas/NoteTray.tsx": "Enter presses the tray",
  "client/canvas/editorKeys.ts": "Escape folds an open hint first",
  "client/canvas/lookingInput.ts": "an embedded map, which has no sheet: arrows scroll",
  "client/canvas/pointerInput.ts": "Escape ends a drag",
  "client/outline/list/listKeys.ts": "which arrow of LIST_KEYS it was",
  "client/panels/bar/MapsMenu.tsx": "arrows open a menu",
  "client/panels/comments/CommentThread.tsx": "Ctrl and Enter send",
  "client/panels/controls/Confirm.tsx": "Escape leaves a question",
  "client/panels/controls/OpenTip.tsx": "Escape takes away what a sign means",
  "client/panels/controls/touchDrag.ts": "Escape ends a drag",
  "client/panels/evidence/SourceField.tsx": "Enter keeps a field",
  "client/panels/evidence/TagsField.tsx": "Enter keeps a field",
  "client/panels/facilitation/agenda/DragHandle.tsx": "arrows move by a handle",
  "client/panels/groups/GroupCard.tsx": "Escape leaves a field",
  "client/panels/journey/SharedWords.tsx": "Enter and Escape leave a field",
  "client/panels/journey/SizeHandle.tsx": "arrows move by a handle",
  "client/panels/journey/cardDrag.ts": "Escape ends a drag",
  "client/panels/journey/cardKeys.ts": "which arrow of RESTING_KEYS it was",
  "client/panels/journey/drawCurve.ts": "Escape ends a drag",
  "client/panels/journey/cardWays.ts": "where the arrows of RESTING_KEYS lead",
  "client/panels/lens/WordCard.tsx": "Escape folds a hint",
  "client/panels/persona/PersonHead.tsx": "Enter leaves a field",
  "client/panels/tour/TourPanel.tsx": "Escape closes it",
  "client/panels/write/OwnNoteRow.tsx": "Enter and Escape leave a field",
  "client/panels/write/WriteDock.tsx": "Enter sends a field",
  "client/state/useBoundTitle.ts": "Enter and Escape leave a field",
};
const NAMES = "(?:Arrow(?:Up|Down|Left|Right)|Enter|Escape|Delete|Backspace|Home|End|PageUp|PageDown|Tab)";
/** As a text, or as a key of a table. */
const KEY_NAME = new RegExp(`["']${NAMES}["']|^\\s*${NAMES}:`, "m");
/** A key asked for by its character, which is what a shortcut is. */
const CHARACTER = /\bkey(?:\.toLowerCase\(\))? === ["'][a-z0-9?+-]["']|\bshortcut="/;

test("no other file names a key by itself: a shortcut has a record, and so a line in the sheet", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const naming = readdirSync(join(root, "client"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("client/i18n/"))
    .filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return KEY_NAME.test(text) || CHARACTER.test(text);
    });
  expect(naming.toSorted()).toEqual(Object.keys(NAMES_KEYS).toSorted());
});
