import { expect, test } from "vitest";
import { between } from "../../../client/attention/gliding.ts";
import { createLaserTrail, TRAIL_MS } from "../../../client/attention/laserTrail.ts";
import { toMap } from "../../../client/geometry/camera.ts";
import { readPresence } from "../../../model/presence.ts";

test("half-way of a glide the middle of the screen is half-way on the map, and the zoom by equal factors", () => {
  const size = { width: 1000, height: 600 };
  const [from, to] = [
    { x: 0, y: 0, zoom: 1 },
    { x: -700, y: -200, zoom: 0.25 },
  ];
  expect(between(from, to, 0, size)).toEqual(from);
  const end = between(from, to, 1, size);
  expect(end.x).toBeCloseTo(to.x);
  expect(end.zoom).toBeCloseTo(to.zoom);
  const half = between(from, to, 0.5, size);
  const middle = { x: 500, y: 300 };
  expect(half.zoom).toBeCloseTo(0.5);
  expect(toMap(half, middle).x).toBeCloseTo((toMap(from, middle).x + toMap(to, middle).x) / 2);
});

test("a laser's trail fades and is gone", () => {
  const trail = createLaserTrail();
  trail.push({ x: 1, y: 1 }, 0);
  trail.push({ x: 2, y: 2 }, TRAIL_MS / 2);
  expect(trail.at(TRAIL_MS / 2).map(({ glow }) => glow)).toEqual([0.5, 1]);
  expect(trail.at(TRAIL_MS)).toHaveLength(1);
  expect(trail.at(2 * TRAIL_MS)).toEqual([]);
});

test("presence of older clients reads without view and laser, and a damaged view spoils the whole state", () => {
  const old = { participantId: "p", name: "Kim", cursor: null, selected: [], editing: null, dragging: null };
  expect(readPresence(old)).toEqual({ ...old, view: null, laser: null, resizing: null, journeyHand: null });
  const view = { x: 0, y: 0, width: 10, height: 10 };
  expect(readPresence({ ...old, view, laser: { x: 1, y: 2 } })).toMatchObject({
    view,
    laser: { x: 1, y: 2 },
  });
  expect(readPresence({ ...old, view: { ...view, width: 0 } })).toBeNull();
});
