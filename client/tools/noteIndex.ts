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
  let rank: Map<string, number> | null = null;

  const enterAll = (): void => {
    grid.clear();
    for (const id of map.ids()) {
      const record = map.get(id);
      if (record) grid.put(id, record.rect);
    }
  };
  enterAll();

  const stop = map.onChange((change) => {
    rank = null;
    if (change.frame) return enterAll();
    for (const { id, after } of change.notes) {
      if (after) grid.put(id, after.rect);
      else grid.remove(id);
    }
  });

  // Counted once for all changes of a frame: a board may change 400 times a second.
  const rankOf = (id: string): number => {
    rank ??= new Map(map.ids().map((each, index) => [each, index]));
    return rank.get(id) ?? -1;
  };

  return {
    at(point) {
      const here = grid.query({ ...point, width: Number.MIN_VALUE, height: Number.MIN_VALUE });
      const hit = here.filter((id) => {
        const record = map.get(id);
        return record !== undefined && contains(record.rect, point);
      });
      return hit.reduce<string | null>(
        (top, id) => (top === null || rankOf(id) > rankOf(top) ? id : top),
        null,
      );
    },
    within: (rect) => grid.query(rect).sort((a, b) => rankOf(a) - rankOf(b)),
    close() {
      stop();
      grid.clear();
    },
  };
}
