import { expect, test, vi } from "vitest";
import { runHoldClock } from "../../../client/canvas/holdClock.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { HOLD_MS } from "../../../client/tools/holdingNotes.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import type { Point } from "../../../model/fieldLayout.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

function phone(options?: { canEdit?: boolean }) {
  const at = editorAtHand(options);
  const hand = handOf(at.editor);
  const [one = "", two = "", three = ""] = at.ids;
  const finger = (type: PointerInput["type"], point: Point, details: Partial<PointerInput> = {}): void =>
    hand.send(pointer(type, point, { pointerType: "touch", ...details }));
  const swipe = (from: Point, to: Point): void => {
    finger("down", from);
    finger("move", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    finger("move", to);
  };
  const placeOf = (id: string) => at.editor.map.get(id)?.note.place;
  const selected = (): string[] => [...at.editor.view.getState().selection];
  return { ...at, hand, one, two, three, finger, swipe, placeOf, selected };
}

const by = (point: Point, dx: number, dy: number): Point => ({ x: point.x + dx, y: point.y + dy });
const EMPTY: Point = { x: 300, y: 500 };

test("a finger that moves at once moves the map, also where it began on a note or on a bundle's title", () => {
  const at = phone();
  addCluster(at.editor.session.doc, { title: "x", field: "pains", noteIds: [at.one, at.two] }, "someone");
  const title = at.editor.clusters.list()[0]?.shape.title ?? { x: 0, y: 0, height: 0 };
  for (const from of [at.middleOf(at.one), { x: title.x + 4, y: title.y + title.height / 2 }]) {
    at.editor.camera.camera.set({ x: 0, y: 0, zoom: 1 });
    at.swipe(from, by(from, 20, 150));
    expect(at.hand.tool()).toBe("panning");
    at.finger("up", by(from, 20, 150));
    expect(at.editor.camera.camera.get()).toEqual({ x: 20, y: 150, zoom: 1 });
  }
  expect(at.writes()).toBe(0);
  expect(at.selected()).toEqual([]);
});

test("a note on which a finger rests is lifted, and goes with the finger from then on", () => {
  const at = phone();
  const before = at.placeOf(at.one);
  at.finger("down", at.middleOf(at.one));
  at.finger("move", by(at.middleOf(at.one), 3, -4));
  expect(at.hand.preview.get().kind).toBe("none");
  at.hand.send({ type: "held" });
  expect(at.hand.tool()).toBe("holdingNotes");
  expect(at.hand.preview.get()).toMatchObject({ kind: "dragging", ids: [at.one], dx: 0, dy: 0, by: "touch" });
  // It is only lifted: the others see nothing, and nothing is selected for it.
  expect(at.shown().dragging).toBeNull();
  expect(at.selected()).toEqual([]);
  at.finger("move", by(at.middleOf(at.one), 0, 180));
  expect(at.selected()).toEqual([at.one]);
  at.finger("up", EMPTY);
  expect(at.writes()).toBe(1);
  expect(at.placeOf(at.one)?.y).toBe((before?.y ?? 0) + 180);
  expect(at.editor.camera.camera.get()).toMatchObject({ x: 0, y: 0 });
});

test("of several selected notes all are lifted; another one goes alone", () => {
  const at = phone();
  at.editor.view.setState({ selection: new Set([at.one, at.two]) });
  at.finger("down", at.middleOf(at.one));
  at.hand.send({ type: "held" });
  expect(at.hand.preview.get()).toMatchObject({ ids: [at.one, at.two] });
  at.finger("cancel", EMPTY);
  at.finger("down", at.middleOf(at.three));
  at.hand.send({ type: "held" });
  expect(at.hand.preview.get()).toMatchObject({ ids: [at.three] });
  at.finger("move", by(at.middleOf(at.three), 0, 100));
  expect(at.selected()).toEqual([at.three]);
});

test("lifted and let go where it was, a note is tapped: selected after a short rest, added after a long one", () => {
  const at = phone();
  const rest = (id: string, ms: number): void => {
    const down = pointer("down", at.middleOf(id), { pointerType: "touch" });
    at.hand.send(down);
    at.hand.send({ type: "held" });
    at.finger("up", at.middleOf(id), { time: down.time + ms });
  };
  rest(at.one, 300);
  expect(at.selected()).toEqual([at.one]);
  rest(at.two, 600);
  expect(at.selected()).toEqual([at.one, at.two]);
  expect(at.writes()).toBe(0);
  expect(at.hand.preview.get().kind).toBe("none");
});

test("a note that somebody deletes while it is held leaves the hand; what is not mine to move is not lifted", () => {
  const at = phone();
  at.finger("down", at.middleOf(at.one));
  at.hand.send({ type: "held" });
  deleteNotes(at.editor.session.doc, [at.one], "someone");
  expect(at.hand.tool()).toBe("idle");

  const viewer = phone({ canEdit: false });
  viewer.finger("down", viewer.middleOf(viewer.one));
  viewer.hand.send({ type: "held" });
  expect(viewer.hand.preview.get().kind).toBe("none");
  viewer.finger("move", by(viewer.middleOf(viewer.one), 0, 60));
  expect(viewer.hand.tool()).toBe("panning");
});

test("a bundle is lifted by its title after a rest, and moves whole", () => {
  const at = phone();
  addCluster(at.editor.session.doc, { title: "x", field: "pains", noteIds: [at.one, at.two] }, "someone");
  const { x, y, height } = at.editor.clusters.list()[0]?.shape.title ?? { x: 0, y: 0, height: 0 };
  const title = { x: x + 4, y: y + height / 2 };
  at.finger("down", title);
  at.hand.send({ type: "held" });
  at.finger("move", by(title, 0, 300));
  at.finger("up", by(title, 0, 300));
  expect(at.writes()).toBe(1);
  expect(at.placeOf(at.one)?.y).toBeGreaterThan(300);
  expect(at.placeOf(at.two)?.y).toBeGreaterThan(300);
});

test("the clock tells the hand after the time of a hold, and not when the finger has gone on or away", () => {
  vi.useFakeTimers();
  const at = phone();
  const ticked = vi.fn();
  const stop = runHoldClock(at.hand, ticked);
  at.finger("down", at.middleOf(at.one));
  vi.advanceTimersByTime(HOLD_MS - 1);
  expect(at.hand.tool()).toBe("pointingNote");
  vi.advanceTimersByTime(1);
  expect(at.hand.tool()).toBe("holdingNotes");
  expect(ticked).toHaveBeenCalledOnce();
  at.finger("up", at.middleOf(at.one));

  at.finger("down", at.middleOf(at.two));
  at.finger("move", by(at.middleOf(at.two), 0, 40));
  vi.advanceTimersByTime(2 * HOLD_MS);
  expect(at.hand.tool()).toBe("panning");
  at.finger("up", EMPTY);
  // A mouse waits for nothing.
  at.hand.send(pointer("down", at.middleOf(at.three)));
  vi.advanceTimersByTime(2 * HOLD_MS);
  expect(at.hand.tool()).toBe("pointingNote");
  at.hand.send(pointer("up", at.middleOf(at.three)));
  stop();
  at.finger("down", at.middleOf(at.three));
  vi.advanceTimersByTime(2 * HOLD_MS);
  expect(at.hand.tool()).toBe("pointingNote");
  vi.useRealTimers();
});

test("while a pen writes, and just before and after, a palm on the screen means nothing", () => {
  const at = phone();
  const camera = at.editor.camera.camera;
  const time = 9_000_000;
  const pen = (type: PointerInput["type"], point: Point, ms: number): void =>
    at.hand.send(pointer(type, point, { pointerType: "pen", pointerId: 7, time: time + ms }));
  const palm = (type: PointerInput["type"], point: Point, ms: number): void =>
    at.finger(type, point, { pointerId: 8, time: time + ms });
  // The palm comes first and has begun to move the map.
  palm("down", EMPTY, 0);
  palm("move", by(EMPTY, 0, 30), 20);
  const before = camera.get();
  pen("down", at.middleOf(at.one), 40);
  palm("move", by(EMPTY, 0, 60), 50);
  pen("move", by(at.middleOf(at.one), 0, 180), 900);
  expect(at.hand.tool()).toBe("draggingNotes");
  // Another part of it touches down meanwhile.
  at.finger("down", by(EMPTY, 80, 0), { pointerId: 9, time: time + 950 });
  expect(at.hand.tool()).toBe("draggingNotes");
  pen("up", by(at.middleOf(at.one), 0, 180), 1000);
  expect(at.writes()).toBe(1);
  palm("move", by(EMPTY, 0, 90), 1100);
  palm("up", by(EMPTY, 0, 90), 1200);
  at.finger("up", EMPTY, { pointerId: 9, time: time + 1250 });
  palm("down", EMPTY, 1300);
  palm("move", by(EMPTY, 0, 90), 1350);
  palm("up", EMPTY, 1400);
  expect(camera.get()).toEqual(before);
  // Later a finger is a finger again.
  palm("down", EMPTY, 2000);
  palm("move", by(EMPTY, 0, 90), 2020);
  expect(at.hand.tool()).toBe("panning");
});

test("while several are picked, a finger on free ground draws a rectangle around more; on a note, and with two, it moves the map", () => {
  const at = phone();
  const before = at.editor.camera.camera.get();
  const below = by(at.middleOf(at.one), -100, 200);
  at.finger("down", at.middleOf(at.one));
  at.finger("up", at.middleOf(at.one));
  at.editor.view.setState({ picking: "several" });
  at.swipe(below, by(at.middleOf(at.two), 20, 0));
  expect(at.hand.tool()).toBe("drawingMarquee");
  at.finger("up", by(at.middleOf(at.two), 20, 0));
  expect(at.selected().toSorted()).toEqual([at.one, at.two].toSorted());
  at.swipe(by(at.middleOf(at.three), 60, 200), by(at.middleOf(at.three), 20, 0));
  at.finger("up", by(at.middleOf(at.three), 20, 0));
  expect(at.selected()).toHaveLength(3);
  expect(at.editor.view.getState().picking).toBe("several");
  expect(at.editor.camera.camera.get()).toEqual(before);

  // A second finger: what was drawn until then was never meant.
  at.editor.view.setState({ selection: new Set([at.one]) });
  at.swipe(below, by(at.middleOf(at.two), 20, 0));
  at.finger("down", by(below, 0, 90), { pointerId: 2 });
  expect(at.hand.tool()).toBe("pinching");
  expect(at.selected()).toEqual([at.one]);
  at.finger("up", by(below, 0, 90), { pointerId: 2 });
  at.finger("up", below);
  at.swipe(at.middleOf(at.one), by(at.middleOf(at.one), 0, 80));
  expect(at.hand.tool()).toBe("panning");
});
