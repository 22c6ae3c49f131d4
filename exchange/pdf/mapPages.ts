import type { Rect } from "../../model/fieldLayout.ts";
import { rememberLines } from "./cardColumns.ts";
import { drawField, drawFieldGround } from "./drawField.ts";
import { drawPortrait, drawPortraitGround } from "./drawPortrait.ts";
import { layoutFlowPages } from "./flowPages.ts";
import { drawFooter, drawLegend } from "./footer.ts";
import { drawHeading, layoutHeading } from "./heading.ts";
import type { MapPage, NumberedNote } from "./mapPage.ts";
import { FOOTER_HEIGHT, LEGEND_HEIGHT, MIN_TEXT_SIZE, type PageFormat } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import { layoutScreenPage } from "./screenPage.ts";
import type { Tag } from "./tags.ts";

/** Largest text on flowing cards, by the page's own text size: wider paper is read from farther away. */
const LARGEST_CARD_TEXT = 1.16;

/** The map as on screen where that can be read, else as cards that flow through its fields. */
export function layoutMapPages(notes: readonly NumberedNote[], print: Print): MapPage[] {
  const { language, fonts, typesetters, mapFormat } = print;
  const area = mapArea(0, print);
  const screen = layoutScreenPage(notes, area, language, fonts, typesetters.regular);
  if (screen) return [screen];
  const largest = Math.max(MIN_TEXT_SIZE, Math.floor(2 * LARGEST_CARD_TEXT * mapFormat.textSize) / 2);
  const context = { language, fonts, linesAt: rememberLines(typesetters.regular) };
  return layoutFlowPages(notes, (page) => mapArea(page, print), largest, context, typesetters.regular);
}

export function printMapPages(
  mapPages: readonly MapPage[],
  pages: number,
  print: Print,
  pen: Pen,
  root: Tag,
): void {
  const { mapFormat: format, words } = print;
  const area = pageArea(format);
  for (const [index, page] of mapPages.entries()) {
    pen.document.addPage({ size: [format.width, format.height], margin: 0 });
    const name = index === 0 ? words.map : `${words.map} – ${words.continued}`;
    pen.document.outline.addItem(mapPages.length > 1 ? `${name} (${index + 1})` : name);
    const section = root.open("Sect");
    drawHeading(headingOf(index, print), area, print, pen, section);
    pen.decorate(() => {
      for (const field of page.fields) drawFieldGround(field, pen);
      if (page.portrait) drawPortraitGround(page.portrait, pen);
    });
    if (page.portrait) drawPortrait(page.portrait, print, pen, section);
    for (const field of page.fields) drawField(field, print, pen, section);
    section.end();
    drawLegend(area, area.y + area.height - FOOTER_HEIGHT, print, pen);
    drawFooter(area, index + 1, pages, print, pen);
  }
}

function pageArea({ width, height, margin }: PageFormat): Rect {
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}

function headingOf(page: number, print: Print) {
  const { mapFormat } = print;
  const size = page === 0 ? mapFormat.titleSize : mapFormat.titleSize * 0.75;
  return layoutHeading(print, pageArea(mapFormat).width, size, page === 0);
}

/** What heading, legend and footer leave. */
function mapArea(page: number, print: Print): Rect {
  const { x, y, width, height } = pageArea(print.mapFormat);
  const top = headingOf(page, print).height;
  return { x, y: y + top, width, height: height - top - FOOTER_HEIGHT - LEGEND_HEIGHT };
}
