import type { Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";

/** What is taken in a field, relative to it. */
export function takenIn({ map }: Pick<Editor, "map">, field: PlaceKey): Rect[] {
  const origin = map.layout().fields[field];
  return map.idsIn(field).flatMap((id) => {
    const rect = map.get(id)?.rect;
    return rect ? [{ ...rect, x: rect.x - origin.x, y: rect.y - origin.y }] : [];
  });
}
