import { overlaps } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { compareLayers } from "../../model/noteLayers.ts";
import type { SceneNote } from "./mapScene.ts";

/**
 * Notes, given in reading order, so that those which cover others come after them, as on the screen. Where nothing is
 * covered they stay in reading order, in which files are read out.
 */
export function inPaintingOrder(notes: readonly SceneNote[]): SceneNote[] {
  const byField = new Map<PlaceKey, SceneNote[]>();
  for (const one of notes) {
    const { field } = one.note.place;
    const known = byField.get(field);
    if (known) known.push(one);
    else byField.set(field, [one]);
  }
  // No note reaches into another field.
  return [...byField.values()].flatMap(inOrderOfLayers);
}

function inOrderOfLayers(notes: readonly SceneNote[]): SceneNote[] {
  const painted = new Set<SceneNote>();
  for (const first of notes) {
    // Below each the ones that it covers, and below those the ones that they cover: no call for each, for there may be many.
    const waiting = [first];
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const covered = painted.has(top) ? undefined : coveredBy(top, notes, painted);
      if (covered) waiting.push(covered);
      else painted.add(waiting.pop() ?? top);
    }
  }
  return [...painted];
}

function coveredBy(
  top: SceneNote,
  notes: readonly SceneNote[],
  painted: ReadonlySet<SceneNote>,
): SceneNote | undefined {
  return notes.find(
    (one) =>
      one !== top &&
      !painted.has(one) &&
      overlaps(one.rect, top.rect) &&
      compareLayers(one.note, top.note) < 0,
  );
}
