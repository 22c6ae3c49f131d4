import type { JourneyLane, JourneyPhase } from "../../model/journey.ts";
import { cellOf } from "../../model/journeyDocument.ts";
import type { ProtocolJourney } from "../protocol.ts";
import { type CardContext, type GridCard, type GridStyle, gridCards } from "./journeyCards.ts";
import { JOURNEY_WORDS, laneName } from "./journeyWords.ts";
import type { Line } from "./lines.ts";
import type { Paper } from "./print.ts";
import { capped, leadingOf, type TextLook, textLines } from "./sheetBlock.ts";

/** One lane on one page, or a part of it; points from the page's upper edge. */
export interface GridRow {
  /** null: the tray, whose cards have no phase */
  readonly lane: JourneyLane | null;
  readonly isContinued: boolean;
  readonly y: number;
  readonly height: number;
  /** of the curve above the cards; 0 for none */
  readonly curveHeight: number;
  /** phase by phase */
  readonly cells: readonly (readonly GridCard[])[];
}

/** As many phases as stand side by side, with the lanes that fit below them. */
export interface GridPage {
  /** index of the first of `phases` among all */
  readonly from: number;
  readonly phases: readonly JourneyPhase[];
  readonly rows: readonly GridRow[];
}

export interface GridRoom {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points; what stands in a lane's own column at the left, and what a phase needs to hold words. */
export const LANE_COLUMN = 78;
const NARROWEST_PHASE = 100;
export const PHASE_GAP = 4;
const EMPTY_ROW = 26;

/** The name of a lane, and of the tray, beside what lies there; in the colour of its tint. */
export const LANE_NAME: Omit<TextLook, "colour"> = { size: 9, weight: "semibold", leading: 1.25 };
const MOST_NAME_LINES = 5;
const NAME_PADDING = 12;
/** A curve's numbers stand at its left, in the column of the names. */
const SCALE_WIDTH = 13;

export function laneNameLines(
  lane: JourneyLane | null,
  isContinued: boolean,
  hasCurve: boolean,
  paper: Paper,
): readonly Line[] {
  const { tray } = JOURNEY_WORDS[paper.language];
  const name = lane ? laneName(lane, paper.language) : tray;
  const look = { ...LANE_NAME, colour: "" };
  const room = LANE_COLUMN - NAME_PADDING - (hasCurve ? SCALE_WIDTH : 0);
  const end = isContinued ? ` – ${paper.words.continued}` : "";
  return capped(textLines(name + end, room, look, paper), MOST_NAME_LINES);
}

function nameHeight(lane: JourneyLane | null, hasCurve: boolean, paper: Paper): number {
  const lines = Math.max(
    ...[false, true].map((isContinued) => laneNameLines(lane, isContinued, hasCurve, paper).length),
  );
  return lines * leadingOf({ ...LANE_NAME, colour: "" }) + NAME_PADDING;
}

export function phaseWidth(count: number, width: number): number {
  return (width - LANE_COLUMN - count * PHASE_GAP) / count;
}

/** All of a journey on as many pages as it needs: phases side by side, lanes below each other, both repeated. */
export function layoutGrid(
  { phases, lanes, cards, feelings }: ProtocolJourney,
  room: GridRoom,
  context: CardContext,
): GridPage[] {
  const sizes = phasesPerPage(phases.length, room.width);
  const parts = {
    hasPhase: (id: string) => phases.some((phase) => phase.id === id),
    hasLane: (id: string) => lanes.some((lane) => lane.id === id),
  };
  const inTray = cards.filter((card) => cellOf(card, parts) === "tray");
  const pages: GridPage[] = [];
  let from = 0;
  for (const [index, size] of sizes.entries()) {
    const mine = phases.slice(from, from + size);
    const columns = Math.max(1, mine.length);
    const width = phaseWidth(columns, room.width) - 2 * context.style.rowPadding;
    const pieces = (wanted: typeof cards) => wanted.flatMap((card) => gridCards(card, width, context));
    const rows = lanes.map((lane): Row => {
      const cells = mine.map((phase) =>
        pieces(
          cards.filter((card) => {
            const cell = cellOf(card, parts);
            return cell !== "tray" && cell.phase === phase.id && cell.lane === lane.id;
          }),
        ),
      );
      const curveHeight = lane.kind === "feels" && feelings.size > 0 ? context.style.curveHeight : 0;
      return { lane, nameHeight: nameHeight(lane, curveHeight > 0, context.paper), cells, curveHeight };
    });
    if (index === sizes.length - 1 && inTray.length > 0)
      rows.push(trayRow(pieces(inTray), columns, nameHeight(null, false, context.paper)));
    for (const placed of paginate(rows, room, context.style))
      pages.push({ from, phases: mine, rows: placed });
    from += size;
  }
  return pages;
}

/** How many phases stand on each page, as even as can be: 4 and 4 rather than 6 and 2. */
export function phasesPerPage(count: number, width: number): number[] {
  const most = Math.max(1, Math.floor((width - LANE_COLUMN) / (NARROWEST_PHASE + PHASE_GAP)));
  const pages = Math.max(1, Math.ceil(count / most));
  const until = (page: number): number => Math.floor((count * page) / pages);
  return Array.from({ length: pages }, (_, page) => until(page + 1) - until(page));
}

interface Row {
  readonly lane: JourneyLane | null;
  /** it grows with its name */
  readonly nameHeight: number;
  readonly cells: readonly (readonly GridCard[])[];
  readonly curveHeight: number;
}

/** Side by side in the order in which they lie there. */
function trayRow(cards: readonly GridCard[], columns: number, nameHeight: number): Row {
  const cells = Array.from({ length: columns }, (_, column) =>
    cards.filter((__, index) => index % columns === column),
  );
  return { lane: null, nameHeight, cells, curveHeight: 0 };
}

function paginate(rows: readonly Row[], { top, bottom }: GridRoom, style: GridStyle): GridRow[][] {
  const pages: GridRow[][] = [[]];
  let y = top;
  const next = (): void => {
    pages.push([]);
    y = top;
  };
  for (const row of rows) {
    let rest = row;
    let isContinued = false;
    if (y > top && y + heightOf(rest, style) > bottom && heightOf(rest, style) <= bottom - top) next();
    if (y > top && y + Math.max(rest.nameHeight, rest.curveHeight + EMPTY_ROW) > bottom) next();
    for (;;) {
      const available = bottom - y - rest.curveHeight - 2 * style.rowPadding;
      const taken = rest.cells.map((cell) => fitting(cell, available, style));
      // What is higher than a whole page is let stand out rather than lost; `gridCards` sees that none is.
      const isStuck = y === top && taken.every((count) => count === 0);
      const cells = rest.cells.map((cell, index) => cell.slice(0, isStuck ? 1 : taken[index]));
      const left = rest.cells.map((cell, index) => cell.slice(cells[index]?.length));
      const isEmptyPart = isContinued || left.some((cell) => cell.length > 0);
      if (!(isEmptyPart && rest.curveHeight === 0 && cells.every((cell) => cell.length === 0))) {
        const placed = { ...rest, cells };
        const height = heightOf(placed, style);
        pages.at(-1)?.push({ ...placed, isContinued, y, height });
        y += height + style.rowGap;
        isContinued = true;
      }
      if (left.every((cell) => cell.length === 0)) break;
      const { lane, nameHeight, curveHeight } = rest;
      rest = { lane, nameHeight, cells: left, curveHeight: isContinued ? 0 : curveHeight };
      next();
    }
  }
  return pages;
}

function fitting(cell: readonly GridCard[], available: number, { cardGap }: GridStyle): number {
  let height = -cardGap;
  const over = cell.findIndex((card) => {
    height += card.height + cardGap;
    return height > available;
  });
  return over < 0 ? cell.length : over;
}

function heightOf({ cells, curveHeight, nameHeight }: Row, { cardGap, rowPadding }: GridStyle): number {
  const heights = cells.map((cell) => cell.reduce((sum, card) => sum + card.height + cardGap, -cardGap));
  const highest = Math.max(0, ...heights);
  const needed = highest === 0 ? curveHeight : curveHeight + highest + 2 * rowPadding;
  return Math.max(needed, nameHeight, EMPTY_ROW);
}
