import { freePlaces } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import { paperIn } from "../../model/notePaper.ts";
import { PAPERS } from "../../model/noteSize.ts";
import type { Editor } from "../state/editor.ts";
import { takenIn } from "./takenPlaces.ts";

/** Free places of a field for notes that come there from elsewhere, in their order. */
export function freePlacesFor(
  { map }: Pick<Editor, "map">,
  field: PlaceKey,
  ids: readonly string[],
): Place[] {
  const taken = takenIn({ map }, field);
  const papers = ids.map((id) => paperIn(field, map.get(id)?.note.size));
  if (papers.every(({ width }) => width <= PAPERS.normal.width)) return freePlaces(field, taken, ids.length);
  // One after another: what is wider than a place of the grid covers several.
  return papers.flatMap((paper) => {
    const places = freePlaces(field, taken, 1, paper);
    for (const { x, y } of places) taken.push({ ...paper, x, y });
    return places;
  });
}
