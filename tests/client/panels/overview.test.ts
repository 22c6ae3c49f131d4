// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from "vitest";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { toMap } from "../../../client/geometry/camera.ts";
import { cameraAround, clampTo, gripOn, screenOn } from "../../../client/geometry/overview.ts";
import { openOverview } from "../../../client/panels/overview/openOverview.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { keptOverview, toggleOverview } from "../../../client/state/overview.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { PALETTES } from "../../../model/palette.ts";
import { EMPTY_PRESENCE } from "../../../model/presence.ts";
import { setCalm } from "../../../model/steeringCommands.ts";
import { recordingContext } from "../canvas/recordingContext.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

const FIT = { scale: 0.1, left: 4, top: 6 };
const VIEW = { width: 800, height: 600 };

test("what a press brings to the middle of the screen is what lay under it, at any zoom", () => {
  for (const zoom of [0.1, 1, 4]) {
    const camera = cameraAround(FIT, { x: 5, y: 7, zoom }, VIEW, { x: 54, y: 106 });
    const middle = toMap(camera, { x: 400, y: 300 });
    expect(middle.x).toBeCloseTo(500);
    expect(middle.y).toBeCloseTo(1000);
    expect(camera.zoom).toBe(zoom);
    const screen = screenOn(FIT, camera, VIEW);
    expect([screen.x + screen.width / 2, screen.y + screen.height / 2]).toEqual([
      expect.closeTo(54),
      expect.closeTo(106),
    ]);
  }
});

test("held inside, the rectangle goes with the hand from where it was taken; pressed beside, it comes", () => {
  const screen = { x: 10, y: 10, width: 40, height: 20 };
  expect(gripOn(screen, { x: 15, y: 25 })).toEqual({ x: -15, y: 5 });
  expect(gripOn(screen, { x: 100, y: 25 })).toEqual({ x: 0, y: 0 });
});

test("the edges of the rectangle stay on the overview, whatever the screen shows", () => {
  const size = { width: 200, height: 100 };
  expect(clampTo(size, { x: -50, y: -20, width: 400, height: 60 })).toEqual({
    x: 0,
    y: 0,
    width: 200,
    height: 40,
  });
  expect(clampTo(size, { x: 900, y: 10, width: 40, height: 20 })).toEqual({
    x: 192,
    y: 10,
    width: 8,
    height: 20,
  });
  expect(clampTo(size, { x: -90, y: 10, width: 40, height: 20 })).toEqual({
    x: 0,
    y: 10,
    width: 8,
    height: 20,
  });
});

/** An overview over a map, whose canvases remember what was drawn. */
function overview() {
  vi.useFakeTimers();
  const at = editorAtHand();
  const [box, ground, people, screen] = ["div", "canvas", "canvas", "div"].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLCanvasElement, HTMLCanvasElement, HTMLElement];
  box.setPointerCapture = () => undefined;
  const drawn = { ground: recordingContext(), people: recordingContext() };
  ground.getContext = (() => drawn.ground.context) as unknown as HTMLCanvasElement["getContext"];
  people.getContext = (() => drawn.people.context) as unknown as HTMLCanvasElement["getContext"];
  const stop = openOverview(at.editor, { box, ground, people, screen }, PALETTES.light);
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
  });
  const pointer = (type: string, clientX: number, clientY: number, pointerId = 1, button = 0): void =>
    void box.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId, button, cancelable: true }));
  return {
    ...at,
    box,
    screen,
    stop,
    pointer,
    calls: { ground: drawn.ground.calls, people: drawn.people.calls },
  };
}

