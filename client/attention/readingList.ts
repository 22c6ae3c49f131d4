import type { Attention } from "../../model/attention.ts";
import type { Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { createSignal, type WritableSignal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import { fieldInHand, fieldNear } from "../tools/placing.ts";
import { visibleRect } from "./lookingAt.ts";

/** Where the list is to be read, which has no camera: a field, or a note of it. */
export interface ListAim {
  readonly place: PlaceKey;
  readonly noteId: string | null;
  /** `hand`: I pressed for it, so that the keyboard's focus goes along */
  readonly by: "call" | "hand";
}

const known = new WeakMap<Editor, WritableSignal<ListAim | null>>();

/** What the list was last brought to; null as soon as it is there. */
export function listAimOf(editor: Editor): WritableSignal<ListAim | null> {
  const signal = known.get(editor) ?? createSignal<ListAim | null>(null);
  known.set(editor, signal);
  return signal;
}

/** The map is shown as the list alone. */
export function isListAlone({ view }: Editor): boolean {
  return view.getState().shownView === "list";
}

/** Where a call leads in the list; null where there is nothing (any more) to be read. */
export function aimOfCall(editor: Editor, call: Attention): Omit<ListAim, "by"> | null {
  switch (call.kind) {
    case "view":
      return { place: fieldOf(editor, call.rect), noteId: null };
    case "field":
      return { place: call.field, noteId: null };
    case "note": {
      const place = editor.map.get(call.noteId)?.note.place.field;
      return place ? { place, noteId: call.noteId } : null;
    }
    case "follow":
    case "free":
      return null;
  }
}

/** The field in the middle of what somebody sees. */
export function fieldOf(editor: Editor, { x, y, width, height }: Rect): PlaceKey {
  return fieldNear(editor, { x: x + width / 2, y: y + height / 2 });
}

/** What I show the others of where I look: the part of the map on my screen, or in the list the field that I am at. */
export function ownRect(editor: Editor): Rect | null {
  if (!isListAlone(editor)) return visibleRect(editor);
  const [first] = editor.view.getState().selection;
  const note = first === undefined ? undefined : editor.map.get(first)?.note;
  return editor.map.layout().fields[note?.place.field ?? fieldInHand(editor)];
}
