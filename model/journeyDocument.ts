import type * as Y from "yjs";
import {
  compareParts,
  compareTexts,
  type Journey,
  type JourneyCard,
  type JourneyLane,
  type JourneyPhase,
  readCard,
  readJourney,
  readLane,
  readPhase,
} from "./journey.ts";

export function journeysOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("journeys");
}

export function journeyPhasesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("journeyPhases");
}

export function journeyLanesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("journeyLanes");
}

export function journeyCardsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("journeyCards");
}

export function journeyFeelingsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("journeyFeelings");
}

/** All that journeys are made of; what one does in there can be taken back. */
export function journeyRootsOf(doc: Y.Doc): Y.Map<unknown>[] {
  return [
    journeysOf(doc),
    journeyPhasesOf(doc),
    journeyLanesOf(doc),
    journeyCardsOf(doc),
    journeyFeelingsOf(doc),
  ];
}

/** All journeys of a workshop, the oldest first. */
export function readJourneys(doc: Y.Doc): Journey[] {
  return readAll(journeysOf(doc), readJourney).sort(compareJourneys);
}

export function compareJourneys(a: Journey, b: Journey): number {
  return a.createdAt - b.createdAt || compareTexts(a.id, b.id);
}

export function readPhases(doc: Y.Doc, journeyId: string): JourneyPhase[] {
  return partsOf(readAll(journeyPhasesOf(doc), readPhase), journeyId);
}

export function readLanes(doc: Y.Doc, journeyId: string): JourneyLane[] {
  return partsOf(readAll(journeyLanesOf(doc), readLane), journeyId);
}

/** The cards of a journey in their order, wherever they lie; `cellOf` says where. */
export function readCards(doc: Y.Doc, journeyId: string): JourneyCard[] {
  return partsOf(readAllCards(doc), journeyId);
}

/** The cards of all journeys. */
export function readAllCards(doc: Y.Doc): JourneyCard[] {
  return readAll(journeyCardsOf(doc), readCard);
}

/** Where a card lies now. */
export type Cell = "tray" | { readonly phase: string; readonly lane: string };

/**
 * A card whose phase or lane is gone lies in the tray, and is back in its place when somebody takes the deletion back:
 * deleting a phase never touches a card, whoever moves one into it meanwhile.
 */
export function cellOf(
  { place: { phase, lane } }: Pick<JourneyCard, "place">,
  parts: { hasPhase(id: string): boolean; hasLane(id: string): boolean },
): Cell {
  return phase !== null && lane !== null && parts.hasPhase(phase) && parts.hasLane(lane)
    ? { phase, lane }
    : "tray";
}

/** The cards of a journey in one cell, in their order. */
export function cardsIn(doc: Y.Doc, journeyId: string, cell: Cell): JourneyCard[] {
  const phases = new Set(readPhases(doc, journeyId).map(({ id }) => id));
  const lanes = new Set(readLanes(doc, journeyId).map(({ id }) => id));
  const parts = { hasPhase: (id: string) => phases.has(id), hasLane: (id: string) => lanes.has(id) };
  return readCards(doc, journeyId).filter((card) => isSameCell(cellOf(card, parts), cell));
}

function isSameCell(a: Cell, b: Cell): boolean {
  if (a === "tray" || b === "tray") return a === b;
  return a.phase === b.phase && a.lane === b.lane;
}

function partsOf<T extends { readonly id: string; readonly place: { journey: string; order: string } }>(
  parts: readonly T[],
  journeyId: string,
): T[] {
  return parts.filter(({ place }) => place.journey === journeyId).sort(compareParts);
}

function readAll<T>(root: Y.Map<unknown>, read: (id: string, value: unknown) => T | null): T[] {
  return [...root].flatMap(([id, value]) => read(id, value) ?? []);
}
