import { overlaps, type Rect } from "../../model/fieldLayout.ts";
import { type FieldKey, PLACES, type PlaceKey } from "../../model/fields.ts";
import { type Focus, isFieldDimmed, isNoteDimmed } from "../attention/focus.ts";
import { expand } from "../geometry/rectangles.ts";
import { questionsOf } from "../i18n/questionsOf.ts";
import type { ClusterProjection, ClusterRecord } from "../state/clusterProjection.ts";
import type { LinkProjection, LinkRecord } from "../state/linkProjection.ts";
import type { MapProjection } from "../state/mapProjection.ts";
import { type NoteFilter, passes } from "../state/noteFilter.ts";
import type { Voting } from "../state/voting.ts";
import type { NoteIndex } from "../tools/noteIndex.ts";
import type { BoardLook } from "./boardLook.ts";
import { dimmedLook } from "./dimmedLook.ts";
import { FIELD_RADIUS } from "./fieldHeader.ts";
import { OUTLINE_REACH, paintCluster } from "./paintCluster.ts";
import { paintField } from "./paintField.ts";
import { paintLink } from "./paintLink.ts";
import { type Detail, NOTE_RADIUS, paintNote, SHADOW_REACH } from "./paintNote.ts";
import { paintPortrait } from "./paintPortrait.ts";

/** What rests on the table. */
export interface Board {
  readonly map: MapProjection;
  readonly clusters: Pick<ClusterProjection, "list">;
  readonly links: Pick<LinkProjection, "list">;
  readonly index: NoteIndex;
  readonly look: BoardLook;
  readonly voting: Pick<Voting, "markOf">;
  /** notes that are in somebody's hand and painted there */
  readonly lifted: ReadonlySet<string>;
  /** what all else stands back for */
  readonly focus: Focus | null;
  /** what the notes stand back for that it does not let pass */
  readonly filter: NoteFilter | null;
  /** the field at which the session's step asks questions of its own */
  readonly askedBy: FieldKey | null;
}

/** Paints what lies in `area` (map units, the context's unit), opaque, lowest first. */
export function paintBoard(
  context: CanvasRenderingContext2D,
  area: Rect,
  board: Board,
  zoom: number,
  detail: Detail,
): void {
  const { map, look, focus } = board;
  const dimmed = dimmedLook(look);
  context.fillStyle = look.palette.table;
  context.fillRect(area.x, area.y, area.width, area.height);
  const layout = map.layout();
  for (const place of PLACES) {
    const rect = layout.fields[place];
    if (!overlaps(rect, expand(area, 2))) continue;
    const line = place === "situation" ? map.about().situation : "";
    const fieldLook = isFieldDimmed(focus, place) ? dimmed : look;
    const hasNotes = map.hasNotesIn(place);
    const questions = questionsFor(board, place);
    paintField(context, { place, rect, line, hasNotes, questions }, fieldLook, zoom, area);
    if (isSpotlit(focus, place)) paintRing(context, rect, FIELD_RADIUS, look, zoom);
  }
  const { x, y, radius } = layout.portrait;
  const circle = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (overlaps(expand(circle, 8), area)) {
    paintPortrait(context, layout.portrait, map.about(), focus === null ? look : dimmed);
  }

  const ids = board.index.within(expand(area, SHADOW_REACH));
  for (const record of board.clusters.list()) {
    if (!overlaps(expand(record.shape.bounds, OUTLINE_REACH), area) || isCarried(record, board.lifted))
      continue;
    const isDimmed = focus?.kind === "note" || isFieldDimmed(focus, record.cluster.field);
    paintCluster(context, record, isDimmed ? dimmed : look, zoom, detail);
  }
  for (const id of ids) {
    const record = board.lifted.has(id) ? undefined : map.get(id);
    if (!record) continue;
    const { note, rect } = record;
    const isDimmed = isNoteDimmed(focus, id, note.place.field) || !passes(board.filter, record);
    const noteLook = isDimmed ? dimmed : look;
    paintNote(context, record, noteLook, detail, board.voting.markOf(id));
    if (focus?.kind === "note" && focus.noteId === id) paintRing(context, rect, NOTE_RADIUS, look, zoom);
  }
  for (const record of board.links.list()) {
    if (!record.line || !overlaps(record.line.bounds, area) || isHeld(record, board.lifted)) continue;
    paintLink(context, record, record.line, focus === null ? look : dimmed, detail);
  }
}

/** Whether all of a cluster's notes are in somebody's hand: then its area is, too. */
export function isCarried({ noteIds }: ClusterRecord, lifted: ReadonlySet<string>): boolean {
  return lifted.size >= noteIds.length && noteIds.every((id) => lifted.has(id));
}

/** Whether an end of a contradiction is in somebody's hand: then the line follows the hand. */
export function isHeld({ link }: LinkRecord, lifted: ReadonlySet<string>): boolean {
  return lifted.has(link.from) || lifted.has(link.to);
}

/** On the screen, so that it is seen from afar as well. */
const RING_PIXELS = 3;

/** Around what a facilitator has put in the light: seen without telling the paler colours from the others. */
function paintRing(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  radius: number,
  look: BoardLook,
  zoom: number,
): void {
  const line = RING_PIXELS / zoom;
  context.strokeStyle = look.palette.selection;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + line / 2, y + line / 2, width - line, height - line, radius);
  context.stroke();
}

function isSpotlit(focus: Focus | null, place: PlaceKey): boolean {
  return focus?.kind === "field" && focus.by === "call" && focus.field === place;
}

function questionsFor({ map, look, askedBy }: Board, place: PlaceKey): readonly string[] {
  if (place === "parking" || place === askedBy || map.hasNotesIn(place)) return [];
  return questionsOf(look.language, place, map.about().customerName);
}
