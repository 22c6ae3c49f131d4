import type { PlaceKey } from "../../../model/fields.ts";
import { fitField } from "../../actions/cameraMoves.ts";
import { isListAlone, listAimOf } from "../../attention/readingList.ts";
import type { Editor } from "../../state/editor.ts";

/** Shows a field: as large as it fits on the picture, or where it begins in the list. */
export function goToField(editor: Editor, place: PlaceKey): void {
  if (isListAlone(editor)) listAimOf(editor).set({ place, noteId: null, by: "hand" });
  else fitField(editor, place);
}
