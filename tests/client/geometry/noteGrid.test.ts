import { expect, test } from "vitest";
import { createNoteGrid } from "../../../client/geometry/noteGrid.ts";
import { overlaps, type Rect } from "../../../model/fieldLayout.ts";
import { seededRandom } from "../../support/seededRandom.ts";

test("the grid finds what a look at every note finds, after any adding, moving and taking away", () => {
  const { below } = seededRandom(7);
  const grid = createNoteGrid();
  const all = new Map<string, Rect>();
  const anyRect = (size: number): Rect => ({
    x: below(6000) - 3000,
    y: below(6000) - 3000,
    width: 1 + below(size),
    height: 1 + below(size),
  });
  for (let step = 0; step < 3000; step += 1) {
    const id = `note${below(300)}`;
    if (below(4) === 0) {
      grid.remove(id);
      all.delete(id);
    } else {
      const rect = anyRect(400);
      grid.put(id, rect);
      all.set(id, rect);
    }
    if (step % 10 > 0) continue;
    const area = anyRect(step % 100 === 0 ? 9000 : 900);
    const expected = [...all].filter(([, rect]) => overlaps(rect, area)).map(([each]) => each);
    expect(grid.query(area).toSorted()).toEqual(expected.toSorted());
  }
  grid.clear();
  expect(grid.query({ x: -9000, y: -9000, width: 18_000, height: 18_000 })).toEqual([]);
});
