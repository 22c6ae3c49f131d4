import { expect, test } from "vitest";
import { handOf } from "../../../client/tools/hand.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

const FRAME_MS = 16;
/** More frames than any flick lasts. */
const ENOUGH = 1000;

/** A map that a finger flicks from the same place each time, with its own clock. */
function flickedMap(given: { may?: boolean; pointerType?: PointerInput["pointerType"] } = {}) {
  const { may = true, pointerType = "touch" } = given;
  const at = editorAtHand();
  const hand = handOf(at.editor);
  const { camera } = at.editor.camera;
  hand.setCoasting(may);
  let time = 50_000_000;
  const send = (type: PointerInput["type"], x: number, y: number, details: Partial<PointerInput> = {}) =>
    hand.send(pointer(type, { x, y }, { pointerType, time, ...details }));
  /** `speed`: CSS pixels a frame, to the right; then `restMs` until it lets go */
  const flick = (speed: number, restMs = 8, details: Partial<PointerInput> = {}): void => {
    time += 1000;
    send("down", 300, 900, details);
    for (let frame = 1; frame <= 8; frame += 1) {
      time += FRAME_MS;
      send("move", 300 + frame * speed, 900, details);
    }
    time += restMs;
    send("up", 300 + 8 * speed, 900, details);
  };
  const frame = (): void => hand.send({ type: "frame", elapsedMs: FRAME_MS });
  const framesToRest = (): number => {
    let count = 0;
    while (hand.tool() === "coasting" && count < ENOUGH) {
      frame();
      count += 1;
    }
    return count;
  };
  const later = (ms: number): void => {
    time += ms;
  };
  return { ...at, hand, camera, send, flick, frame, framesToRest, later };
}

test("a map that is flicked goes on in the same direction, ever slower, and comes to rest", () => {
  const { hand, camera, flick, frame, framesToRest } = flickedMap();
  flick(20);
  expect(hand.tool()).toBe("coasting");
  const released = camera.get().x;
  const steps: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    const before = camera.get().x;
    frame();
    steps.push(camera.get().x - before);
  }
  expect(steps[0]).toBeGreaterThan(15);
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  expect(camera.get().y).toBe(0);
  expect(framesToRest()).toBeLessThan(ENOUGH);
  expect(camera.get().x - released).toBeGreaterThan(200);
  expect(hand.tool()).toBe("idle");
  expect(hand.preview.get()).toEqual({ kind: "none" });
});

test("a slow finger, one that rested before it let go, reduced motion, a mouse and a pen leave the map where it is", () => {
  const still = (at: ReturnType<typeof flickedMap>): void => {
    expect(at.hand.tool()).toBe("idle");
    const before = at.camera.get();
    at.frame();
    expect(at.camera.get()).toBe(before);
  };
  const slow = flickedMap();
  slow.flick(2);
  still(slow);
  const rested = flickedMap();
  rested.flick(20, 150);
  still(rested);
  const calm = flickedMap({ may: false });
  calm.flick(20);
  still(calm);
  for (const pointerType of ["mouse", "pen"] as const) {
    const held = flickedMap({ pointerType });
    held.flick(20, 8, { space: true });
    expect(held.camera.get().x).toBe(160);
    still(held);
  }
});

test("a finger catches the map, presses nothing by that, and moves it on", () => {
  const at = flickedMap();
  at.flick(20);
  at.frame();
  const before = at.camera.get();
  at.later(100);
  const note = { x: at.middleOf(at.ids[0] ?? "").x + before.x, y: at.middleOf(at.ids[0] ?? "").y + before.y };
  at.send("down", note.x, note.y);
  at.frame();
  expect(at.camera.get()).toBe(before);
  at.later(50);
  at.send("up", note.x, note.y);
  expect(at.hand.tool()).toBe("idle");
  expect(at.editor.view.getState().selection.size).toBe(0);

  // Caught and tapped again at once: still no double tap, which would make a note.
  at.flick(20);
  at.send("down", 300, 900);
  at.send("up", 300, 900);
  at.later(50);
  at.send("down", 300, 900);
  at.send("up", 300, 900);
  expect(at.editor.map.ids()).toHaveLength(4);

  at.flick(20);
  at.send("down", 300, 900);
  const caught = at.camera.get();
  at.send("move", 340, 880);
  expect(at.camera.get()).toEqual({ ...caught, x: caught.x + 40, y: caught.y - 20 });
});

