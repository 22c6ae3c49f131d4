import { freePlaces, NOTE_GAP, NOTE_HEIGHT, slotColumns } from "../../model/fieldLayout.ts";
import type { Note, Place } from "../../model/note.ts";
import { paperIn } from "../../model/notePaper.ts";
import { leaveStack, putInFront, stackNotes, unstackNotes } from "../../model/stackCommands.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { notify } from "../state/viewStore.ts";
import { changeableSelection } from "../tools/changing.ts";
import { select } from "../tools/selecting.ts";
import { takenIn } from "../tools/takenPlaces.ts";
import type { Action } from "./action.ts";
import { fieldOfMost } from "./clusterActions.ts";

/** Stacking what several maps say alike, and taking it apart again. */
export const STACK_ACTIONS: readonly Action[] = [
  {
    id: "stack",
    shortcuts: ["b"],
    edits: true,
    isEnabled: (editor) => canStack(editor) || selectedStack(editor) !== null,
    run: (editor) => {
      const whole = selectedStack(editor);
      if (whole) takeApart(editor, whole);
      else stackSelected(editor);
    },
  },
];

/** The one stack that is selected, and nothing beside it; null for anything else, and where it is not mine to change. */
export function selectedStack(editor: Editor): NoteRecord | null {
  const [only, ...rest] = changeableSelection(editor);
  const record = only === undefined || rest.length > 0 ? undefined : editor.map.get(only);
  return record?.stack && editor.view.getState().selection.size === 1 ? record : null;
}

/** Several notes of a map that was merged, in one field. */
export function canStack(editor: Editor): boolean {
  return editor.map.merged.maps().length > 0 && stackable(editor).length > 1;
}

/** Stacks notes and shows the one in front; one step. */
export function stack(editor: Editor, ids: readonly string[]): void {
  let front: string | null = null;
  editor.session.write((doc, origin) => {
    front = stackNotes(doc, ids, origin);
  });
  if (front !== null) select(editor, [front]);
}

/** Several stacks as one step, without moving what one looks at. */
export function stackAll(editor: Editor, groups: readonly (readonly string[])[]): void {
  editor.session.write((doc, origin) =>
    doc.transact(() => {
      for (const ids of groups) stackNotes(doc, ids, origin);
    }, origin),
  );
  notify(editor.view, "notesStacked", groups.flat().length);
}

/** Lets a note that lies behind speak for its stack. */
export function bringToFront(editor: Editor, noteId: string): void {
  editor.session.write((doc, origin) => putInFront(doc, noteId, origin));
  select(editor, [noteId]);
}

/** Lays a note of a stack down beside it. */
export function takeOut(editor: Editor, record: NoteRecord, noteId: string): void {
  const taken = record.stack?.notes.filter(({ id }) => id === noteId) ?? [];
  const [place] = placesBeside(editor, record, taken);
  if (place) editor.session.write((doc, origin) => leaveStack(doc, noteId, place, origin));
}

function takeApart(editor: Editor, record: NoteRecord): void {
  const behind = (record.stack?.notes ?? []).filter(({ id }) => id !== record.note.id);
  const free = placesBeside(editor, record, behind);
  const places = new Map<string, Place>();
  behind.forEach(({ id }, index) => {
    const place = free[index];
    if (place) places.set(id, place);
  });
  editor.session.write((doc, origin) => unstackNotes(doc, [record.note.id], places, origin));
  select(editor, [record.note.id, ...behind.map(({ id }) => id)]);
}

function stackSelected(editor: Editor): void {
  const ids = stackable(editor);
  const left = editor.view.getState().selection.size - ids.length;
  stack(editor, ids);
  if (left > 0) notify(editor.view, "otherFieldsLeft", left);
}

/** Those of the selection that lie in the field of most. What is mine alone is in no stack. */
function stackable(editor: Editor): string[] {
  const shared = changeableSelection(editor).filter((id) => editor.map.get(id)?.seenBy === "everyone");
  const field = fieldOfMost(editor, shared);
  return shared.filter((id) => editor.map.get(id)?.note.place.field === field);
}

/** For each of these notes the free place of the field that is closest to the stack. */
function placesBeside(editor: Editor, { note: { place } }: NoteRecord, notes: readonly Note[]): Place[] {
  const distance = (one: Place): number => Math.hypot(one.x - place.x, one.y - place.y);
  // As many rows as lie above it are looked at, too.
  const rows = Math.ceil(place.y / (NOTE_HEIGHT + NOTE_GAP)) + 2;
  const wanted = rows * slotColumns(place.field).length + 2 * notes.length;
  const taken = takenIn(editor, place.field);
  return notes.flatMap(({ size }) => {
    const paper = paperIn(place.field, size);
    const free = freePlaces(place.field, taken, wanted, paper);
    const [nearest] = free.toSorted((a, b) => distance(a) - distance(b));
    if (!nearest) return [];
    taken.push({ ...paper, x: nearest.x, y: nearest.y });
    return [nearest];
  });
}
