import { clampPlace, freePlaces, type Point, placeKeyAt } from "../../../model/fieldLayout.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { setImage } from "../../../model/imageCommands.ts";
import { imagesLeft } from "../../../model/imageCount.ts";
import type { Place } from "../../../model/note.ts";
import { readImageBytes } from "../../../model/noteImage.ts";
import { paperIn } from "../../../model/notePaper.ts";
import type { Editor } from "../../state/editor.ts";
import { addSeenBy, seenByNext } from "../../tools/addingNotes.ts";
import { canChange } from "../../tools/changing.ts";
import { finishEditing } from "../../tools/editing.ts";
import { fieldInHand, hasRoomFor, styled } from "../../tools/placing.ts";
import { takenIn } from "../../tools/takenPlaces.ts";
import type { PictureTrouble } from "../persona/readPicture.ts";
import { readNotePicture } from "./readNotePicture.ts";

/** Where a picture goes: onto a note, or onto a new one, at a point of the map or in the field in hand. */
export type PictureAim =
  | { readonly kind: "note"; readonly noteId: string }
  | { readonly kind: "new"; readonly at: Point | null };

/** `gone`: the note is not there any more; `notMine`: somebody else's to change, or locked; `full`: no more pictures. */
export type PictureProblem = PictureTrouble | "gone" | "notMine" | "full" | "mapFull";

export type PutPicture =
  | { readonly kind: "put"; readonly noteId: string }
  | { readonly kind: "trouble"; readonly trouble: PictureProblem };

/** Makes a file small and puts it on the map, as one step. What cannot be taken changes nothing, and is said. */
export async function putPicture(editor: Editor, file: Blob, aim: PictureAim): Promise<PutPicture> {
  const bytes = await readNotePicture(file);
  if (typeof bytes === "string") return { kind: "trouble", trouble: bytes };
  return aim.kind === "note" ? ontoNote(editor, aim.noteId, bytes) : ontoNewNote(editor, aim.at, bytes);
}

/** Reading took its time: what was so when it began is asked again. */
function ontoNote(editor: Editor, noteId: string, bytes: Uint8Array): PutPicture {
  if (!editor.map.get(noteId)) return { kind: "trouble", trouble: "gone" };
  if (!canChange(editor, noteId)) return { kind: "trouble", trouble: "notMine" };
  let isPut = false;
  editor.session.change((doc, origin) => {
    isPut ||= setImage(doc, noteId, bytes, origin);
  });
  return isPut ? { kind: "put", noteId } : { kind: "trouble", trouble: "full" };
}

function ontoNewNote(editor: Editor, at: Point | null, bytes: Uint8Array): PutPicture {
  if (!editor.session.canEdit) return { kind: "trouble", trouble: "notMine" };
  if (imagesLeft(editor.session.doc) === 0) return { kind: "trouble", trouble: "full" };
  finishEditing(editor);
  const place = at ? placeAround(editor, at) : nextFree(editor, fieldInHand(editor));
  if (!place || !hasRoomFor({ map: editor.map }, 1)) return { kind: "trouble", trouble: "mapFull" };
  const jpeg = readImageBytes(bytes);
  if (!jpeg) return { kind: "trouble", trouble: "broken" };
  const note = { ...styled(editor, place, {}), text: "", place, image: { ...jpeg, alt: "" } };
  const [noteId] = addSeenBy(editor, seenByNext(editor), [note]);
  if (noteId === undefined) return { kind: "trouble", trouble: "mapFull" };
  editor.view.setState({ selection: new Set([noteId]) });
  return { kind: "put", noteId };
}

function nextFree(editor: Editor, field: PlaceKey): Place | undefined {
  return freePlaces(field, takenIn(editor, field), 1)[0];
}

/** The note's middle under the pointer. */
function placeAround({ map }: Editor, point: Point): Place {
  const layout = map.layout();
  const field = placeKeyAt(layout, point);
  const corner = layout.fields[field];
  const paper = paperIn(field);
  return clampPlace(field, {
    x: Math.round(point.x - corner.x - paper.width / 2),
    y: Math.round(point.y - corner.y - paper.height / 2),
  });
}
