import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import type { Guide } from "../geometry/snapping.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import type { PointerInput } from "./toolEvent.ts";

/** What the hand holds right now and the document does not know yet. Map units. */
export type Preview =
  | { readonly kind: "none" }
  | { readonly kind: "moving the map"; readonly by: "hand" | "itself" }
  | { readonly kind: "marquee"; readonly rect: Rect }
  | { readonly kind: "link"; readonly from: string; readonly to: Point; readonly target: string | null }
  | ResizingPreview
  | DraggingPreview
  | NewNotePreview;

export interface ResizingPreview {
  readonly kind: "resizing";
  readonly ids: readonly string[];
  /** as they would be after the release */
  readonly records: readonly NoteRecord[];
}

export interface DraggingPreview {
  readonly kind: "dragging";
  readonly ids: readonly string[];
  /** how far from where the document has them */
  readonly dx: number;
  readonly dy: number;
  /** what holds them: under a finger they are lifted higher, to be seen beside it */
  readonly by: PointerInput["pointerType"];
  /** copies are in the hand, the originals stay */
  readonly copies: boolean;
  /** the field on which they would land */
  readonly target: PlaceKey;
  readonly guides: readonly Guide[];
  /** the cluster that they would join */
  readonly joins: string | null;
}

export interface NewNotePreview {
  readonly kind: "new note";
  readonly colour: NoteColour;
  /** upper left corner */
  readonly corner: Point;
  /** null while the note is still over the tray */
  readonly target: PlaceKey | null;
}

export const NO_PREVIEW: Preview = { kind: "none" };
