import { overlaps, type Rect } from "../../model/fieldLayout.ts";

/** Side of a cell in map units: larger than a note, so that one touches at most four cells. */
const CELL = 256;
/** Cells per axis in the numeric key; 100,000 map units are 391 cells, so keys never collide. */
const KEY_STRIDE = 8192;

/** Finds notes by place: a hash grid, because a board changes all the time and a tree would be rebuilt. */
export interface NoteGrid {
  /** enters a note, or moves it */
  put(id: string, rect: Rect): void;
  remove(id: string): void;
  clear(): void;
  /** ids whose rectangles overlap `rect`, each once, in no particular order */
  query(rect: Rect): string[];
}

export function createNoteGrid(): NoteGrid {
  const rects = new Map<string, Rect>();
  const cells = new Map<number, Set<string>>();

  const take = (id: string, rect: Rect): void => {
    for (const key of cellKeys(rect)) {
      const cell = cells.get(key);
      cell?.delete(id);
      if (cell?.size === 0) cells.delete(key);
    }
  };

  return {
    put(id, rect) {
      const before = rects.get(id);
      if (before) take(id, before);
      rects.set(id, rect);
      for (const key of cellKeys(rect)) {
        const cell = cells.get(key);
        if (cell) cell.add(id);
        else cells.set(key, new Set([id]));
      }
    },
    remove(id) {
      const before = rects.get(id);
      if (!before) return;
      take(id, before);
      rects.delete(id);
    },
    clear() {
      rects.clear();
      cells.clear();
    },
    query(rect) {
      const found = new Set<string>();
      const consider = (id: string): void => {
        const own = rects.get(id);
        if (own && overlaps(own, rect)) found.add(id);
      };
      // A view from far away covers more cells than there are notes: then asking each note is cheaper.
      if (cellCount(rect) > rects.size) for (const id of rects.keys()) consider(id);
      else for (const key of cellKeys(rect)) for (const id of cells.get(key) ?? []) consider(id);
      return [...found];
    },
  };
}

const cellOf = (value: number): number => Math.floor(value / CELL);

function cellCount(rect: Rect): number {
  const columns = cellOf(rect.x + rect.width) - cellOf(rect.x) + 1;
  return columns * (cellOf(rect.y + rect.height) - cellOf(rect.y) + 1);
}

function* cellKeys(rect: Rect): Generator<number> {
  for (let row = cellOf(rect.y); row <= cellOf(rect.y + rect.height); row += 1) {
    for (let column = cellOf(rect.x); column <= cellOf(rect.x + rect.width); column += 1) {
      yield row * KEY_STRIDE + column;
    }
  }
}
