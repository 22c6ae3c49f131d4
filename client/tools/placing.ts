import {
  clampPlace,
  FIELD_WIDTH,
  freePlaces,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  type Point,
  placeKeyAt,
  type Rect,
} from "../../model/fieldLayout.ts";
import type { FacetKey, FieldKey, PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { LIMITS } from "../../model/wire.ts";
import { toMap } from "../geometry/camera.ts";
import { onGrid } from "../geometry/snapping.ts";
import type { SeenBy } from "../session/pairedSession.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { addSeenBy, seenByAfter, seenByNext } from "./addingNotes.ts";
import { finishEditing, openNote } from "./editing.ts";
import { cleanPasted } from "./pastedText.ts";
import { takenIn } from "./takenPlaces.ts";

/** What a new note shares with another one, or with the tray it comes from. */
export interface NoteStyle {
  readonly colour?: NoteColour;
  /** left out: that of the step that is on, in its field */
  readonly facet?: FacetKey | null;
}

/** Puts an empty note on the next free slot of a field and opens it. Null for viewers and full maps. */
export function createNoteIn(editor: Editor, field: PlaceKey, style: NoteStyle = {}): string | null {
  finishEditing(editor);
  const [place] = freePlaces(field, takenIn(editor, field), 1);
  return place ? create(editor, place, style) : null;
}

/** Puts a note centred at a map point; a free slot of the grid nearby draws it in. */
export function createNoteAt(editor: Editor, point: Point, style: NoteStyle = {}): string | null {
  finishEditing(editor);
  const layout = editor.map.layout();
  const field = placeKeyAt(layout, point);
  const corner = {
    x: point.x - layout.fields[field].x - NOTE_WIDTH / 2,
    y: point.y - layout.fields[field].y - NOTE_HEIGHT / 2,
  };
  const slot = freePlaces(field, takenIn(editor, field), slotsDownTo(field, corner.y)).find(
    (place) =>
      Math.abs(place.x - corner.x) <= NOTE_WIDTH / 2 && Math.abs(place.y - corner.y) <= NOTE_HEIGHT / 2,
  );
  const free = editor.view.getState().snapping === "grid" ? onGrid(corner) : corner;
  return create(editor, slot ?? clampPlace(field, free), style);
}

/** Puts a note into the field that the step is about; without one, into the field in the middle of the screen. */
export function createNoteInView(editor: Editor, style: NoteStyle = {}): string | null {
  return createNoteIn(editor, stepField(editor) ?? fieldInView(editor), style);
}

/** Fast entry: a note like this one on the free slot after it. */
export function createNoteAfter(editor: Editor, id: string): string | null {
  const before = editor.map.get(id)?.note;
  if (!before) return null;
  const seenBy = seenByAfter(editor, id);
  finishEditing(editor);
  const { field, x, y } = before.place;
  const slots = freePlaces(field, takenIn(editor, field), slotsDownTo(field, y) + 1);
  const isAfter = (place: Place): boolean =>
    place.y > y + NOTE_HEIGHT / 2 || (place.y > y - NOTE_HEIGHT / 2 && place.x > x);
  const place = slots.find(isAfter) ?? slots[0];
  return place ? create(editor, place, before, seenBy) : null;
}

/** Makes a note of each line and returns how many. Bullets and numbers at line starts are not part of the thought. */
export function pasteLines(editor: Editor, text: string, field?: PlaceKey): number {
  if (!editor.session.canEdit) return 0;
  const lines = linesOf(text);
  if (lines.length === 0 || !hasRoomFor(editor, lines.length)) return 0;
  const place = field ?? fieldInHand(editor);
  addLines(editor, lines, place, {});
  return lines.length;
}

/** Adds one note per line on free slots of a field, as one step, and selects them. */
export function addLines(
  editor: Editor,
  lines: readonly string[],
  field: PlaceKey,
  style: NoteStyle,
  seenBy: SeenBy = seenByNext(editor),
): void {
  const places = freePlaces(field, takenIn(editor, field), lines.length);
  const notes = lines.flatMap((text, index) => {
    const place = places[index];
    return place ? [{ ...styled(editor, place, style), text, place }] : [];
  });
  const made = addSeenBy(editor, seenBy, notes);
  editor.view.setState({ selection: new Set(made) });
  notify(editor.view, "notesPasted", made.length);
}

const BULLET = /^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/u;

/** The lines of a text without bullets, numbers and blank lines. */
export function linesOf(text: string): string[] {
  return cleanPasted(text)
    .split("\n")
    .flatMap((line) => line.replace(BULLET, "").trim() || []);
}

/** True when the map can take `count` more notes; says so when it cannot. */
export function hasRoomFor(
  { map, view }: Pick<Editor, "map"> & Partial<Pick<Editor, "view">>,
  count: number,
): boolean {
  if (map.ids().length + count <= LIMITS.notesPerMap) return true;
  if (view) notify(view, "mapFull", LIMITS.notesPerMap);
  return false;
}

/**
 * The field that the step is about: a selection is often left from the step before. Without a step the field of the
 * selected notes; without any, the field in the middle of the screen.
 */
export function fieldInHand(editor: Editor): PlaceKey {
  const field = stepField(editor);
  if (field !== null) return field;
  const [first] = editor.view.getState().selection;
  const record = first === undefined ? undefined : editor.map.get(first);
  return record?.note.place.field ?? fieldInView(editor);
}

function stepField({ workshop }: Editor): FieldKey | null {
  return currentStep(workshop)?.step.field ?? null;
}

function fieldInView(editor: Editor): PlaceKey {
  const { width, height } = editor.camera.view.get();
  return fieldNear(editor, toMap(editor.camera.camera.get(), { x: width / 2, y: height / 2 }));
}

/** The field around a map point, or the one whose middle is nearest. */
export function fieldNear({ map }: Editor, point: Point): PlaceKey {
  const layout = map.layout();
  const inside = placeKeyAt(layout, point);
  if (inside !== "parking") return inside;
  const distanceTo = (rect: Rect): number =>
    Math.hypot(rect.x + rect.width / 2 - point.x, rect.y + rect.height / 2 - point.y);
  const nearest = Object.entries(layout.fields).sort(([, a], [, b]) => distanceTo(a) - distanceTo(b))[0];
  return (nearest?.[0] as PlaceKey | undefined) ?? "situation";
}

function create(
  editor: Editor,
  place: Place,
  style: NoteStyle,
  seenBy: SeenBy = seenByNext(editor),
): string | null {
  if (!editor.session.canEdit || !hasRoomFor(editor, 1)) return null;
  const [made] = addSeenBy(editor, seenBy, [{ ...styled(editor, place, style), text: "", place }], "opening");
  if (made === undefined) return null;
  openNote(editor, made);
  return made;
}

/** What a new note has of the style in hand and of the step that is on. */
export function styled(editor: Editor, { field }: Place, style: NoteStyle) {
  const step = currentStep(editor.workshop)?.step;
  const facetOfStep = step?.field === field ? step.facet : null;
  return {
    colour: style.colour ?? editor.view.getState().colour,
    evidence: editor.view.getState().evidence,
    facet: style.facet === undefined ? facetOfStep : style.facet,
    author: editor.session.me.participantId,
  };
}

/** As many free slots as there can be down to the row below `y`. */
function slotsDownTo(field: PlaceKey, y: number): number {
  const columns = Math.ceil(FIELD_WIDTH[field] / (NOTE_WIDTH + NOTE_GAP));
  return columns * (Math.max(0, Math.floor(y / (NOTE_HEIGHT + NOTE_GAP))) + 2);
}
