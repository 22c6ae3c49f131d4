import type { JourneyPhase } from "../../model/journey.ts";
import { PALETTES } from "../../model/palette.ts";
import type { ProtocolContent, ProtocolJourney } from "../protocol.ts";
import { type CurveBand, drawCurves, drawFeelings } from "./drawCurves.ts";
import { drawFooter } from "./footer.ts";
import { drawGridCard, type GridStyle, tintOf } from "./journeyCards.ts";
import { type PaperCurve, paperCurves } from "./journeyCurves.ts";
import {
  type GridPage,
  type GridRow,
  LANE_COLUMN,
  LANE_NAME,
  laneNameLines,
  layoutGrid,
  PHASE_GAP,
  phasesPerPage,
  phaseWidth,
} from "./journeyGrid.ts";
import { JOURNEY_WORDS, journeyName } from "./journeyWords.ts";
import { noteLookup } from "./noteLookup.ts";
import { FOOTER_HEIGHT, MIN_TEXT_SIZE, type PageFormat } from "./pageFormat.ts";
import { type Desk, openPage, type PaperPart } from "./paperPart.ts";
import type { Pen } from "./pen.ts";
import { personaName } from "./personaWords.ts";
import type { Paper } from "./print.ts";
import { capped, drawLines, leadingOf, type TextLook, textLines } from "./sheetBlock.ts";
import type { Tag } from "./tags.ts";

const { portrait, hint } = PALETTES.light;
/** Wider paper is read from farther away. */
const CARD_TEXT = 0.84;
const DENSE: GridStyle = {
  textSize: MIN_TEXT_SIZE,
  cardPadding: 3.5,
  cardGap: 3,
  rowPadding: 3,
  rowGap: 3,
  curveHeight: 90,
};
const PHASE: TextLook = { size: 9, weight: "semibold", colour: portrait.text, leading: 1.25 };
const PHASE_PADDING = 5;
const MOST_PHASE_LINES = 4;
const MOST_TITLE_LINES = 3;
const FACTS_SIZE = 9;

/** A journey: phases from left to right, lanes below each other, on as many pages as it takes. */
export function journeyPart(
  journey: ProtocolJourney,
  content: ProtocolContent,
  format: PageFormat,
  paper: Paper,
): PaperPart {
  const { width, height } = areaOf(format);
  const personas = content.personas.map(({ persona }) => persona);
  const title = titleLook(format, 0);
  const titleHeight =
    titleLines(journeyName(journey.journey, paper.language), width, title, paper).length * leadingOf(title);
  const head = titleHeight + FACTS_SIZE * 1.4 + 10;
  const bottom = format.margin + height - FOOTER_HEIGHT - 4;
  const narrowest = phaseWidth(Math.max(1, ...phasesPerPage(journey.phases.length, width)), width);
  const most = Math.max(1, ...journey.phases.map((phase) => phaseLines(phase, narrowest, paper).length));
  const phaseHeight = most * leadingOf(PHASE) + 2 * PHASE_PADDING;
  const room = { width, top: format.margin + head + phaseHeight + 4, bottom };
  const airy: GridStyle = {
    textSize: format.textSize * CARD_TEXT,
    cardPadding: 5,
    cardGap: 4,
    rowPadding: 5,
    rowGap: 4,
    curveHeight: 104,
  };
  const laidOut = [airy, DENSE].map((style) => {
    const context = { lookup: noteLookup(content.maps), people: content.people, style, paper };
    return { style, pages: layoutGrid(journey, room, context) };
  });
  // Small type has to be worth it: it saves a page.
  const [best] = laidOut.toSorted((a, b) => a.pages.length - b.pages.length);
  const sheet: JourneySheet = {
    pages: best?.pages ?? [],
    style: best?.style ?? airy,
    journey,
    curves: paperCurves(journey, personas, paper),
    persona: personas.find(({ id }) => id === journey.journey.persona) ?? null,
    phasesTop: format.margin + head,
    phaseHeight,
  };
  return { pages: sheet.pages.length, draw: (desk) => drawPages(sheet, format, paper, desk) };
}

interface JourneySheet {
  readonly pages: readonly GridPage[];
  readonly journey: ProtocolJourney;
  readonly curves: readonly PaperCurve[];
  readonly persona: { readonly name: string } | null;
  readonly phasesTop: number;
  readonly phaseHeight: number;
  readonly style: GridStyle;
}

function areaOf({ width, height, margin }: PageFormat) {
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}

function titleLook({ titleSize }: PageFormat, page: number): TextLook {
  return {
    size: titleSize * (page === 0 ? 1 : 0.75),
    weight: "semibold",
    colour: portrait.text,
    leading: 1.25,
  };
}

function titleLines(text: string, width: number, look: TextLook, paper: Paper) {
  return capped(textLines(text, width, look, paper), MOST_TITLE_LINES);
}

function phaseLines({ title }: JourneyPhase, width: number, paper: Paper) {
  const text = title.trim() || JOURNEY_WORDS[paper.language].untitledPhase;
  return capped(textLines(text, width - 2 * PHASE_PADDING - 6, PHASE, paper), MOST_PHASE_LINES);
}

