import { leaveCluster } from "../../../model/clusterCommands.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { moveNotes } from "../../../model/mapCommands.ts";
import { type OrderStep, placesAfterStep } from "../../../model/noteOrder.ts";
import { bundle } from "../../actions/clusterActions.ts";
import type { Editor } from "../../state/editor.ts";
import { canChange } from "../../tools/changing.ts";
import { freePlacesFor } from "../../tools/freePlacesFor.ts";
import { openTitle } from "../../tools/titling.ts";
import { say } from "../heard.ts";

/** To the next free place of a field, as if it were written there now. */
export function moveToField(editor: Editor, id: string, field: PlaceKey): void {
  const [place] = freePlacesFor(editor, field, [id]);
  if (!place || !canChange(editor, id)) return;
  editor.session.change((doc, origin) => moveNotes(doc, new Map([[id, place]]), origin));
  say(editor, { kind: "moved", place: field });
}

/** One place on among these notes, which are those that stand under one heading with it. */
export function moveInOrder(editor: Editor, id: string, among: readonly string[], step: OrderStep): void {
  const notes = among.flatMap((one) => editor.map.get(one)?.note ?? []);
  const places = placesAfterStep(notes, id, step);
  if (!places || !canChange(editor, id)) return;
  // The neighbour goes where this one was: that takes the right to move both.
  if (![...places.keys()].every((one) => canChange(editor, one))) return say(editor, { kind: "notBeside" });
  editor.session.change((doc, origin) => moveNotes(doc, places, origin));
  const place = among.indexOf(id) + (step === "earlier" ? 0 : 2);
  say(editor, { kind: "order", place, of: among.length });
}

/** Whether a note has a neighbour to change places with. */
export function canMoveInOrder(id: string, among: readonly string[], step: OrderStep): boolean {
  return among.at(step === "earlier" ? 0 : -1) !== id;
}

/** Into a bundle of its field, beside that one's notes. */
export function joinGroup(editor: Editor, id: string, clusterId: string, untitled: string): void {
  const record = editor.clusters.get(clusterId);
  if (!record || !canChange(editor, id)) return;
  bundle(editor, record.cluster.field, [id], clusterId, "");
  say(editor, { kind: "joined", title: record.cluster.title || untitled });
}

/** Begins a bundle with one note, and opens its title. */
export function newGroup(editor: Editor, id: string): void {
  const record = editor.map.get(id);
  if (!record || !canChange(editor, id)) return;
  const made = bundle(editor, record.note.place.field, [id], null, "");
  if (made !== null) openTitle(editor, made);
}

export function leaveGroup(editor: Editor, id: string): void {
  if (!canChange(editor, id)) return;
  editor.session.write((doc, origin) => leaveCluster(doc, [id], origin));
  say(editor, { kind: "left" });
}
