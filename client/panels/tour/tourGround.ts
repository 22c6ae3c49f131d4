import { FIELDS } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";
import type { TourGround } from "./tourStops.ts";

/** The map as it is right now. */
export function groundOf({ map, links }: Pick<Editor, "map" | "links">, canEdit: boolean): TourGround {
  const notes = FIELDS.flatMap((field) => map.idsIn(field)).flatMap((id) => map.get(id)?.note ?? []);
  const shown = links.list().find(({ line }) => line !== null)?.link;
  return { canEdit, notes, contradiction: shown ? [shown.from, shown.to] : null };
}
