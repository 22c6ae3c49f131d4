import { addCluster, dissolveCluster, joinCluster, leaveCluster } from "../../model/clusterCommands.ts";
import { placeKeyAt, type Rect } from "../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { gatherPlaces, type TidyOrder, tidyPlaces } from "../../model/tidyField.ts";
import type { ClusterRecord } from "../state/clusterProjection.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { canChangeCluster, changeableSelection, isLocked } from "../tools/changing.ts";
import { fieldInHand } from "../tools/placing.ts";
import { reveal } from "../tools/revealing.ts";
import { select } from "../tools/selecting.ts";
import { openTitle } from "../tools/titling.ts";
import type { Action } from "./action.ts";

/** Bundling notes and putting them in order. */
export const CLUSTER_ACTIONS: readonly Action[] = [
  { id: "bundle", shortcuts: ["g"], edits: true, isEnabled: canBundle, run: bundleSelected },
  {
    id: "titleCluster",
    shortcuts: ["t"],
    edits: true,
    isEnabled: (editor) => changeableCluster(editor) !== null,
    run: (editor) => {
      const record = changeableCluster(editor);
      if (record) openTitle(editor, record.cluster.id);
    },
  },
  {
    id: "dissolve",
    shortcuts: ["u"],
    edits: true,
    isEnabled: (editor) => changeableCluster(editor) !== null,
    run: dissolveSelected,
  },
  {
    id: "leaveCluster",
    shortcuts: ["shift+u"],
    edits: true,
    isEnabled: (editor) => bundledSelection(editor).length > 0,
    run: (editor) => {
      const ids = bundledSelection(editor);
      editor.session.write((doc, origin) => leaveCluster(doc, ids, origin));
    },
  },
  {
    id: "tidyField",
    shortcuts: ["o"],
    edits: true,
    isEnabled: canTidy,
    run: (editor) => tidyField(editor, fieldInHand(editor), "cluster"),
    runAt: (editor, point) => tidyField(editor, placeKeyAt(editor.map.layout(), point), "cluster"),
  },
];

/** The one cluster that all selected notes are in; null for none. */
export function selectedCluster({ view, clusters }: Editor): ClusterRecord | null {
  const [first, ...rest] = view.getState().selection;
  const record = first === undefined ? undefined : clusters.of(first);
  return record && rest.every((id) => record.noteIds.includes(id)) ? record : null;
}

function changeableCluster(editor: Editor): ClusterRecord | null {
  const record = selectedCluster(editor);
  return record && canChangeCluster(editor, record) ? record : null;
}

/** Selected notes that I may take out of a cluster. */
export function bundledSelection(editor: Editor): string[] {
  return changeableSelection(editor).filter((id) => editor.clusters.of(id));
}

/** Several notes of mine to change; of a cluster, one note stands for all. */
export function canBundle(editor: Editor): boolean {
  return selectedCluster(editor) !== null || bundleable(editor).length > 1;
}

/**
 * Bundles the selected notes and opens the title. With notes of one cluster among them the others join it; a part of a
 * cluster selects all of it; all of one opens its title.
 */
export function bundleSelected(editor: Editor): void {
  const whole = selectedCluster(editor);
  if (whole) {
    const isAll = editor.view.getState().selection.size === whole.noteIds.length;
    if (isAll) openTitle(editor, whole.cluster.id);
    else select(editor, whole.noteIds);
    return;
  }
  const field = fieldOfMost(editor, bundleable(editor));
  if (field === null) return;
  const ids = bundleable(editor).filter((id) => editor.map.get(id)?.note.place.field === field);
  const left = editor.view.getState().selection.size - ids.length;
  const known = new Set(ids.flatMap((id) => editor.clusters.of(id)?.cluster.id ?? []));
  const [only] = known.size === 1 ? known : [];
  const id = bundle(editor, field, ids, only ?? null, "");
  if (left > 0) notify(editor.view, "otherFieldsLeft", left);
  const record = id === null ? undefined : editor.clusters.get(id);
  if (!record) return;
  select(editor, record.noteIds);
  reveal(editor, record.shape.bounds);
  if (only === undefined) openTitle(editor, record.cluster.id);
}