test("a key stops it, and so does everything else that moves the camera, which is then not moved on", () => {
  const at = flickedMap();
  at.flick(20);
  at.hand.send({ type: "escape" });
  expect(at.hand.tool()).toBe("idle");

  at.flick(20);
  at.frame();
  const wanted = { x: 7, y: 8, zoom: 0.5 };
  at.camera.set(wanted);
  at.frame();
  expect(at.camera.get()).toBe(wanted);
  expect(at.hand.tool()).toBe("idle");

  at.camera.set({ x: 0, y: 0, zoom: 1 });
  at.flick(20);
  at.hand.setCoasting(false);
  expect(at.hand.tool()).toBe("idle");
});

test("a mouse presses what it means while the map still moves, and a note can be taken from the tray", () => {
  const at = flickedMap();
  at.flick(20);
  const [one = ""] = at.ids;
  const { x } = at.camera.get();
  const middle = at.middleOf(one);
  at.hand.send(pointer("down", { x: middle.x + x, y: middle.y }));
  at.hand.send(pointer("up", { x: middle.x + x, y: middle.y }));
  expect([...at.editor.view.getState().selection]).toEqual([one]);

  at.flick(20);
  at.hand.takeFromTray(pointer("down", { x: 300, y: 1700 }), "pink");
  expect(at.hand.tool()).toBe("draggingFromTray");
});

test("no flick throws the map off the screen, and a note that goes meanwhile stops nothing", () => {
  const at = flickedMap();
  at.flick(20);
  deleteNotes(at.editor.session.doc, [at.ids[0] ?? ""], "someone");
  expect(at.hand.tool()).toBe("coasting");
  at.hand.send({ type: "escape" });
  const { bounds } = at.editor.map.layout();
  const edgeAfter = (x: number, speed: number): number => {
    at.camera.set({ x, y: 0, zoom: 1 });
    at.flick(speed);
    at.framesToRest();
    return bounds.x + at.camera.get().x;
  };
  // Far from the edge it goes on for more than a thousand pixels; near it, not further than what must stay in sight.
  expect(edgeAfter(0, 80)).toBeGreaterThan(1600);
  const near = edgeAfter(1500, 80);
  expect(near).toBeGreaterThan(2140);
  expect(near).toBeLessThanOrEqual(2400 - 96);
});

test("what is left of a pinch flicks nothing", () => {
  const at = flickedMap();
  at.send("down", 300, 900, { pointerId: 1 });
  at.send("down", 600, 900, { pointerId: 2 });
  at.later(16);
  at.send("move", 700, 900, { pointerId: 2 });
  at.send("up", 300, 900, { pointerId: 1 });
  at.later(16);
  at.send("move", 760, 900, { pointerId: 2 });
  at.later(4);
  at.send("up", 760, 900, { pointerId: 2 });
  expect(at.hand.tool()).toBe("idle");
});

test("what is in the hand stays under it when the wheel moves the map, and the others see where the hand points", () => {
  const at = editorAtHand();
  const hand = handOf(at.editor);
  const { camera } = at.editor.camera;
  const [one = ""] = at.ids;
  const from = at.middleOf(one);
  hand.send(pointer("down", from));
  hand.send(pointer("move", { x: from.x + 40, y: from.y + 300 }));
  const before = hand.preview.get();
  camera.set({ x: -100, y: -50, zoom: 1 });
  hand.pointAgain();
  const after = hand.preview.get();
  if (before.kind !== "dragging" || after.kind !== "dragging") throw new Error("nothing is dragged");
  expect([after.dx - before.dx, after.dy - before.dy]).toEqual([100, 50]);
  expect(at.shown().cursor).toEqual({ x: from.x + 140, y: from.y + 350 });
});

test("a marquee that reaches an edge takes the map along, but not one that begins there", () => {
  const at = editorAtHand();
  const hand = handOf(at.editor);
  const { camera } = at.editor.camera;
  hand.send(pointer("down", { x: 10, y: 900 }));
  hand.send(pointer("move", { x: 30, y: 960 }));
  hand.send({ type: "frame", elapsedMs: FRAME_MS });
  expect(camera.get()).toEqual({ x: 0, y: 0, zoom: 1 });
  hand.send(pointer("move", { x: 400, y: 960 }));
  hand.send(pointer("move", { x: 0, y: 960 }));
  const drawn = hand.preview.get();
  hand.send({ type: "frame", elapsedMs: FRAME_MS });
  expect(camera.get().x).toBeGreaterThan(0);
  const further = hand.preview.get();
  if (drawn.kind !== "marquee" || further.kind !== "marquee") throw new Error("no marquee");
  expect(further.rect.width).not.toBe(drawn.rect.width);
});
