import { expect, test } from "vitest";
import { handOf } from "../../../client/tools/hand.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { NOTE_HEIGHT, NOTE_WIDTH, type Point } from "../../../model/fieldLayout.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { type EditorAtHand, editorAtHand, pointer } from "./editorAtHand.ts";

const EMPTY: Point = { x: 300, y: 500 };

function desk(options?: { canEdit?: boolean }) {
  const at = editorAtHand(options);
  const hand = handOf(at.editor);
  const [one = "", two = "", three = "", four = ""] = at.ids;
  const selected = (): string[] => [...at.editor.view.getState().selection];
  const click = (point: Point, details: Partial<PointerInput> = {}): void => {
    hand.send(pointer("down", point, details));
    hand.send(pointer("up", point, details));
  };
  const drag = (from: Point, to: Point, details: Partial<PointerInput> = {}): void => {
    hand.send(pointer("down", from, details));
    hand.send(pointer("move", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, details));
    hand.send(pointer("move", to, details));
  };
  return { ...at, hand, one, two, three, four, selected, click, drag };
}

const placeOf = ({ editor }: EditorAtHand, id: string) => editor.map.get(id)?.note.place;
const by = (point: Point, dx: number, dy: number): Point => ({ x: point.x + dx, y: point.y + dy });

test("a click selects, shift adds and takes away, the empty board selects nothing", () => {
  const { click, middleOf, selected, one, two } = desk();
  click(middleOf(one));
  expect(selected()).toEqual([one]);
  click(middleOf(two), { shift: true });
  expect(selected()).toEqual([one, two]);
  click(middleOf(one), { shift: true });
  expect(selected()).toEqual([two]);
  click(EMPTY);
  expect(selected()).toEqual([]);
});

test("a drag is shown to the others while it lasts and written once when it ends", () => {
  const at = desk();
  const before = placeOf(at, at.one);
  at.drag(at.middleOf(at.one), by(at.middleOf(at.one), 40, 180), { mod: true });
  expect(at.hand.tool()).toBe("draggingNotes");
  expect(placeOf(at, at.one)).toEqual(before);
  expect(at.writes()).toBe(0);
  expect(at.shown().dragging).toEqual({ noteIds: [at.one], dx: 40, dy: 180 });
  at.hand.send(pointer("up", EMPTY));
  expect(at.writes()).toBe(1);
  expect(at.shown().dragging).toBeNull();
  expect(placeOf(at, at.one)).toEqual({ field: "pains", x: 60, y: 232 });
  at.editor.session.undo.undo();
  expect(placeOf(at, at.one)).toEqual(before);
});

test("the selection is dragged together, and each note lands in the field under its middle", () => {
  const at = desk();
  at.click(at.middleOf(at.one));
  at.click(at.middleOf(at.three), { shift: true });
  const { pains, gains } = at.editor.map.layout().fields;
  const distance = gains.x - pains.x - 200;
  at.drag(at.middleOf(at.three), by(at.middleOf(at.three), distance, 200), { mod: true });
  at.hand.send(pointer("up", EMPTY));
  expect(at.writes()).toBe(1);
  expect(placeOf(at, at.one)?.field).toBe("pains");
  expect(placeOf(at, at.three)?.field).toBe("gains");
});

test("Escape forgets a drag, and what comes from that press afterwards does nothing", () => {
  const at = desk();
  const before = placeOf(at, at.one);
  at.drag(at.middleOf(at.one), by(at.middleOf(at.one), 300, 100));
  at.hand.send({ type: "escape" });
  at.hand.send(pointer("move", EMPTY));
  at.hand.send(pointer("up", EMPTY));
  expect(at.hand.tool()).toBe("idle");
  expect(at.hand.preview.get().kind).toBe("none");
  expect(at.writes()).toBe(0);
  expect(placeOf(at, at.one)).toEqual(before);
});

test("a note that someone deletes leaves the hand quietly; the others go on", () => {
  const at = desk();
  at.click(at.middleOf(at.one));
  at.click(at.middleOf(at.two), { shift: true });
  at.drag(at.middleOf(at.one), by(at.middleOf(at.one), 0, 180), { mod: true });
  deleteNotes(at.editor.session.doc, [at.one], "someone");
  expect(at.hand.tool()).toBe("draggingNotes");
  at.hand.send(pointer("up", EMPTY));
  expect(placeOf(at, at.two)?.y).toBe(232);

  at.click(at.middleOf(at.three));
  at.drag(at.middleOf(at.three), by(at.middleOf(at.three), 0, 180));
  deleteNotes(at.editor.session.doc, [at.three], "someone");
  expect(at.hand.tool()).toBe("idle");
});

