import type { Rect } from "../../model/fieldLayout.ts";
import { reactionsTo } from "../reactionWords.ts";
import { rememberLines } from "./cardColumns.ts";
import { drawField, drawFieldGround } from "./drawField.ts";
import { drawPortrait, drawPortraitGround } from "./drawPortrait.ts";
import type { FlowContext } from "./flowBand.ts";
import { layoutFlowPage, layoutFlowPages } from "./flowPages.ts";
import { drawFooter, drawLegend, drawReactionLegend } from "./footer.ts";
import { drawHeading, layoutHeading } from "./heading.ts";
import type { MapPage, NumberedNote } from "./mapPage.ts";
import {
  FOOTER_HEIGHT,
  LEGEND_HEIGHT,
  MIN_TEXT_SIZE,
  type PageFormat,
  REACTION_LEGEND_HEIGHT,
} from "./pageFormat.ts";
import { type Desk, openPage, type PaperPart } from "./paperPart.ts";
import { type MapPrint, type Print, titleOf } from "./print.ts";
import { layoutScreenPage } from "./screenPage.ts";

/** Largest text on flowing cards, by the page's own text size: wider paper is read from farther away. */
const LARGEST_CARD_TEXT = 1.16;

/** A field's name, in points, and by the map's title: on a wall it is read from where the notes are not. */
const LEAST_FIELD_TITLE = 11;
const FIELD_TITLE = 0.42;

/**
 * The map as on screen where that can be read, else as cards that flow through its fields. Of the `formats` that one
 * size of paper knows, the first is taken that needs a single page. Alone in its document a map is called "map" in the
 * bookmarks, among others by its title.
 */
export function* mapPart(
  notes: readonly NumberedNote[],
  base: Print,
  formats: readonly [PageFormat, ...PageFormat[]],
  isAlone: boolean,
): Generator<void, PaperPart> {
  const reacted = reactionsTo(
    notes.map(({ note }) => note),
    base.reactions ?? undefined,
  );
  for (const mapFormat of formats) {
    const print = { ...base, mapFormat, reacted };
    const page = yield* layoutOnePage(notes, print);
    if (page) return drawnPages([page], print, isAlone);
  }
  const print = { ...base, mapFormat: formats.at(-1) ?? formats[0], reacted };
  const areaOf = (page: number): Rect => mapArea(page, print);
  return drawnPages(yield* layoutFlowPages(notes, areaOf, flowContext(print)), print, isAlone);
}

function* layoutOnePage(notes: readonly NumberedNote[], print: MapPrint): Generator<void, MapPage | null> {
  const { language, fonts, typesetters, mapFormat } = print;
  const area = mapArea(0, print);
  const screen = layoutScreenPage(notes, area, language, fonts, typesetters.regular);
  if (screen) return screen;
  const largest = Math.max(MIN_TEXT_SIZE, Math.floor(2 * LARGEST_CARD_TEXT * mapFormat.textSize) / 2);
  yield;
  return yield* layoutFlowPage(notes, area, largest, flowContext(print));
}

function flowContext({ language, fonts, typesetters, mapFormat }: MapPrint): FlowContext {
  const { regular: typesetter } = typesetters;
  const titleSize = Math.max(LEAST_FIELD_TITLE, FIELD_TITLE * mapFormat.titleSize);
  return { language, fonts, typesetter, linesAt: rememberLines(typesetter), titleSize };
}

function drawnPages(mapPages: readonly MapPage[], print: MapPrint, isAlone: boolean): PaperPart {
  return { pages: mapPages.length, draw: (desk) => drawMapPages(mapPages, print, isAlone, desk) };
}

function* drawMapPages(
  mapPages: readonly MapPage[],
  print: MapPrint,
  isAlone: boolean,
  { pen, root, outline, pagesBefore, pages }: Desk,
): Generator<void> {
  const { mapFormat: format, words } = print;
  const area = pageArea(format);
  const name = isAlone ? words.map : titleOf(print);
  for (const [index, page] of mapPages.entries()) {
    openPage(pen, format);
    const title = index === 0 ? name : `${name} – ${words.continued}`;
    outline().addItem(mapPages.length > 1 ? `${title} (${index + 1})` : title);
    const section = root.open("Sect");
    drawHeading(headingOf(index, print), area, print, pen, section);
    pen.decorate(() => {
      for (const field of page.fields) drawFieldGround(field, pen);
      if (page.portrait) drawPortraitGround(page.portrait, pen);
    });
    if (page.portrait) drawPortrait(page.portrait, print, pen, section);
    for (const field of page.fields) drawField(field, print, pen, section);
    section.end();
    const legend = area.y + area.height - FOOTER_HEIGHT;
    drawLegend(area, legend, print, pen);
    drawReactionLegend(print.reacted, area, legend - REACTION_LEGEND_HEIGHT, print, pen);
    drawFooter(area, pagesBefore + index + 1, pages, print, pen);
    yield;
  }
}

function pageArea({ width, height, margin }: PageFormat): Rect {
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}

function headingOf(page: number, print: MapPrint) {
  const { mapFormat } = print;
  const size = page === 0 ? mapFormat.titleSize : mapFormat.titleSize * 0.75;
  return layoutHeading(print, pageArea(mapFormat).width, size, page === 0);
}

/** What heading, legend and footer leave. */
function mapArea(page: number, print: MapPrint): Rect {
  const { x, y, width, height } = pageArea(print.mapFormat);
  const top = headingOf(page, print).height;
  const legend = LEGEND_HEIGHT + (print.reacted.length > 0 ? REACTION_LEGEND_HEIGHT : 0);
  return { x, y: y + top, width, height: height - top - FOOTER_HEIGHT - legend };
}