test("while the map is moved only the rectangle goes along; a change is painted a moment later, many as one", () => {
  const { editor, screen, calls } = overview();
  const painted = calls.ground.length;
  expect(painted).toBeGreaterThan(0);
  const before = screen.style.transform;
  for (let x = 0; x < 100; x += 1) editor.camera.camera.set({ x, y: 0, zoom: 0.7 });
  vi.advanceTimersByTime(2_000);
  expect(screen.style.transform).not.toBe(before);
  expect(calls.ground).toHaveLength(painted);

  const notes = (count: number) =>
    Array.from({ length: count }, () => ({ text: "x", place: { field: "gains" as const, x: 40, y: 80 } }));
  for (let turn = 0; turn < 10; turn += 1) addNotes(editor.session.doc, notes(1), "someone");
  expect(calls.ground).toHaveLength(painted);
  vi.advanceTimersByTime(1_000);
  const backgrounds = calls.ground.filter(({ method }) => method === "setTransform");
  expect(backgrounds).toHaveLength(2);
});

test("a press moves the view there, a drag goes on with it, another finger and other buttons do nothing", () => {
  const { editor, pointer, box } = overview();
  const { camera } = editor.camera;
  const start = camera.get();
  pointer("pointerdown", 10, 10, 1, 2);
  pointer("pointermove", 50, 50);
  expect(camera.get()).toBe(start);

  // The whole map is on the screen: the press is inside the rectangle and takes it as it is.
  pointer("pointerdown", 60, 60);
  expect(camera.get().x).toBeCloseTo(start.x);
  pointer("pointermove", 70, 60);
  const width = Number.parseFloat(box.style.width);
  const { bounds } = editor.map.layout();
  expect(start.x - camera.get().x).toBeGreaterThan((10 * bounds.width) / width / 1.2);
  const dragged = camera.get();
  pointer("pointermove", 90, 90, 2);
  pointer("pointerup", 70, 60);
  pointer("pointermove", 90, 90);
  expect(camera.get()).toBe(dragged);
});

test("it shows where the others are: where they point, else what they see; nobody where a facilitator asked for calm", () => {
  const { others, calls, sessionDoc } = overview();
  const before = calls.people.length;
  const seen = { x: 0, y: 0, width: 400, height: 200 };
  others.set(
    new Map([
      [1, { ...EMPTY_PRESENCE, participantId: "a", cursor: { x: 100, y: 100 } }],
      [2, { ...EMPTY_PRESENCE, participantId: "b", view: seen }],
      [3, { ...EMPTY_PRESENCE, participantId: "c" }],
    ]),
  );
  vi.advanceTimersByTime(1_000);
  const dots = calls.people.slice(before).filter(({ method }) => method === "arc");
  expect(dots).toHaveLength(2);
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = dots.map(({ args }) => args as number[]);
  // (100, 100) and (200, 100) on the map.
  expect(x2).toBeGreaterThan(x1);
  expect(y2).toBeCloseTo(y1);
  const shown = calls.people.length;
  setCalm(sessionDoc, true, "someone");
  vi.advanceTimersByTime(1_000);
  const after = calls.people.slice(shown).map(({ method }) => method);
  expect(after).toContain("setTransform");
  expect(after).not.toContain("arc");
});

test("at rest it has no timer, and none after it was closed", () => {
  const { editor, stop } = overview();
  vi.advanceTimersByTime(5_000);
  expect(vi.getTimerCount()).toBe(0);
  addNotes(editor.session.doc, [{ text: "x", place: { field: "gains", x: 40, y: 80 } }], "someone");
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("it is off until it is switched on, stays so on this device, and garbage there means off", () => {
  const storage = memoryStorage();
  const { editor } = editorAtHand();
  expect(keptOverview(storage)).toBe("off");
  toggleOverview(editor, storage);
  expect([editor.view.getState().overview, keptOverview(storage)]).toEqual(["on", "on"]);
  toggleOverview(editor, storage);
  expect([editor.view.getState().overview, keptOverview(storage)]).toEqual(["off", "off"]);
  storage.setItem("empathy-map.overview", '"constructor"');
  expect(keptOverview(storage)).toBe("off");
  expect(isEnabled(actionOf("overview"), editor)).toBe(true);
  editor.view.setState({ shownView: "list" });
  expect(isEnabled(actionOf("overview"), editor)).toBe(false);
});