/** Makes a cluster of notes of one field, or adds them to one, and brings them together; one step. */
export function bundle(
  editor: Editor,
  field: PlaceKey,
  ids: readonly string[],
  into: string | null,
  title: string,
): string | null {
  const before = into === null ? [] : (editor.clusters.get(into)?.noteIds ?? []);
  const noteIds = [...before, ...ids.filter((id) => !before.includes(id))];
  const places = gathered(editor, field, noteIds, into);
  let made: string | null = into;
  editor.session.write(
    (doc, origin) =>
      doc.transact(() => {
        if (into !== null) joinCluster(doc, ids, into, origin);
        else {
          const author = editor.session.me.participantId;
          made = addCluster(doc, { title, field, noteIds, author }, origin);
        }
        if (made !== null) moveNotes(doc, places, origin);
      }, origin),
    // What is typed as its title just after belongs to the same step.
    into === null && title === "" ? "opening" : "step",
  );
  return made;
}

/** Puts a field into readable rows, around the notes that are locked, as one step. */
export function tidyField(editor: Editor, field: PlaceKey, order: TidyOrder): void {
  if (!canTidy(editor)) return;
  const corner = editor.map.layout().fields[field];
  const fixed: Rect[] = [];
  const notes = editor.map.idsIn(field).flatMap((id) => {
    const record = editor.map.get(id);
    if (!record) return [];
    const { facet, colour, createdAt } = record.note;
    const { x, y, width, height } = record.rect;
    if (isLocked(record)) {
      fixed.push({ x: x - corner.x, y: y - corner.y, width, height });
      return [];
    }
    const cluster = editor.clusters.of(id)?.cluster.id ?? null;
    const mark = editor.voting.markOf(id);
    const points = mark?.kind === "total" ? mark.points : 0;
    return [{ id, facet, colour, points, createdAt, cluster, width, height }];
  });
  const places = new Map<string, Place>();
  for (const [id, place] of tidyPlaces(field, notes, order, fixed)) {
    const now = editor.map.get(id)?.note.place;
    if (now?.x !== place.x || now.y !== place.y) places.set(id, place);
  }
  if (places.size > 0) editor.session.change((doc, origin) => moveNotes(doc, places, origin));
}

/** Whoever may change only their own notes would push them over those of others. */
function canTidy({ session }: Editor): boolean {
  return session.rights.get() === "all";
}

function dissolveSelected(editor: Editor): void {
  const record = changeableCluster(editor);
  if (record) editor.session.write((doc, origin) => dissolveCluster(doc, record.cluster.id, origin));
}

/** What is mine alone is in no cluster: the others would see that there is something. */
function bundleable(editor: Editor): string[] {
  return changeableSelection(editor).filter((id) => editor.map.get(id)?.seenBy === "everyone");
}

/** A cluster lives in one field, and so does a stack: that of most of the notes. */
export function fieldOfMost({ map }: Editor, ids: readonly string[]): PlaceKey | null {
  const countIn = (place: PlaceKey): number =>
    ids.filter((id) => map.get(id)?.note.place.field === place).length;
  const most = Math.max(...PLACES.map(countIn));
  return most === 0 ? null : (PLACES.find((place) => countIn(place) === most) ?? null);
}

/** Where notes of a field go so that they lie together, clear of all else. Locked ones stay, and are part of all else. */
function gathered(
  { map, clusters }: Editor,
  field: PlaceKey,
  noteIds: readonly string[],
  into: string | null,
): ReadonlyMap<string, Place> {
  const { x, y } = map.layout().fields[field];
  const inField = (rect: Rect): Rect => ({ ...rect, x: rect.x - x, y: rect.y - y });
  const mine = new Set(noteIds.filter((id) => !isLocked(map.get(id))));
  const rectOf = (id: string): Rect[] => {
    const rect = map.get(id)?.rect;
    return rect ? [inField(rect)] : [];
  };
  const others = map.idsIn(field).filter((id) => !mine.has(id));
  const areas = clusters
    .in(field)
    .filter(({ cluster, noteIds: members }) => cluster.id !== into && !members.every((id) => mine.has(id)));
  return gatherPlaces(
    field,
    [...mine].flatMap((id) => rectOf(id).map((rect) => ({ id, rect }))),
    [...others.flatMap(rectOf), ...areas.flatMap(({ shape }) => shape.parts.map(inField))],
  );
}
