import type { PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import { type PlaceLink, placeAddress } from "../state/placeLink.ts";
import { notify } from "../state/viewStore.ts";
import { copyText } from "./copyText.ts";

/** Copies an address that leads to the selected notes; it has no key in it. */
export function copyNoteLink(editor: Editor): Promise<void> {
  return copy(editor, { kind: "notes", ids: [...editor.view.getState().selection] });
}

/** The same for a field. */
export function copyFieldLink(editor: Editor, field: PlaceKey): Promise<void> {
  return copy(editor, { kind: "field", field });
}

async function copy({ workshop, session, view }: Editor, link: PlaceLink): Promise<void> {
  const address = placeAddress(window.location.origin, workshop.workshopId, session.mapId, link);
  notify(view, (await copyText(address)) ? "linkCopied" : "linkNotCopied");
}
