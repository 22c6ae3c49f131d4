// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { walk } from "../../../client/actions/walking.ts";
import { openListFocus } from "../../../client/outline/list/listFocus.ts";
import type { MapView } from "../../../client/state/mapView.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(() => document.body.replaceChildren());

/** The rows of a list, as plain buttons. */
function rows(shownView: MapView) {
  const { editor, ids } = editorAtHand();
  editor.view.setState({ shownView });
  const root = document.body.appendChild(document.createElement("section"));
  for (const id of ids) {
    const note = root.appendChild(document.createElement("div"));
    note.dataset.note = id;
    const row = note.appendChild(document.createElement("button"));
    row.dataset.row = id;
  }
  openListFocus(root, editor);
  const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.row;
  const asksFor = () => editor.view.getState().asksFor;
  return { editor, ids, root, focused, asksFor };
}

test("keys that walk on the picture stay in the list when the focus is there, and come into it where it is alone", () => {
  const both = rows("both");
  both.root.querySelector("button")?.focus();
  walk(both.editor, "next");
  expect(both.focused()).toBe(both.ids[1]);
  expect(both.asksFor()).toBeNull();
  document.body.replaceChildren();

  const alone = rows("list");
  walk(alone.editor, "next");
  expect(alone.focused()).toBe(alone.ids[0]);
  expect(alone.asksFor()).toBeNull();
});

test("beside the picture, what is walked there is asked for there", () => {
  const { editor, focused, asksFor } = rows("both");
  walk(editor, "next");
  expect(asksFor()).toBe("board");
  expect(focused()).toBeUndefined();
});