function* drawPages(sheet: JourneySheet, format: PageFormat, paper: Paper, desk: Desk): Generator<void> {
  const { pen, root, outline, pagesBefore, pages } = desk;
  const area = areaOf(format);
  const section = root.open("Sect");
  for (const [index, page] of sheet.pages.entries()) {
    openPage(pen, format);
    if (index === 0) outline().addItem(journeyName(sheet.journey.journey, paper.language));
    drawTitle(sheet, index, page, format, paper, pen, section);
    const table = section.open("Table");
    drawPhases(sheet, page, format, paper, pen, table);
    for (const row of page.rows) drawRow(sheet, page, row, format, paper, pen, table);
    table.end();
    drawFooter(area, pagesBefore + index + 1, pages, paper, pen);
    yield;
  }
  section.end();
}

function drawTitle(
  { journey, persona }: JourneySheet,
  index: number,
  page: GridPage,
  format: PageFormat,
  paper: Paper,
  pen: Pen,
  section: Tag,
): void {
  const { x, y, width } = areaOf(format);
  const { language, words } = paper;
  const look = titleLook(format, index);
  const name = journeyName(journey.journey, language);
  const lines = titleLines(index === 0 ? name : `${name} – ${words.continued}`, width, look, paper);
  const draw = (): void => drawLines(lines, x, y, look, pen);
  if (index === 0) section.add("H1", draw);
  else pen.decorate(draw);
  const of = journey.phases.length;
  const shown =
    page.phases.length < of
      ? JOURNEY_WORDS[language].phases(page.from + 1, page.from + page.phases.length, of)
      : "";
  const facts = [persona ? personaName(persona, language) : "", shown, paper.date]
    .filter(Boolean)
    .join(" · ");
  const baseline = y + lines.length * leadingOf(look) + FACTS_SIZE;
  section.add("P", () => pen.text(facts, x, baseline, { size: FACTS_SIZE, colour: hint }));
}

/** Left edges of the phases, and how wide each is. */
function columnsOf(count: number, format: PageFormat): { readonly lefts: number[]; readonly width: number } {
  const area = areaOf(format);
  const width = phaseWidth(Math.max(1, count), area.width);
  const lefts = Array.from(
    { length: count },
    (_, index) => area.x + LANE_COLUMN + PHASE_GAP + index * (width + PHASE_GAP),
  );
  return { lefts, width };
}

function drawPhases(
  { phasesTop, phaseHeight }: JourneySheet,
  page: GridPage,
  format: PageFormat,
  paper: Paper,
  pen: Pen,
  table: Tag,
): void {
  const { lefts, width } = columnsOf(page.phases.length, format);
  const row = table.open("TR");
  row.open("TD").end();
  for (const [index, phase] of page.phases.entries()) {
    const x = lefts[index] ?? 0;
    pen.decorate(() => drawArrow(x, phasesTop, width, phaseHeight, pen));
    const lines = phaseLines(phase, width, paper);
    const top = phasesTop + (phaseHeight - lines.length * leadingOf(PHASE)) / 2;
    row.add("TH", () => drawLines(lines, x + PHASE_PADDING + 3, top, PHASE, pen), { heads: "Column" });
  }
  // Without a phase there is a column all the same, for what lies in the tray.
  if (page.phases.length === 0) row.open("TD").end();
  row.end();
}

/** A phase points at the next one. */
function drawArrow(x: number, y: number, width: number, height: number, { document }: Pen): void {
  const tip = 4;
  document
    .polygon(
      [x, y],
      [x + width - tip, y],
      [x + width, y + height / 2],
      [x + width - tip, y + height],
      [x, y + height],
    )
    .lineWidth(0.6)
    .fillAndStroke(portrait.fill, portrait.edge);
}

function drawRow(
  { curves, style }: JourneySheet,
  page: GridPage,
  row: GridRow,
  format: PageFormat,
  paper: Paper,
  pen: Pen,
  table: Tag,
): void {
  const area = areaOf(format);
  const tint = tintOf(row.lane);
  const { lefts, width } = columnsOf(Math.max(1, page.phases.length), format);
  const look = { ...LANE_NAME, colour: tint.title };
  const lines = laneNameLines(row.lane, row.isContinued, row.curveHeight > 0, paper);
  pen.decorate(() => pen.box({ x: area.x, y: row.y, width: area.width, height: row.height }, 5, tint.fill));
  const tr = table.open("TR");
  tr.add("TH", () => drawLines(lines, area.x + 7, row.y + 6, look, pen), { heads: "Row" });
  const band: CurveBand = {
    x: (lefts[0] ?? area.x) + 2,
    y: row.y,
    width: area.x + area.width - (lefts[0] ?? area.x) - 6,
    height: row.curveHeight,
    centres: page.phases.map((_, index) => (lefts[index] ?? 0) + width / 2),
    from: page.from,
  };
  if (row.curveHeight > 0) drawCurves(curves, band, paper, pen);
  if (row.cells.length === 0) tr.open("TD").end();
  for (const [index, cards] of row.cells.entries()) {
    const cell = tr.open("TD");
    if (row.curveHeight > 0) drawFeelings(curves, index, band, paper, pen, cell);
    let y = row.y + row.curveHeight + style.rowPadding;
    for (const card of cards) {
      const spot = { x: (lefts[index] ?? 0) + style.rowPadding, y, width: width - 2 * style.rowPadding };
      drawGridCard(card, spot, tint.edge, style, pen, cell);
      y += card.height + style.cardGap;
    }
    cell.end();
  }
  tr.end();
}
