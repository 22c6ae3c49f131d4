import { moveCluster } from "../../model/clusterCommands.ts";
import { type Point, placeFor, placeKeyAt } from "../../model/fieldLayout.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { PAPERS } from "../../model/noteSize.ts";
import { PRESENCE_NOTES } from "../../model/presence.ts";
import { toMap } from "../geometry/camera.ts";
import { boundsOf, expand } from "../geometry/rectangles.ts";
import { SNAP_PIXELS, type Snap, snapMove, snapToGrid } from "../geometry/snapping.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { addCopies } from "./addingNotes.ts";
import { changeableSelection } from "./changing.ts";
import { type Landing, membershipAfter, settleMembership } from "./clusterMembership.ts";
import { clusterPlaces, wholeClusters } from "./clusterPlaces.ts";
import { copyOf, tellPicturesLeftOut } from "./copying.ts";
import { edgeScroll } from "./edgeScroll.ts";
import { hasRoomFor } from "./placing.ts";
import { select } from "./selecting.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** How far around the dragged notes (map units) neighbours are looked for to snap to. */
const NEIGHBOURHOOD = 400;
/** Which cluster they would join is told for as many notes as a hand carries with a purpose. */
const TOLD_NOTES = 30;

/**
 * The selected notes are in the hand; with alt, copies of them. Nothing is written before the release.
 * A note that someone else deletes leaves the hand quietly; when none is left, the drag is over. `clusterId`: they are a
 * cluster that was taken by its title, and go to one field together.
 */
export function draggingNotes(
  context: ToolContext,
  start: PointerInput,
  clusterId: string | null = null,
): ToolState {
  const { editor } = context;
  const grip = toMap(editor.camera.camera.get(), start.point);
  const copies = start.alt && clusterId === null;
  // Copies may be made of everything; of what is moved, the others' notes stay where they are.
  let ids =
    clusterId !== null
      ? [...(editor.clusters.get(clusterId)?.noteIds ?? [])]
      : copies
        ? [...editor.view.getState().selection]
        : changeableSelection(editor);
  let offset: Point = { x: 0, y: 0 };
  let last = start;

  const records = (): NoteRecord[] =>
    ids.flatMap((id) => {
      const record = editor.map.get(id);
      return record ? [record] : [];
    });

  const snap = (dx: number, dy: number, free: boolean): Snap => {
    const bounds = boundsOf(records().map((record) => record.rect));
    if (!bounds || free) return { dx: 0, dy: 0, guides: [] };
    const moved = { ...bounds, x: bounds.x + dx, y: bounds.y + dy };
    if (editor.view.getState().snapping === "grid") {
      const { fields } = editor.map.layout();
      const middle = { x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 };
      return snapToGrid(moved, fields[placeKeyAt(editor.map.layout(), middle)]);
    }
    const inHand = new Set(copies ? [] : ids);
    const neighbours = context.index
      .within(expand(moved, NEIGHBOURHOOD))
      .flatMap((id) => (inHand.has(id) ? [] : (editor.map.get(id)?.rect ?? [])));
    return snapMove(moved, neighbours, SNAP_PIXELS / editor.camera.camera.get().zoom);
  };

  const show = (event: PointerInput): void => {
    last = event;
    const point = toMap(editor.camera.camera.get(), event.point);
    const { dx, dy, guides } = snap(point.x - grip.x, point.y - grip.y, event.mod || (event.alt && !copies));
    offset = { x: point.x - grip.x + dx, y: point.y - grip.y + dy };
    const target = placeKeyAt(editor.map.layout(), point);
    const [joins = null] =
      copies || ids.length > TOLD_NOTES ? [] : membershipAfter(editor, landed(placesNow())).joins.keys();
    context.preview.set({
      kind: "dragging",
      ids,
      dx: offset.x,
      dy: offset.y,
      by: start.pointerType,
      copies,
      target,
      guides,
      joins,
    });
    if (copies) return;
    const noteIds = ids.slice(0, PRESENCE_NOTES);
    editor.session.show({ dragging: { noteIds, dx: offset.x, dy: offset.y } });
  };

  const landing = ({ note, rect }: NoteRecord): Place =>
    placeFor(editor.map.layout(), { x: rect.x + offset.x, y: rect.y + offset.y }, PAPERS[note.size]);
  const placesNow = (): ReadonlyMap<string, Place> => {
    const cluster = clusterId === null ? undefined : editor.clusters.get(clusterId);
    if (!cluster) return new Map(records().map((record) => [record.note.id, landing(record)]));
    const target = placeKeyAt(editor.map.layout(), toMap(editor.camera.camera.get(), last.point));
    return clusterPlaces(editor, cluster, offset, target);
  };
  const landed = (places: ReadonlyMap<string, Place>): Landing => {
    const { fields } = editor.map.layout();
    return new Map(
      records().flatMap(({ note: { id }, rect }) => {
        const place = places.get(id);
        if (!place) return [];
        const { field } = place;
        return [
          [
            id,
            { field, rect: { ...rect, x: fields[field].x + place.x, y: fields[field].y + place.y } },
          ] as const,
        ];
      }),
    );
  };

  const drop = (): void => {
    if (copies) {
      if (!hasRoomFor(editor, ids.length)) return;
      const author = editor.session.me.participantId;
      const copied = records().map((record) => ({
        of: record.note.id,
        note: { ...copyOf(record), place: landing(record), author },
      }));
      tellPicturesLeftOut(
        editor,
        copied.map(({ note }) => note),
      );
      select(editor, addCopies(editor, copied));
    } else if (Math.hypot(offset.x, offset.y) >= 1) {
      const places = placesNow();
      const membership = membershipAfter(editor, landed(places));
      const whole = wholeClusters(editor, places);
      editor.session.change((doc, origin) =>
        doc.transact(() => {
          moveNotes(doc, places, origin);
          for (const [id, moved] of whole) moveCluster(doc, id, moved, origin);
          settleMembership(doc, membership, origin);
        }, origin),
      );
    }
  };

  const end = (): ToolState => {
    const next = context.layDown();
    editor.session.show({ dragging: null });
    return next;
  };

  const state: ToolState = {
    name: "draggingNotes",
    on(event) {
      switch (event.type) {
        case "move":
          show(event);
          return state;
        case "frame":
          if (edgeScroll(editor.camera, last.point, event.elapsedMs)) show(last);
          return state;
        case "notesGone":
          ids = ids.filter((id) => !event.ids.has(id));
          if (ids.length === 0) return end();
          show(last);
          return state;
        case "up":
          drop();
          return end();
        case "cancel":
        case "escape":
          return end();
        case "down":
        case "leave":
        case "held":
          return state;
      }
    },
  };
  return state;
}
