import type { Rect } from "../../model/fieldLayout.ts";
import { FIELDS, PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Typesetter } from "../../model/noteText.ts";
import { cardStyle } from "./cardColumns.ts";
import { cardPieces, NARROWEST_TEXT } from "./cardPieces.ts";
import { BANDS, FLOW_GAP, type FlowContext, type FlowField, flowBand } from "./flowBand.ts";
import type { FieldBox, MapPage, NumberedNote } from "./mapPage.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";

/** Steps of text sizes that are tried, in points. */
const SIZE_STEP = 0.5;
/** When one page does not do anyway, the text may as well be read comfortably, unless that costs a page more. */
const COMFORTABLE_SIZE = 8;
/** Text widths of cards that are tried, in units of the font size. */
const TEXT_WIDTHS = [13.5, NARROWEST_TEXT, 16, 19] as const;

interface Arrangement {
  readonly bands: readonly { readonly boxes: FieldBox[]; readonly height: number }[];
  readonly height: number;
}

/**
 * The map with its notes as cards that flow in reading order through each field, fields as large as their content
 * asks, on one page with the largest text that fits; null when not even text of `MIN_TEXT_SIZE` does. It pauses between
 * trials, so that others can work. `area` is the room on the page, in points; `largest` is the largest text size.
 */
export function* layoutFlowPage(
  notes: readonly NumberedNote[],
  area: Rect,
  largest: number,
  context: FlowContext,
): Generator<void, MapPage | null> {
  const fields = shownOn(0, flowFields(notes, context.typesetter));
  const atSize = (size: number) => arrangeWithin(fields, area, size, context);
  if (!atSize(MIN_TEXT_SIZE)) return null;
  for (let size = largest; size >= MIN_TEXT_SIZE; size -= SIZE_STEP) {
    yield;
    const arrangement = atSize(size);
    if (arrangement) return pageOf(stretched(arrangement, area.height), area);
  }
  return null;
}

/** The same on as many pages as it takes, with a pause after each; nothing is cut. `areaOf` gives the room on each. */
export function* layoutFlowPages(
  notes: readonly NumberedNote[],
  areaOf: (page: number) => Rect,
  context: FlowContext,
): Generator<void, MapPage[]> {
  const fields = flowFields(notes, context.typesetter);
  const comfortable = yield* fillPages(fields, areaOf, COMFORTABLE_SIZE, context);
  const dense = yield* fillPages(fields, areaOf, MIN_TEXT_SIZE, context);
  return dense.length < comfortable.length ? dense : comfortable;
}

function flowFields(notes: readonly NumberedNote[], typesetter: Typesetter): FlowField[] {
  return PLACES.map((field): FlowField => {
    const mine = notes.filter(({ note }) => note.place.field === field);
    return { field, pieces: mine.flatMap((note) => cardPieces(note, typesetter)), isContinued: false };
  });
}

function* fillPages(
  fields: readonly FlowField[],
  areaOf: (page: number) => Rect,
  size: number,
  context: FlowContext,
): Generator<void, MapPage[]> {
  let rest = fields;
  const pages: MapPage[] = [];
  while (pages.length === 0 || rest.some(({ pieces }) => pieces.length > 0)) {
    yield;
    const area = areaOf(pages.length);
    const { taken, arrangement } = fillPage(shownOn(pages.length, rest), area, size, context);
    pages.push(pageOf(pages.length === 0 ? stretched(arrangement, area.height) : arrangement, area));
    rest = rest.map(({ field, pieces, isContinued }) => {
      const count = taken.get(field) ?? 0;
      return { field, pieces: pieces.slice(count), isContinued: isContinued || count > 0 };
    });
  }
  return pages;
}

/** The first page shows all six fields, later ones those with something left. */
function shownOn(page: number, fields: readonly FlowField[]): FlowField[] {
  const six: readonly PlaceKey[] = FIELDS;
  return fields.filter(({ field, pieces }) => pieces.length > 0 || (page === 0 && six.includes(field)));
}