test("alt drags copies and leaves the originals", () => {
  const at = desk();
  const before = placeOf(at, at.one);
  at.drag(at.middleOf(at.one), by(at.middleOf(at.one), 0, 180), { alt: true, mod: true });
  expect(at.shown().dragging).toBeNull();
  at.hand.send(pointer("up", EMPTY));
  const [copy = ""] = at.selected();
  expect(at.ids).not.toContain(copy);
  expect(at.editor.map.get(copy)?.note).toMatchObject({ text: "eins", author: "me", place: { y: 232 } });
  expect(placeOf(at, at.one)).toEqual(before);
});

test("a dragged note snaps beside its neighbour, and not with Ctrl", () => {
  const at = desk();
  const { x } = at.editor.map.get(at.two)?.rect ?? { x: 0 };
  const start = at.middleOf(at.one);
  const nearBelow = { x: x + NOTE_WIDTH / 2 + 3, y: start.y + NOTE_HEIGHT + 14 };
  at.drag(start, nearBelow);
  expect(at.hand.preview.get()).toMatchObject({ dx: x - 20, dy: NOTE_HEIGHT + 12 });
  at.hand.send(pointer("move", nearBelow, { mod: true }));
  expect(at.hand.preview.get()).toMatchObject({ dx: x - 20 + 3, dy: NOTE_HEIGHT + 14, guides: [] });
});

test("a marquee selects what it touches; with shift in addition; Escape brings back what was", () => {
  const at = desk();
  const start = by(at.middleOf(at.one), -50, 100);
  at.drag(start, by(at.middleOf(at.two), 0, 0));
  expect(at.selected()).toEqual([at.one, at.two]);
  at.hand.send(pointer("up", EMPTY));
  expect(at.selected()).toEqual([at.one, at.two]);
  at.drag(by(at.middleOf(at.three), 0, 100), at.middleOf(at.three), { shift: true });
  expect(at.selected()).toEqual([at.one, at.two, at.three]);
  at.hand.send({ type: "escape" });
  expect(at.selected()).toEqual([at.one, at.two]);
});

test("space, the middle and the right button move the map, as a finger on the empty board does", () => {
  const at = desk();
  const camera = at.editor.camera.camera;
  const cases: Partial<PointerInput>[] = [
    { space: true },
    { buttons: 4 },
    { buttons: 2 },
    { pointerType: "touch" },
  ];
  for (const details of cases) {
    camera.set({ x: 0, y: 0, zoom: 1 });
    at.drag(EMPTY, by(EMPTY, 30, -20), details);
    at.hand.send(pointer("up", EMPTY, details));
    expect(camera.get(), JSON.stringify(details)).toEqual({ x: 30, y: -20, zoom: 1 });
  }
});

test("two fingers zoom around their middle and move the map; the one that stays goes on moving it", () => {
  const at = desk();
  const finger = (id: number): Partial<PointerInput> => ({ pointerType: "touch", pointerId: id });
  at.hand.send(pointer("down", { x: 400, y: 500 }, finger(1)));
  at.hand.send(pointer("down", { x: 600, y: 500 }, finger(2)));
  expect(at.hand.tool()).toBe("pinching");
  at.hand.send(pointer("move", { x: 300, y: 500 }, finger(1)));
  at.hand.send(pointer("move", { x: 700, y: 500 }, finger(2)));
  const zoomed = at.editor.camera.camera.get();
  expect(zoomed.zoom).toBeCloseTo(2);
  expect(500 * 1).toBeCloseTo((500 - zoomed.x) / zoomed.zoom);
  at.hand.send(pointer("up", { x: 300, y: 500 }, finger(1)));
  at.hand.send(pointer("move", { x: 710, y: 520 }, finger(2)));
  expect(at.editor.camera.camera.get()).toMatchObject({ x: zoomed.x + 10, y: zoomed.y + 20 });
  at.hand.send(pointer("up", { x: 710, y: 520 }, finger(2)));
  expect(at.hand.tool()).toBe("idle");
  expect(at.writes()).toBe(0);
});

