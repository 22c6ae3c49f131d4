import { contains, type Point, type Rect } from "../../model/fieldLayout.ts";
import { createNoteGrid } from "../geometry/noteGrid.ts";
import type { MapProjection } from "../state/mapProjection.ts";

/** Notes by place, in painting order. The canvas paints with it, the hand feels with it. */
export interface NoteIndex {
  /** the note on top at a map point */
  at(point: Point): string | null;
  /** notes that overlap a map rectangle, lowest first */
  within(rect: Rect): string[];
  close(): void;
}

export function openNoteIndex(map: MapProjection): NoteIndex {
  const grid = createNoteGrid();

  const enterAll = (): void => {
    grid.clear();
    for (const id of map.ids()) {
      const record = map.get(id);
      if (record) grid.put(id, record.rect);
    }
  };
  enterAll();

  const stop = map.onChange((change) => {
    if (change.frame) return enterAll();
    for (const { id, after } of change.notes) {
      if (after) grid.put(id, after.rect);
      else grid.remove(id);
    }
  });

  return {
    at(point) {
      const here = grid.query({ ...point, width: Number.MIN_VALUE, height: Number.MIN_VALUE });
      const hit = here.filter((id) => {
        const record = map.get(id);
        return record !== undefined && contains(record.rect, point);
      });
      return hit.reduce<string | null>(
        (top, id) => (top === null || map.compareHeights(id, top) > 0 ? id : top),
        null,
      );
    },
    // Only what was found is put in order: a map of thousands may change 400 times a second.
    within: (rect) => grid.query(rect).sort(map.compareHeights),
    close() {
      stop();
      grid.clear();
    },
  };
}
