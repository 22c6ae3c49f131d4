import { overlaps, type Rect } from "../../model/fieldLayout.ts";
import { type FieldKey, PLACES, type PlaceKey } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { expand } from "../geometry/rectangles.ts";
import type { MapProjection } from "../state/mapProjection.ts";
import type { Voting } from "../state/voting.ts";
import type { NoteIndex } from "../tools/noteIndex.ts";
import type { BoardLook } from "./boardLook.ts";
import { paintField } from "./paintField.ts";
import { detailFor, paintNote, SHADOW_REACH } from "./paintNote.ts";
import { paintPortrait } from "./paintPortrait.ts";

/** What rests on the table. */
export interface Board {
  readonly map: MapProjection;
  readonly index: NoteIndex;
  readonly look: BoardLook;
  readonly voting: Pick<Voting, "markOf">;
  /** notes that are in somebody's hand and painted there */
  readonly lifted: ReadonlySet<string>;
  /** the field at which the session's step asks questions of its own */
  readonly askedBy: FieldKey | null;
}

/** Paints what lies in `area` (map units, the context's unit), opaque, lowest first. */
export function paintBoard(
  context: CanvasRenderingContext2D,
  area: Rect,
  board: Board,
  zoom: number,
  inMotion: boolean,
): void {
  const { map, look } = board;
  context.fillStyle = look.palette.table;
  context.fillRect(area.x, area.y, area.width, area.height);
  const layout = map.layout();
  for (const place of PLACES) {
    const rect = layout.fields[place];
    if (!overlaps(rect, expand(area, 2))) continue;
    const line = place === "situation" ? map.about().situation : "";
    paintField(context, { place, rect, line, questions: questionsFor(board, place) }, look, zoom);
  }
  const { x, y, radius } = layout.portrait;
  const circle = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (overlaps(expand(circle, 8), area)) paintPortrait(context, layout.portrait, map.about(), look);

  const detail = detailFor(zoom, inMotion);
  for (const id of board.index.within(expand(area, SHADOW_REACH))) {
    const record = board.lifted.has(id) ? undefined : map.get(id);
    if (record) paintNote(context, record, look, detail, board.voting.markOf(id));
  }
}

function questionsFor({ map, look, askedBy }: Board, place: PlaceKey): readonly string[] {
  if (place === "parking" || place === askedBy || map.idsIn(place).length > 0) return [];
  return guidingQuestions(look.language, place, map.about().customerName);
}
