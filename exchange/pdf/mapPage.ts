import type { Rect } from "../../model/fieldLayout.ts";
import type { FacetKey, PlaceKey } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import type { Line } from "./lines.ts";

/** A note with the number that ties its card to its line in the list. */
export interface NumberedNote {
  readonly note: Note;
  readonly number: number;
}

/** A note's card on paper; all measures in points on the page. */
export interface Card extends NumberedNote, Rect {
  readonly lines: readonly Line[];
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: number;
  /** where its picture is, from its upper left corner; null without one */
  readonly image: Rect | null;
  /** from its upper edge to the first line */
  readonly textTop: number;
  /** the second and further parts of a text too long for one card say so */
  readonly isContinued: boolean;
}

/** Where a field's title and facet names stand: points from the field's corner to the baselines. */
export interface FieldHeader {
  readonly height: number;
  readonly titleSize: number;
  readonly titleX: number;
  readonly titleBaseline: number;
  readonly facetSize: number;
  readonly facets: readonly { readonly facet: FacetKey; readonly x: number; readonly baseline: number }[];
}

export interface FieldBox extends Rect {
  readonly field: PlaceKey;
  readonly header: FieldHeader;
  readonly cards: readonly Card[];
  /** the field began on an earlier page */
  readonly isContinued: boolean;
}

export interface MapPage {
  readonly fields: readonly FieldBox[];
  /** the soft circle with the customer's name, where the page shows the map as on screen */
  readonly portrait: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

export const PAGE_FIELD_RADIUS = 8;
export const CARD_RADIUS = 4;
/** Strip at a card's foot with number and marks, in points: a 7 point number with air. */
export const CARD_FOOT = 12;
