import { expect, test } from "vitest";
import { snapMove } from "../../../client/geometry/snapping.ts";
import { NOTE_GAP } from "../../../model/fieldLayout.ts";

const neighbour = { x: 100, y: 100, width: 168, height: 120 };
const moving = (x: number, y: number) => ({ x, y, width: 168, height: 120 });

test("a note is drawn to an edge within reach, and the guide spans both notes", () => {
  const snap = snapMove(moving(103, 400), [neighbour], 6);
  expect(snap).toEqual({ dx: -3, dy: 0, guides: [{ axis: "x", at: 100, from: 100, to: 520 }] });
});

test("it is drawn to the place one gap beside a neighbour", () => {
  const x = neighbour.x + neighbour.width + NOTE_GAP;
  expect(snapMove(moving(x + 4, 102), [neighbour], 6)).toMatchObject({ dx: -4, dy: -2 });
});

test("nothing happens out of reach, and the nearest of several wins", () => {
  expect(snapMove(moving(300, 330), [neighbour], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  const other = { ...neighbour, x: 105, y: 900 };
  expect(snapMove(moving(104, 500), [neighbour, other], 6)).toMatchObject({ dx: 1 });
});
