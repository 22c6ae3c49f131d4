import type { Rect } from "../../model/fieldLayout.ts";
import type { Language } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { drawField, drawFieldGround } from "./drawField.ts";
import { drawPortrait, drawPortraitGround } from "./drawPortrait.ts";
import { drawLegend } from "./footer.ts";
import { FOOTER_HEIGHT, MAP_FORMATS, type PageFormat, type PageSize } from "./pageFormat.ts";
import { openPage } from "./paperPart.ts";
import { PAPER_WORDS, writtenDate } from "./paperWords.ts";
import { bytesOf, openDocument } from "./pdfDocument.ts";
import { openPen, type Pen } from "./pen.ts";
import type { MapPrint } from "./print.ts";
import { layoutScreenPage } from "./screenPage.ts";
import { openTags, type Tag } from "./tags.ts";
import { type LoadFont, openFonts } from "./textRuns.ts";
import { loadPaperTypesetters } from "./typesetter.ts";

export interface CanvasPdfInput {
  readonly pageSize: PageSize;
  readonly language: Language;
  /** written into the file, and nowhere to be seen */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

const { hint, portrait } = PALETTES.light;
/** Of the title's size. */
const LINE_HEIGHT = 1.25;
const LABEL_SIZE = 0.5;
const BELOW = 0.5;

/** A map to fill in by hand: the six fields with their questions, and lines for the title, the customer and the day. */
export async function canvasPdf({ pageSize, language, date, loadFont }: CanvasPdfInput): Promise<Uint8Array> {
  const words = PAPER_WORDS[language];
  const fonts = await openFonts(loadFont, []);
  const typesetters = await loadPaperTypesetters(fonts, language);
  const [mapFormat] = MAP_FORMATS[pageSize];
  const about = { title: "", customerName: "", customerRole: "", situation: "", language };
  const paper = { language, words, date: writtenDate(date, language), fonts, typesetters };
  const print: MapPrint = {
    ...paper,
    about,
    mapFormat,
    clusterTitle: () => "",
    occurrences: null,
    reactions: null,
    reacted: [],
    authorName: null,
  };
  const document = openDocument(words.product, language, date);
  const bytes = bytesOf(document);
  const pen = openPen(document, fonts);
  const root = openTags(document);
  drawCanvas(print, pen, root);
  root.end();
  document.end();
  return bytes;
}

function drawCanvas(print: MapPrint, pen: Pen, root: Tag): void {
  const { mapFormat: format, language, fonts, typesetters } = print;
  const { margin, width, height } = format;
  openPage(pen, format);
  const section = root.open("Sect");
  const top = margin + drawWritingLines(print, pen, section);
  // Where the footer would be, there is the legend: paper by itself has no pages to count.
  const area: Rect = {
    x: margin,
    y: top,
    width: width - 2 * margin,
    height: height - top - margin - FOOTER_HEIGHT,
  };
  const page = layoutScreenPage([], area, language, fonts, typesetters.regular);
  if (!page) throw new Error("an empty map always fits");
  pen.decorate(() => {
    for (const field of page.fields) drawFieldGround(field, pen);
    if (page.portrait) drawPortraitGround(page.portrait, pen);
  });
  if (page.portrait) drawPortrait(page.portrait, print, pen, section);
  for (const field of page.fields) drawField(field, print, pen, section);
  section.end();
  drawLegend(area, height - margin - 2, print, pen);
}

/** The product's name as the heading, and two rows of lines to write on; gives the height of it all. */
function drawWritingLines({ words, mapFormat }: MapPrint, pen: Pen, section: Tag): number {
  const { margin: x, titleSize } = mapFormat;
  const width = mapFormat.width - 2 * x;
  const rowHeight = titleSize * LINE_HEIGHT;
  const { title, customer, situation, date } = words.write;
  const heading = { size: titleSize * 0.7, weight: "semibold", colour: portrait.text } as const;
  const first = mapFormat.margin + titleSize;
  section.add("H1", () => pen.text(words.product, x, first, heading));
  const left = x + pen.widthOf(words.product, heading) + titleSize;
  drawBlank(title, left, x + width * 0.78, first, mapFormat, pen, section);
  drawBlank(date, x + width * 0.8, x + width, first, mapFormat, pen, section);
  const second = first + rowHeight;
  drawBlank(customer, x, x + width * 0.42, second, mapFormat, pen, section);
  drawBlank(situation, x + width * 0.44, x + width, second, mapFormat, pen, section);
  return titleSize + rowHeight + titleSize * BELOW;
}

/** A label and a line to write on, from one edge to the other. */
function drawBlank(
  label: string,
  from: number,
  to: number,
  baseline: number,
  { titleSize }: PageFormat,
  pen: Pen,
  section: Tag,
): void {
  const style = { size: Math.max(7, titleSize * LABEL_SIZE), colour: hint };
  const start = from + pen.widthOf(label, style) + style.size * 0.6;
  section.add("P", () => pen.text(label, from, baseline, style));
  pen.decorate(() => pen.rule(start, baseline + 1, to - start, hint));
}
