// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { listenToKeyboard } from "../../../client/actions/keyboard.ts";
import { select } from "../../../client/tools/selecting.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

let stop = (): void => undefined;
afterEach(() => stop());

function atKeyboard() {
  const at = editorAtHand();
  stop = listenToKeyboard(at.editor, () => true);
  const clipboard = new DataTransfer();
  const send = (type: "copy" | "cut" | "paste", target: EventTarget = document): boolean => {
    const event = new ClipboardEvent(type, { clipboardData: clipboard, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { ...at, clipboard, send };
}

test("cut notes are on the clipboard in three readings, and a paste brings them back", async () => {
  const { editor, ids, clipboard, send } = atKeyboard();
  select(editor, ids.slice(0, 2));
  // Until the part that copies is here, an event leaves everything where it is.
  Object.assign(document, { execCommand: vi.fn() });
  await vi.waitFor(() => {
    send("cut");
    expect(editor.map.ids()).toHaveLength(2);
  });
  expect(clipboard.getData("text/plain")).toBe("eins\nzwei");
  expect(clipboard.getData("text/html")).toContain("<li>eins</li>");
  expect(clipboard.getData("application/x-customer-empathy-map+json")).toContain('"zwei"');
  expect(send("paste")).toBe(true);
  await vi.waitFor(() => expect(editor.map.ids()).toHaveLength(4));
  expect(editor.map.idsIn("pains").map((id) => editor.map.get(id)?.note.text)).toEqual([
    "eins",
    "zwei",
    "drei",
  ]);
});

test("in a text field, and with nothing selected or nothing to paste, the clipboard is the browser's", () => {
  const { editor, ids, send } = atKeyboard();
  expect(send("copy")).toBe(false);
  expect(send("paste")).toBe(false);
  select(editor, ids.slice(0, 1));
  const field = document.createElement("textarea");
  document.body.append(field);
  expect(send("cut", field)).toBe(false);
  expect(editor.map.ids()).toHaveLength(4);
});
