import {
  FIELD_WIDTH,
  layoutMap,
  overlaps,
  perPlace,
  type Rect,
  toMapPoint,
} from "../../model/fieldLayout.ts";
import { type Language, PLACES, type PlaceKey } from "../../model/fields.ts";
import { type FittedText, fitNote, NOTE_PADDING, noteRect, type Typesetter } from "../../model/noteText.ts";
import { layoutFieldHeader } from "./fieldHeader.ts";
import { asLines } from "./lines.ts";
import type { FieldBox, MapPage, NumberedNote } from "./mapPage.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { PaperFonts } from "./textRuns.ts";

/** Notes that touch by less than this many map units hide nothing of each other. */
const HARMLESS_OVERLAP = 6;
/** A note may stick out of its field by so much, as a hand places it. */
const HARMLESS_EXCESS = 12;
/** The title of a field on screen, in map units. */
const TITLE_SIZE = 21;
const HEADER_PADDING = 16;

interface Placed extends Rect, NumberedNote {
  readonly fitted: FittedText;
}

/**
 * The map with every note where it lies on screen, scaled into `area` (points). Null when that cannot be read:
 * text would fall below `MIN_TEXT_SIZE`, notes hide each other, or lie outside their field.
 */
export function layoutScreenPage(
  notes: readonly NumberedNote[],
  area: Rect,
  language: Language,
  fonts: PaperFonts,
  typesetter: Typesetter,
): MapPage | null {
  const placed = perPlace((): Placed[] => []);
  for (const { note, number } of notes) {
    const fitted = fitNote(note, typesetter);
    placed[note.place.field].push({ note, number, fitted, ...noteRect(note.place, fitted) });
  }
  const lowest = perPlace((place) =>
    placed[place].reduce((most, note) => Math.max(most, note.y + note.height), 0),
  );
  const layout = layoutMap(lowest);
  const shown = PLACES.filter((place) => place !== "parking" || placed.parking.length > 0);
  const width = Math.max(...shown.map((place) => layout.fields[place].x + layout.fields[place].width));
  const height = Math.max(
    ...shown
      .filter((place) => place !== "parking")
      .map((place) => layout.fields[place].y + layout.fields[place].height),
    lowest.parking,
  );
  const scale = Math.min(area.width / width, area.height / height);
  const smallest =
    notes.length === 0
      ? 0
      : Math.min(...PLACES.flatMap((place) => placed[place].map((note) => note.fitted.fontSize)));
  if (notes.length > 0 && smallest * scale < MIN_TEXT_SIZE) return null;
  if (shown.some((place) => !isClear(place, placed[place]))) return null;

  const left = area.x + (area.width - width * scale) / 2;
  const fields = shown.map((field): FieldBox => {
    const rect = layout.fields[field];
    return {
      field,
      x: left + rect.x * scale,
      y: area.y + rect.y * scale,
      width: rect.width * scale,
      height: reachesDown(field) ? area.height - rect.y * scale : rect.height * scale,
      header: layoutFieldHeader(
        field,
        rect.width * scale,
        HEADER_PADDING * scale,
        Math.max(MIN_TEXT_SIZE + 1, TITLE_SIZE * scale),
        false,
        language,
        fonts,
      ),
      cards: placed[field].map(({ note, number, fitted, ...card }) => {
        const corner = toMapPoint(layout, note.place);
        return {
          note,
          number,
          x: left + corner.x * scale,
          y: area.y + corner.y * scale,
          width: card.width * scale,
          height: card.height * scale,
          lines: asLines(note.text, fitted.lines),
          fontSize: fitted.fontSize * scale,
          lineHeight: fitted.lineHeight * scale,
          padding: NOTE_PADDING * scale,
          image: fitted.image && scaled(fitted.image, scale),
          textTop: fitted.textTop * scale,
          isContinued: false,
        };
      }),
      isContinued: false,
    };
  });
  const { x, y, radius } = layout.portrait;
  return { fields, portrait: { x: left + x * scale, y: area.y + y * scale, radius: radius * scale } };
}

function scaled({ x, y, width, height }: Rect, scale: number): Rect {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

/** The lowest fields take what the page has left below them. */
function reachesDown(field: PlaceKey): boolean {
  return field === "pains" || field === "gains" || field === "parking";
}

/** True when every note lies inside its field and hides no other. */
function isClear(field: PlaceKey, notes: readonly Placed[]): boolean {
  const right = FIELD_WIDTH[field] + HARMLESS_EXCESS;
  const isInside = ({ x, y, width }: Rect): boolean =>
    x >= -HARMLESS_EXCESS && x + width <= right && y >= -HARMLESS_EXCESS;
  if (!notes.every(isInside)) return false;
  const shrunk = notes.map(({ x, y, width, height }) => {
    return { x, y, width: width - HARMLESS_OVERLAP, height: height - HARMLESS_OVERLAP };
  });
  const byTop = shrunk.sort((a, b) => a.y - b.y);
  return byTop.every((rect, index) => {
    for (let next = index + 1; next < byTop.length; next += 1) {
      const other = byTop[next];
      if (!other || other.y >= rect.y + rect.height) return true;
      if (overlaps(rect, other)) return false;
    }
    return true;
  });
}
