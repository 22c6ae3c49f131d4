import { expect, test } from "vitest";
import { placeBar } from "../../../client/canvas/barPlace.ts";
import { initialsOf } from "../../../client/canvas/paintNoteFoot.ts";
import { editorBox } from "../../../client/canvas/placeEditor.ts";
import { afterWheel } from "../../../client/canvas/wheelInput.ts";

const view = { width: 1000, height: 700 };
const bar = { width: 400, height: 44 };

test("the bar stands above the selection, below it at the top, and always inside", () => {
  expect(placeBar({ x: 400, y: 300, width: 100, height: 80 }, bar, view)).toEqual({ x: 250, y: 244 });
  expect(placeBar({ x: 400, y: 20, width: 100, height: 80 }, bar, view)).toEqual({ x: 250, y: 112 });
  expect(placeBar({ x: -50, y: 300, width: 100, height: 80 }, bar, view)?.x).toBe(8);
  expect(placeBar({ x: 980, y: 10, width: 100, height: 900 }, bar, view)).toEqual({ x: 592, y: 648 });
  expect(placeBar({ x: 1200, y: 10, width: 100, height: 90 }, bar, view)).toBeNull();
});

test("the bar leaves the buttons of the fields free: beside them, over them, or below the selection", () => {
  const note = { x: 600, y: 300, width: 100, height: 80 };
  const buttons = { x: 780, y: 250, width: 90, height: 30 };
  expect(placeBar(note, bar, view, [buttons])).toEqual({ x: 368, y: 244 });
  const wide = { width: 780, height: 44 };
  expect(placeBar(note, wide, view, [buttons])).toEqual({ x: 212, y: 194 });
  const atTheTop = { ...note, y: 80 };
  expect(placeBar(atTheTop, wide, view, [{ ...buttons, y: 30 }])).toEqual({ x: 212, y: 172 });
  // No room above, and the buttons of the next field below: under those.
  const first = { ...note, y: 20 };
  expect(placeBar(first, wide, view, [{ ...buttons, y: 120 }])).toEqual({ x: 212, y: 162 });
});

test("the text field lies on its note; from far away it is larger and stays on the canvas", () => {
  const note = { x: 100, y: 100, width: 168, height: 120 };
  const near = editorBox({ x: 10, y: 20, zoom: 1 }, note, view);
  expect(near).toMatchObject({ x: 110, y: 120, scale: 1, enlarged: false });
  const far = editorBox({ x: 0, y: 0, zoom: 0.2 }, note, view);
  expect(far).toMatchObject({ x: 12, y: 12, scale: 0.8, enlarged: true });
});

test("the wheel pans; with Ctrl it zooms at the pointer, and one notch does not fly", () => {
  const wheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
  const camera = { x: 0, y: 0, zoom: 1 };
  const pointer = { x: 200, y: 100 };
  expect(afterWheel(camera, { ...wheel, deltaX: 5, deltaY: 30 }, pointer)).toEqual({
    x: -5,
    y: -30,
    zoom: 1,
  });
  expect(afterWheel(camera, { ...wheel, deltaY: 30, shiftKey: true }, pointer)).toEqual({
    x: -30,
    y: 0,
    zoom: 1,
  });
  expect(afterWheel(camera, { ...wheel, deltaY: 3, deltaMode: 1 }, pointer).y).toBe(-48);
  const zoomed = afterWheel(camera, { ...wheel, deltaY: -120, ctrlKey: true }, pointer);
  expect(zoomed.zoom).toBeCloseTo(1.284, 3);
  expect((pointer.x - zoomed.x) / zoomed.zoom).toBeCloseTo(200);
});

test("initials are the first letters of the first and the last name", () => {
  expect(initialsOf("Kim de Vries")).toBe("KV");
  expect(initialsOf(" ömer ")).toBe("Ö");
  expect(initialsOf("")).toBe("");
});
