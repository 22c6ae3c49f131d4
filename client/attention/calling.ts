import type { PlaceKey } from "../../model/fields.ts";
import { type AttentionCall, callAttention } from "../../model/steeringCommands.ts";
import type { Editor } from "../state/editor.ts";
import { ownRect } from "./readingList.ts";

/** What a facilitator asks everyone to look at; each takes the place of what was asked before. */
export function call(editor: Editor, what: AttentionCall): void {
  const { workshop } = editor;
  const { participantId } = workshop.me;
  workshop.steer((doc, origin) => callAttention(doc, what, participantId, workshop.clock.now(), origin));
}

/** Everyone looks once where I look now, on this map. */
export function bringEveryone(editor: Editor): void {
  const rect = ownRect(editor);
  if (rect) call(editor, { kind: "view", mapId: editor.session.mapId, rect });
}

/** Everyone looks where this person looks, until it is ended. */
export function letAllFollow(editor: Editor, participantId: string): void {
  call(editor, { kind: "follow", participantId });
}

/** A field in the light, on each map for those who look at it. */
export function spotlightField(editor: Editor, field: PlaceKey): void {
  call(editor, { kind: "field", mapId: null, field });
}

/** The selected note in the light. False without exactly one. */
export function spotlightSelected(editor: Editor): boolean {
  const [noteId, ...more] = editor.view.getState().selection;
  if (noteId === undefined || more.length > 0) return false;
  call(editor, { kind: "note", mapId: editor.session.mapId, noteId });
  return true;
}

/** Everyone looks where they like; nothing stands back for a spotlight. */
export function letGo(editor: Editor): void {
  call(editor, { kind: "free" });
}

/** A call that goes on: what can be ended. Being brought somewhere once is over as soon as it has happened. */
export function hasLastingCall({ workshop }: Editor): boolean {
  const kind = workshop.session.get().attention?.kind;
  return kind === "follow" || kind === "field" || kind === "note";
}