/** As many cards as the page holds, shared so that small fields are complete before large ones go on. */
function fillPage(
  fields: readonly FlowField[],
  area: Rect,
  size: number,
  context: FlowContext,
): { taken: Map<PlaceKey, number>; arrangement: Arrangement } {
  const take = (counts: (field: FlowField) => number) => {
    const cut = fields.map((field) => {
      const pieces = field.pieces.slice(0, counts(field));
      return { field: field.field, isContinued: field.isContinued, pieces };
    });
    const taken = new Map(cut.map(({ field, pieces }): [PlaceKey, number] => [field, pieces.length]));
    const arrangement = arrangeWithin(cut, area, size, context);
    return arrangement && { taken, arrangement };
  };
  const most = Math.max(...fields.map(({ pieces }) => pieces.length));
  let fits = 0;
  let beyond = 8;
  while (beyond <= most && take(() => beyond)) {
    fits = beyond;
    beyond *= 2;
  }
  beyond = Math.min(beyond, most + 1);
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    if (take(() => middle)) fits = middle;
    else beyond = middle;
  }
  // More where it fits, field by field: also the way out when not even one card for every field fits.
  const counts = new Map(fields.map(({ field }): [PlaceKey, number] => [field, fits]));
  const countOf = ({ field }: FlowField): number => counts.get(field) ?? 0;
  let growing = fields.filter(({ pieces }) => pieces.length > fits);
  while (growing.length > 0) {
    growing = growing.filter((field) => {
      const count = countOf(field) + 1;
      counts.set(field.field, count);
      const isRoom = take(countOf) !== null;
      if (!isRoom) counts.set(field.field, count - 1);
      return isRoom && count < field.pieces.length;
    });
  }
  const page = take(countOf);
  if (page && [...page.taken.values()].some((count) => count > 0)) return page;
  const alone = fields.find(({ pieces }) => pieces.length > 0);
  if (!alone) throw new Error("no field left to lay out");
  const one = { field: alone.field, isContinued: alone.isContinued, pieces: alone.pieces.slice(0, 1) };
  return {
    taken: new Map([[alone.field, 1]]),
    arrangement: arrange([one], area.width, TEXT_WIDTHS[0], size, context),
  };
}

/** The lowest of the arrangements at this size, or null when none is low enough for the area. */
function arrangeWithin(
  fields: readonly FlowField[],
  area: Rect,
  size: number,
  context: FlowContext,
): Arrangement | null {
  const [best] = TEXT_WIDTHS.map((textWidth) => arrange(fields, area.width, textWidth, size, context)).sort(
    (a, b) => a.height - b.height,
  );
  return best && best.height <= area.height ? best : null;
}

function arrange(
  fields: readonly FlowField[],
  width: number,
  textWidth: number,
  size: number,
  context: FlowContext,
): Arrangement {
  const bands = BANDS.map((band) => fields.filter(({ field }) => band.includes(field)))
    .filter((band) => band.length > 0)
    .map((band) => flowBand(band, width, textWidth, cardStyle(size), context));
  const height = bands.reduce((sum, band) => sum + band.height, (bands.length - 1) * FLOW_GAP);
  return { bands, height };
}

/** Gives the room that is left to the bands in proportion, so that the map fills its page like a canvas. */
function stretched({ bands, height }: Arrangement, room: number): Arrangement {
  const gaps = (bands.length - 1) * FLOW_GAP;
  const factor = Math.max(1, (room - gaps) / (height - gaps));
  return { bands: bands.map((band) => ({ boxes: band.boxes, height: band.height * factor })), height: room };
}

/** Puts the bands below each other into the area, every field as tall as its band. */
function pageOf({ bands }: Arrangement, area: Rect): MapPage {
  let y = area.y;
  const fields = bands.flatMap(({ boxes, height }) => {
    const top = y;
    y += height + FLOW_GAP;
    return boxes.map((box): FieldBox => {
      const cards = box.cards.map((card) => Object.assign(card, { x: area.x + card.x, y: top + card.y }));
      return Object.assign(box, { x: area.x + box.x, y: top, height, cards });
    });
  });
  return { fields, portrait: null };
}
