import { expect, test } from "vitest";
import { toScreen } from "../../../../client/geometry/camera.ts";
import { type TourGround, tourStop } from "../../../../client/panels/tour/tourStops.ts";
import { targetOnMap } from "../../../../client/panels/tour/tourTarget.ts";
import { cameraForStop } from "../../../../client/panels/tour/useTourView.ts";
import { memoryStorage } from "../../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../../client/state/preferences.ts";
import { begunTour, readTour, TOUR_STEPS } from "../../../../client/state/tour.ts";
import { editorAtHand } from "../../tools/editorAtHand.ts";

const FULL: TourGround = {
  canEdit: true,
  notes: [
    { id: "a", evidence: "assumption" },
    { id: "b", evidence: "observed" },
    { id: "c", evidence: "data" },
  ],
  contradiction: ["a", "c"],
};
const EMPTY: TourGround = { canEdit: true, notes: [], contradiction: null };

test("on a full map each step points at what is there: a field, a note with evidence, a contradiction, the ways out", () => {
  expect(TOUR_STEPS.map((step) => tourStop(step, FULL).target)).toEqual([
    { kind: "fields", fields: ["thinksFeels"] },
    { kind: "notes", ids: ["b"] },
    { kind: "notes", ids: ["a", "c"] },
    { kind: "ways" },
  ]);
  expect(TOUR_STEPS.map((step) => tourStop(step, FULL).words)).toEqual([
    "write",
    "evidence",
    "contradiction",
    "take",
  ]);
});

test("on an empty map it says what will be seen, and points at fields; where all is assumed, at the first note", () => {
  expect(tourStop("evidence", EMPTY)).toMatchObject({ words: "evidenceNone", target: { kind: "fields" } });
  expect(tourStop("insight", EMPTY)).toMatchObject({
    words: "insight",
    target: { kind: "fields", fields: ["pains", "gains"] },
  });
  const assumed = { ...FULL, notes: FULL.notes.slice(0, 1) };
  expect(tourStop("evidence", assumed)).toMatchObject({
    words: "evidence",
    target: { kind: "notes", ids: ["a"] },
  });
});

test("whoever only looks on is not told to write", () => {
  expect(tourStop("write", { ...FULL, canEdit: false })).toMatchObject({ words: "look", deed: null });
  expect(tourStop("write", FULL).deed).toEqual({ kind: "write", field: "thinksFeels" });
});

test("where one is stays in this browser: open on its workshop, left, or done; garbage is a tour not begun", () => {
  const storage = memoryStorage();
  const open = () => openPreferences({ storage, languages: ["de"], dark: null });
  const first = open();
  expect(first.getState().tour).toEqual({ kind: "new" });
  first.keepTour(begunTour(first.getState().tour, "w1"));
  expect(first.getState().tour).toEqual({ kind: "on", step: "write", workshopId: "w1", by: "press" });
  first.keepTour({ kind: "on", step: "insight", workshopId: "w1", by: "press" });
  // After a reload nobody has pressed anything: the focus stays where it is.
  expect(open().getState().tour).toEqual({ kind: "on", step: "insight", workshopId: "w1", by: "memory" });
  first.keepTour({ kind: "left", step: "insight" });
  expect(begunTour(open().getState().tour, "w2")).toMatchObject({ step: "insight", workshopId: "w2" });
  first.keepTour({ kind: "done" });
  expect(begunTour(open().getState().tour, "w2")).toMatchObject({ step: "write" });
  // Offered once: after a reload it is as if it had been declined.
  first.keepTour({ kind: "offered", workshopId: "w1" });
  expect(open().getState().tour).toEqual({ kind: "left", step: "write" });
  const garbage = [undefined, null, 7, "on", [], { kind: "on" }, { kind: "on", step: "write" }];
  for (const one of [
    ...garbage,
    { kind: "left", step: "flying" },
    { kind: "on", step: "x", workshopId: "w" },
  ])
    expect(readTour(one), JSON.stringify(one)).toEqual({ kind: "new" });
});

test.each([
  ["a desk", { width: 1440, height: 780 }, { width: 360, height: 260, side: "end" }, false],
  ["a desk with the list", { width: 880, height: 780 }, { width: 360, height: 260, side: "start" }, false],
  ["a tablet", { width: 1024, height: 640 }, { width: 360, height: 260, side: "end" }, false],
  ["a tablet with the drawer", { width: 632, height: 640 }, { width: 360, height: 260, side: "end" }, false],
  ["a phone", { width: 390, height: 640 }, { width: 374, height: 280, side: "end" }, true],
] as const)("on %s the panel leaves free what is pointed at", (_, view, panel, isNarrow) => {
  const { editor, ids } = editorAtHand();
  editor.camera.view.set(view);
  const [one = "", , , four = ""] = ids;
  const stops = [
    tourStop("write", FULL),
    tourStop("evidence", { ...FULL, notes: [{ id: one, evidence: "quoted" }] }),
    tourStop("insight", { ...FULL, contradiction: [one, four] }),
    tourStop("insight", EMPTY),
  ];
  for (const stop of stops) {
    const camera = cameraForStop(editor, stop, { panel, isNarrow });
    const target = targetOnMap(editor, stop.target);
    if (!camera || !target) throw new Error("The map stays where it is");
    const from = toScreen(camera, target);
    // On a phone a wide field may go on past the edge; its title and first notes are there.
    const room = isNarrow ? 100 : target.width * camera.zoom;
    const to = { x: from.x + room, y: from.y + (isNarrow ? 60 : target.height * camera.zoom) };
    expect(from.x).toBeGreaterThanOrEqual(0);
    expect(from.y).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(view.width);
    expect(to.y).toBeLessThanOrEqual(view.height);
    const isBeside =
      panel.side === "end" ? to.x <= view.width - panel.width - 16 : from.x >= panel.width + 16;
    expect(isBeside || to.y <= view.height - panel.height - 16, stop.words).toBe(true);
  }
  expect(cameraForStop(editor, tourStop("take", FULL), { panel, isNarrow })).toBeNull();
});
