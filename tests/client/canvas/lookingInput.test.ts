// @vitest-environment happy-dom
import { expect, onTestFinished, test } from "vitest";
import { listenToLooking } from "../../../client/canvas/lookingInput.ts";
import { createCameraStore } from "../../../client/state/cameraStore.ts";

/** A map on which somebody looks around. */
function looking(place: "page" | "frame") {
  const element = document.createElement("div");
  element.setPointerCapture = () => undefined;
  document.body.append(element);
  const store = createCameraStore();
  let homes = 0;
  const stop = listenToLooking(element, store, { place, onHome: () => (homes += 1) });
  onTestFinished(() => {
    stop();
    element.remove();
  });
  const pointer = (
    type: string,
    pointerId: number,
    clientX: number,
    clientY: number,
    pointerType = "mouse",
  ) =>
    element.dispatchEvent(
      new PointerEvent(type, { pointerId, clientX, clientY, pointerType, bubbles: true }),
    );
  return {
    pointer,
    camera: () => store.camera.get(),
    homes: () => homes,
    key: (key: string, more: KeyboardEventInit = {}) =>
      window.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true, ...more })),
    /** false where the page around must not scroll */
    wheel: (deltaY: number, ctrlKey: boolean) => {
      const event = new WheelEvent("wheel", { deltaY, cancelable: true });
      // happy-dom's knows no modifiers.
      Object.defineProperty(event, "ctrlKey", { value: ctrlKey });
      return element.dispatchEvent(event);
    },
    stop,
  };
}

test("a mouse drags the map, in a frame too, until its button is let go", () => {
  for (const place of ["page", "frame"] as const) {
    const { pointer, camera } = looking(place);
    pointer("pointermove", 1, 500, 500);
    expect(camera()).toEqual({ x: 0, y: 0, zoom: 1 });
    pointer("pointerdown", 1, 100, 100);
    pointer("pointermove", 1, 130, 90);
    pointer("pointerup", 1, 130, 90);
    pointer("pointermove", 1, 300, 300);
    expect(camera()).toEqual({ x: 30, y: -10, zoom: 1 });
  }
});

test("one finger moves the map on a page of its own, and the page around it in a frame", () => {
  for (const [place, x] of [
    ["page", 40],
    ["frame", 0],
  ] as const) {
    const { pointer, camera } = looking(place);
    pointer("pointerdown", 1, 100, 100, "touch");
    pointer("pointermove", 1, 140, 100, "touch");
    expect(camera().x).toBe(x);
  }
});

test("two fingers zoom where they are and carry the map along, in a frame too", () => {
  const { pointer, camera } = looking("frame");
  pointer("pointerdown", 1, 100, 100, "touch");
  pointer("pointerdown", 2, 200, 100, "touch");
  pointer("pointermove", 2, 300, 100, "touch");
  expect(camera().zoom).toBeCloseTo(2);
  // What was under the first finger, which has not moved, is still there.
  expect(100 * camera().zoom + camera().x).toBeCloseTo(100);
});

test("the wheel scrolls the page around a frame, and with Ctrl zooms the map", () => {
  const frame = looking("frame");
  expect(frame.wheel(100, false)).toBe(true);
  expect(frame.camera()).toEqual({ x: 0, y: 0, zoom: 1 });
  expect(frame.wheel(-25, true)).toBe(false);
  expect(frame.camera().zoom).toBeGreaterThan(1);
  const page = looking("page");
  expect(page.wheel(100, false)).toBe(false);
  expect(page.camera()).toEqual({ x: 0, y: -100, zoom: 1 });
});

test("keys move, zoom and show everything again; the browser's own stay the browser's", () => {
  const { key, camera, homes, stop } = looking("page");
  expect(key("+", { ctrlKey: true })).toBe(true);
  expect(camera().zoom).toBe(1);
  key("ArrowRight");
  key("ArrowDown");
  expect(camera()).toMatchObject({ x: -80, y: -80 });
  key("+");
  expect(camera().zoom).toBe(1.25);
  key("-");
  key("0");
  expect(camera().zoom).toBe(1);
  expect(homes()).toBe(1);
  stop();
  key("+");
  expect(camera().zoom).toBe(1);
});
