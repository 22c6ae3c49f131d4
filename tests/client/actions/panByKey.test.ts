// @vitest-environment happy-dom
import { expect, onTestFinished, test } from "vitest";
import { listenToKeyboard } from "../../../client/actions/keyboard.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** A map on the page, whose picture, bar and drawer can have the focus. */
function page() {
  const at = editorAtHand();
  document.body.innerHTML = `
    <main data-canvas><button id="field">+</button></main>
    <footer><button id="bar">+</button></footer>
    <aside><button id="drawer">x</button><input id="text"></aside>`;
  onTestFinished(listenToKeyboard(at.editor, () => true));
  const press = (key: string, shiftKey = false, on: Element | null = document.body): boolean => {
    const event = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
    on?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return {
    ...at,
    press,
    camera: () => at.editor.camera.camera.get(),
    on: (id: string) => document.getElementById(id),
  };
}

test("with nothing selected arrows move the map, with Shift further, by as much at any zoom", () => {
  const { press, camera, editor } = page();
  for (const zoom of [1, 0.25]) {
    editor.camera.camera.set({ x: 0, y: 0, zoom });
    expect(press("ArrowRight")).toBe(true);
    expect(press("ArrowDown")).toBe(true);
    expect(camera()).toEqual({ x: -80, y: -80, zoom });
    press("ArrowLeft");
    press("ArrowUp");
    expect(camera()).toEqual({ x: 0, y: 0, zoom });
  }
  press("ArrowRight", true);
  press("ArrowDown", true);
  expect(camera()).toEqual({ x: -0.6 * 2400, y: -0.6 * 1600, zoom: 0.25 });
});

test("they move what is selected instead, and mean nothing to the map where they scroll or write", () => {
  const { press, camera, editor, ids, on } = page();
  const [one = ""] = ids;
  const before = editor.map.get(one)?.rect.x ?? 0;
  editor.view.setState({ selection: new Set([one]) });
  press("ArrowRight");
  expect(editor.map.get(one)?.rect.x).toBeGreaterThan(before);
  editor.view.setState({ selection: new Set() });
  expect(camera()).toEqual({ x: 0, y: 0, zoom: 1 });

  for (const id of ["drawer", "text"]) expect(press("ArrowRight", false, on(id)), id).toBe(false);
  for (const id of ["field", "bar"]) expect(press("ArrowRight", false, on(id)), id).toBe(true);
  expect(camera().x).toBe(-160);
  editor.view.setState({ shownView: "list" });
  expect(press("ArrowRight")).toBe(false);
});
