import type { Extent } from "../../../exchange/scene/mapScene.ts";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";

/** What a picture can show, by a key for lists: all, what is selected, or one place. */
export type ExtentKey = "map" | "notes" | PlaceKey;

/** Notes that are selected and that others may see: a picture of one's own drafts is none of the map. */
export function selectedForAll({ view, map }: Editor): ReadonlySet<string> {
  return new Set(
    [...view.getState().selection].filter((id) => {
      const record = map.get(id);
      return record?.seenBy === "everyone" && !record.note.hidden;
    }),
  );
}

/** Places with something to see. */
export function extentKeys(editor: Editor): readonly ExtentKey[] {
  const selection: readonly ExtentKey[] = selectedForAll(editor).size > 0 ? ["notes"] : [];
  const places = PLACES.filter((place) =>
    editor.map.idsIn(place).some((id) => editor.map.get(id)?.seenBy === "everyone"),
  );
  return ["map", ...selection, ...places];
}

export function extentOf(key: ExtentKey, editor: Editor): Extent {
  if (key === "map") return { kind: "map" };
  return key === "notes" ? { kind: "notes", ids: selectedForAll(editor) } : { kind: "field", field: key };
}
