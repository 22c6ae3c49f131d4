// @vitest-environment happy-dom
import { expect, onTestFinished, test } from "vitest";
import { afterWheel, listenToWheel } from "../../../client/canvas/wheelInput.ts";
import { type Camera, MAX_ZOOM, MIN_ZOOM, toMap } from "../../../client/geometry/camera.ts";
import { createCameraStore } from "../../../client/state/cameraStore.ts";
import type { ToolName } from "../../../client/tools/toolState.ts";

const REST = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
const CAMERA: Camera = { x: 40, y: -30, zoom: 0.5 };
const POINTER = { x: 300, y: 200 };

test("a trackpad moves the map in any direction by just as many pixels, a wheel that counts lines by as much as they are", () => {
  expect(afterWheel(CAMERA, { ...REST, deltaX: 3, deltaY: -7.5 }, POINTER)).toEqual({
    x: 37,
    y: -22.5,
    zoom: 0.5,
  });
  expect(afterWheel(CAMERA, { ...REST, deltaY: 3, deltaMode: 1 }, POINTER).y).toBe(-30 - 48);
  expect(afterWheel(CAMERA, { ...REST, deltaY: 1, deltaMode: 2 }, POINTER).y).toBe(-30 - 400);
});

test("with Shift a wheel moves the map sideways, also where the system has turned it already", () => {
  const turned = { ...CAMERA, x: 40 - 100 };
  expect(afterWheel(CAMERA, { ...REST, deltaY: 100, shiftKey: true }, POINTER)).toEqual(turned);
  expect(afterWheel(CAMERA, { ...REST, deltaX: 100, shiftKey: true }, POINTER)).toEqual(turned);
});

test.each([
  { ctrlKey: true, metaKey: false },
  { ctrlKey: false, metaKey: true },
])("with $ctrlKey $metaKey what is under the pointer stays there at every zoom, to both ends", (held) => {
  for (const deltaY of [-4, 4, -120, 120]) {
    let camera = CAMERA;
    const { x, y } = toMap(camera, POINTER);
    for (let turn = 0; turn < 200; turn += 1) {
      const next = afterWheel(camera, { ...REST, ...held, deltaY }, POINTER);
      const now = toMap(next, POINTER);
      expect(now.x).toBeCloseTo(x, 6);
      expect(now.y).toBeCloseTo(y, 6);
      // A notch of a mouse does not fly, and the ends are held.
      expect(Math.max(next.zoom / camera.zoom, camera.zoom / next.zoom)).toBeLessThan(1.3);
      camera = next;
    }
    expect(camera.zoom).toBeCloseTo(deltaY < 0 ? MAX_ZOOM : MIN_ZOOM);
  }
});

/** A canvas under wheel and gestures, with a tool in the hand. */
function turned(tool: ToolName) {
  const element = document.createElement("div");
  const store = createCameraStore();
  let pointed = 0;
  const stop = listenToWheel(element, store, { tool: () => tool, pointAgain: () => (pointed += 1) });
  onTestFinished(stop);
  const gesture = (type: string, scale: number): void => {
    const event = new Event(type, { cancelable: true });
    Object.assign(event, { scale, clientX: 100, clientY: 100 });
    element.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  };
  return { element, gesture, zoom: () => store.camera.get().zoom, pointed: () => pointed, stop };
}

test("a pinch on Safari's trackpad zooms; one of two fingers on a tablet is not counted twice", () => {
  const trackpad = turned("idle");
  trackpad.gesture("gesturestart", 1);
  trackpad.gesture("gesturechange", 1.5);
  trackpad.gesture("gesturechange", 2);
  expect(trackpad.zoom()).toBeCloseTo(2);
  const tablet = turned("pinching");
  tablet.gesture("gesturestart", 1);
  tablet.gesture("gesturechange", 2);
  expect(tablet.zoom()).toBe(1);
});

test("the wheel never scrolls the page, tells the hand that it points elsewhere, and is left alone afterwards", () => {
  const { element, pointed, stop } = turned("idle");
  const turn = (): boolean =>
    element.dispatchEvent(new WheelEvent("wheel", { deltaY: 10, cancelable: true }));
  expect(turn()).toBe(false);
  expect(pointed()).toBe(1);
  stop();
  expect(turn()).toBe(true);
  expect(pointed()).toBe(1);
});
