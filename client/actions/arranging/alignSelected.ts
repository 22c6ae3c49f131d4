import { clampPlace, type Point } from "../../../model/fieldLayout.ts";
import { moveNotes } from "../../../model/mapCommands.ts";
import type { Place } from "../../../model/note.ts";
import {
  type Alignment,
  AXIS_OF,
  type Axis,
  alignedShifts,
  evenShifts,
  type Piece,
} from "../../geometry/aligning.ts";
import type { Editor } from "../../state/editor.ts";
import { canChange, canMoveCluster } from "../../tools/changing.ts";
import { clusterPlaces } from "../../tools/clusterPlaces.ts";

/** A note, or a bundle that is selected as a whole beside something else: its notes keep their order among themselves. */
interface SelectedPiece extends Piece {
  /** where its notes lie when it is shifted, inside the fields they are in */
  placesAt(shift: Point): ReadonlyMap<string, Place>;
}

/** Brings the selected notes to one line; one step. */
export function alignSelected(editor: Editor, alignment: Alignment): void {
  const pieces = selectedPieces(editor);
  shift(editor, pieces, AXIS_OF[alignment], alignedShifts(pieces, alignment));
}

/** Makes the gaps between the selected notes even; one step. */
export function distributeSelected(editor: Editor, axis: Axis): void {
  const pieces = selectedPieces(editor);
  shift(editor, pieces, axis, evenShifts(pieces, axis));
}

function shift(
  editor: Editor,
  pieces: readonly SelectedPiece[],
  axis: Axis,
  shifts: readonly number[],
): void {
  const places = new Map<string, Place>();
  pieces.forEach((piece, index) => {
    const by = piece.isFixed ? 0 : (shifts[index] ?? 0);
    if (Math.abs(by) < 0.5) return;
    for (const [id, place] of piece.placesAt(axis === "x" ? { x: by, y: 0 } : { x: 0, y: by }))
      places.set(id, place);
  });
  if (places.size > 0) editor.session.change((doc, origin) => moveNotes(doc, places, origin));
}

function selectedPieces(editor: Editor): SelectedPiece[] {
  const { map, clusters, view } = editor;
  const chosen = view.getState().selection;
  const whole = clusters
    .list()
    .filter(({ noteIds }) => noteIds.length < chosen.size && noteIds.every((id) => chosen.has(id)));
  const inWhole = new Set(whole.flatMap(({ noteIds }) => noteIds));
  const single = [...chosen].filter((id) => !inWhole.has(id));
  return [
    ...whole.map(
      (record): SelectedPiece => ({
        rect: record.shape.bounds,
        isFixed: !canMoveCluster(editor, record),
        placesAt: (by) => clusterPlaces(editor, record, by, record.cluster.field),
      }),
    ),
    ...single.flatMap((id): SelectedPiece[] => {
      const record = map.get(id);
      if (!record) return [];
      const { field, x, y } = record.note.place;
      return [
        {
          rect: record.rect,
          isFixed: !canChange(editor, id),
          placesAt: (by) => new Map([[id, clampPlace(field, { x: x + by.x, y: y + by.y })]]),
        },
      ];
    }),
  ];
}