test("a double click on the board makes a note there, on a note it opens it", () => {
  const at = desk();
  at.click(EMPTY, { time: 1_000_000 });
  at.click(EMPTY, { time: 1_000_200 });
  const made = at.editor.view.getState().editing;
  expect(made).not.toBeNull();
  expect(at.ids).not.toContain(made);
  at.click(at.middleOf(at.two), { time: 2_000_000 });
  at.click(at.middleOf(at.two), { time: 2_000_200 });
  expect(at.editor.view.getState().editing).toBe(at.two);
  // The one left empty is gone again, and nothing is left to undo.
  expect(at.editor.map.get(made ?? "")).toBeUndefined();
  expect(at.editor.session.undo.canUndo.get()).toBe(false);
});

test("a second tap of a finger on the selected note opens it, however slow", () => {
  const at = desk();
  at.click(at.middleOf(at.one), { pointerType: "touch" });
  expect(at.editor.view.getState().editing).toBeNull();
  at.click(at.middleOf(at.one), { pointerType: "touch" });
  expect(at.editor.view.getState().editing).toBe(at.one);
});

test("who may only look can select and pan, but neither drag nor make notes", () => {
  const at = desk({ canEdit: false });
  at.drag(at.middleOf(at.one), by(at.middleOf(at.one), 200, 20));
  expect(at.hand.tool()).toBe("drawingMarquee");
  at.hand.send(pointer("up", EMPTY));
  expect(at.selected()).toEqual([at.one, at.two]);
  at.click(EMPTY, { time: 3_000_000 });
  at.click(EMPTY, { time: 3_000_200 });
  expect(at.editor.map.ids()).toHaveLength(4);
  at.hand.takeFromTray(pointer("down", EMPTY), "blue");
  expect(at.hand.tool()).toBe("idle");
});

test("a note from the tray lands where it is let go; let go at once, it goes to the field in view", () => {
  const at = desk();
  const { gains } = at.editor.map.layout().fields;
  at.hand.takeFromTray(pointer("down", { x: 0, y: 1600 }), "teal");
  at.hand.send(pointer("move", { x: gains.x + 500, y: gains.y + 200 }));
  at.hand.send(pointer("up", { x: gains.x + 500, y: gains.y + 200 }));
  const dropped = at.editor.map.get(at.editor.view.getState().editing ?? "");
  expect(dropped?.note).toMatchObject({ colour: "teal", place: { field: "gains" } });

  at.editor.camera.camera.set({ x: 1200 - gains.x - 300, y: 800 - gains.y - 150, zoom: 1 });
  at.hand.takeFromTray(pointer("down", { x: 0, y: 1600 }), "pink");
  at.hand.send(pointer("up", { x: 0, y: 1600 }));
  const pressed = at.editor.map.get(at.editor.view.getState().editing ?? "");
  expect(pressed?.note).toMatchObject({ colour: "pink", place: { field: "gains" } });
});

test("on its way from the tray, across the edge, a note does not move the map", () => {
  const at = desk();
  at.hand.takeFromTray(pointer("down", { x: 1200, y: 1650 }), "teal");
  at.hand.send(pointer("move", { x: 1200, y: 1595 }));
  at.hand.send({ type: "frame", elapsedMs: 100 });
  expect(at.editor.camera.camera.get().y).toBe(0);
  at.hand.send(pointer("move", { x: 1200, y: 900 }));
  at.hand.send(pointer("move", { x: 1200, y: 1595 }));
  at.hand.send({ type: "frame", elapsedMs: 100 });
  expect(at.editor.camera.camera.get().y).toBeLessThan(0);
});

test("near the edge a drag moves the map", () => {
  const at = desk();
  at.editor.camera.view.set({ width: 900, height: 1100 });
  at.drag(at.middleOf(at.one), { x: 895, y: 800 });
  at.hand.send({ type: "frame", elapsedMs: 100 });
  expect(at.editor.camera.camera.get().x).toBeLessThan(0);
  const preview = at.hand.preview.get();
  expect(preview.kind === "dragging" && preview.dx).toBeGreaterThan(800);
});

test("the others see where I point, in map units, until I leave", () => {
  const at = desk();
  at.editor.camera.camera.set({ x: 100, y: 50, zoom: 2 });
  at.hand.send(pointer("move", { x: 300, y: 250 }, { buttons: 0 }));
  expect(at.shown().cursor).toEqual({ x: 100, y: 100 });
  at.hand.send({ type: "leave" });
  expect(at.shown().cursor).toBeNull();
});
