import { FIELD_PADDING, NOTE_GAP } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { NOTE_FONT_SIZES } from "../../model/noteText.ts";
import { type MapScene, mapScene, type SceneNote } from "../scene/mapScene.ts";
import { type Deck, DRAWING, POINTS_PER_INCH } from "./deck.ts";
import { scaleOf } from "./drawScene.ts";

/** Below, nobody at a table reads a slide; points. */
const SMALLEST_TEXT = 7;
/** At which the smallest text of notes is as large as that; inches a map unit. */
const SMALLEST_SCALE = SMALLEST_TEXT / POINTS_PER_INCH / (NOTE_FONT_SIZES.at(-1) ?? 1);

/**
 * What the slides of one field show: all of it as it lies on the screen where that can be read, else its notes in reading
 * order, row by row, on as many slides as they need. None for an empty field.
 */
export function fieldScenes(field: PlaceKey, { map, typesetter }: Deck): readonly MapScene[] {
  const scene = mapScene(map, { kind: "field", field }, typesetter);
  if (scene.notes.length === 0) return [];
  return scaleOf(scene.bounds) >= SMALLEST_SCALE ? [scene] : inRows(field, scene.notes);
}

function inRows(field: PlaceKey, notes: readonly SceneNote[]): MapScene[] {
  const bounds = {
    x: 0,
    y: 0,
    width: DRAWING.width / SMALLEST_SCALE,
    height: DRAWING.height / SMALLEST_SCALE,
  };
  const highest = bounds.height - 2 * FIELD_PADDING;
  const slides: SceneNote[][] = [[]];
  let top = FIELD_PADDING;
  for (const row of rowsOf(notes, bounds.width - 2 * FIELD_PADDING)) {
    const height = Math.min(highest, Math.max(...row.map(({ rect }) => rect.height)));
    if (top + height > bounds.height - FIELD_PADDING && top > FIELD_PADDING) {
      slides.push([]);
      top = FIELD_PADDING;
    }
    let x = FIELD_PADDING;
    for (const { note, rect, fitted, stacked, reactions } of row) {
      const { width } = rect;
      const at = { x, y: top, width, height: Math.min(highest, rect.height) };
      slides.at(-1)?.push({ note, fitted, stacked, reactions, rect: at });
      x += width + NOTE_GAP;
    }
    top += height + NOTE_GAP;
  }
  return slides.map((some) => ({
    fields: [{ field, rect: bounds }],
    portrait: null,
    clusters: [],
    notes: some,
    links: [],
    bounds,
  }));
}

/** As many notes in a row as are side by side on `width`, in their order. */
function rowsOf(notes: readonly SceneNote[], width: number): SceneNote[][] {
  const rows: SceneNote[][] = [];
  let left = 0;
  for (const note of notes) {
    const row = rows.at(-1);
    if (row && note.rect.width <= left) row.push(note);
    else {
      rows.push([note]);
      left = width;
    }
    left -= note.rect.width + NOTE_GAP;
  }
  return rows;
}
