import * as Y from "yjs";
import {
  type JourneyCard,
  LANE_HEIGHT,
  type LaneKind,
  type PartPlace,
  PHASE_WIDTH,
  readSize,
} from "./journey.ts";
import {
  journeyCardsOf,
  journeyLanesOf,
  journeyPhasesOf,
  journeysOf,
  readCards,
  readLanes,
  readPhases,
} from "./journeyDocument.ts";
import { dropFeelings } from "./journeyFeelings.ts";
import { orderBetween, spacedOrders } from "./order.ts";
import { addEntry, deleteEntry, editEntryText, entryOf, placeInList, setEntryValue } from "./outcomeEntry.ts";
import { LIMITS } from "./wire.ts";

/**
 * Every write to a journey, its phases and its lanes; cards: `journeyCardCommands.ts`. One command is one transaction and one undo
 * step; `origin` says whose. Commands on what is gone do nothing.
 */
export interface NewJourney {
  readonly title?: string;
  readonly persona?: string | null;
  /** titles of the phases, in the workshop's language */
  readonly phases: readonly string[];
  readonly lanes: readonly LaneKind[];
}

/** Begins a journey with its phases and lanes; null where there is no room for another. */
export function addJourney(
  doc: Y.Doc,
  { title = "", persona = null, phases, lanes }: NewJourney,
  origin: unknown,
): string | null {
  if (journeysOf(doc).size >= LIMITS.journeysPerWorkshop) return null;
  return doc.transact(() => {
    const id = addEntry(doc, "journeys", { texts: { title }, values: { persona } }, origin);
    const phaseOrders = spacedOrders(phases.length);
    for (const [index, phase] of phases.entries()) {
      putPhase(doc, phase, { journey: id, order: phaseOrders[index] ?? "" }, origin);
    }
    const laneOrders = spacedOrders(lanes.length);
    for (const [index, kind] of lanes.entries()) {
      putLane(doc, kind, "", { journey: id, order: laneOrders[index] ?? "" }, origin);
    }
    return id;
  }, origin);
}

/** Deletes a journey with all that is in it. */
export function deleteJourney(doc: Y.Doc, id: string, origin: unknown): void {
  const cards = readCards(doc, id);
  doc.transact(() => {
    for (const card of cards) journeyCardsOf(doc).delete(card.id);
    for (const phase of readPhases(doc, id)) journeyPhasesOf(doc).delete(phase.id);
    for (const lane of readLanes(doc, id)) journeyLanesOf(doc).delete(lane.id);
    dropFeelings(doc, ({ journey }) => journey === id);
    journeysOf(doc).delete(id);
  }, origin);
}

/** How many cards of others go with a journey: a participant may not delete any number of them. */
export function othersCardsIn(cards: readonly JourneyCard[], participantId: string): number {
  return cards.filter(({ author }) => author !== participantId).length;
}

export function setJourneyPersona(doc: Y.Doc, id: string, persona: string | null, origin: unknown): void {
  setEntryValue(doc, "journeys", id, { key: "persona", value: persona }, origin);
}

/** Adds a phase before another one, or at the end; null where there is no room. */
export function addPhase(
  doc: Y.Doc,
  journey: string,
  { title, before }: { readonly title: string; readonly before: string | null },
  origin: unknown,
): string | null {
  const phases = readPhases(doc, journey);
  if (phases.length >= LIMITS.phasesPerJourney || !journeysOf(doc).has(journey)) return null;
  return doc.transact(() => {
    const last = phases.at(-1)?.place.order || null;
    const id = putPhase(doc, title, { journey, order: orderBetween(last, null) }, origin);
    if (before !== null) movePart(doc, "phase", id, before, origin);
    return id;
  }, origin);
}

/** Adds a lane at the end; null where there is no room. */
export function addLane(
  doc: Y.Doc,
  journey: string,
  { kind, title }: { readonly kind: LaneKind; readonly title: string },
  origin: unknown,
): string | null {
  const lanes = readLanes(doc, journey);
  if (lanes.length >= LIMITS.lanesPerJourney || !journeysOf(doc).has(journey)) return null;
  const last = lanes.at(-1)?.place.order || null;
  return doc.transact(
    () => putLane(doc, kind, title, { journey, order: orderBetween(last, null) }, origin),
    origin,
  );
}

export type Part = "phase" | "lane";

/** Puts a phase or a lane before another one of its journey; null is last. */
export function movePart(doc: Y.Doc, part: Part, id: string, before: string | null, origin: unknown): void {
  const place = placeOf(doc, part, id);
  if (!place) return;
  const { journey } = place;
  const parts = part === "phase" ? readPhases(doc, journey) : readLanes(doc, journey);
  const list = parts.map((one) => ({ id: one.id, order: one.place.order }));
  placeInList(doc, ROOTS[part], id, { list, before, at: { journey } }, origin);
}

/** The cards in it stay as they are: they lie in the tray for as long as it is gone. */
export function deletePart(doc: Y.Doc, part: Part, id: string, origin: unknown): void {
  doc.transact(() => {
    deleteEntry(doc, ROOTS[part], id, origin);
    if (part === "phase") dropFeelings(doc, ({ phase }) => phase === id);
  }, origin);
}

/** The width of a phase, or the height of a lane, in pixels at 100 %. */
export function resizePart(doc: Y.Doc, part: Part, id: string, size: number, origin: unknown): void {
  const key = part === "phase" ? "width" : "height";
  const value = readSize(size, part === "phase" ? PHASE_WIDTH : LANE_HEIGHT);
  setEntryValue(doc, ROOTS[part], id, { key, value }, origin);
}

/** What has a text of its own: where it stands, and under which key. */
const TEXTS = {
  journey: { root: "journeys", key: "title" },
  phase: { root: "journeyPhases", key: "title" },
  lane: { root: "journeyLanes", key: "title" },
  card: { root: "journeyCards", key: "text" },
} as const;
export type Worded = keyof typeof TEXTS;

/** The same as `editText` of a note: gives the text that stands. */
export function editWords(
  doc: Y.Doc,
  what: Worded,
  id: string,
  after: string,
  caret: number,
  origin: unknown,
): string {
  const { root, key } = TEXTS[what];
  return editEntryText(doc, root, id, { key, after, caret }, origin);
}

const ROOTS = { phase: "journeyPhases", lane: "journeyLanes" } as const;

function placeOf(doc: Y.Doc, part: Part, id: string): PartPlace | null {
  const place: unknown = entryOf(doc, ROOTS[part], id)?.get("place");
  return typeof place === "object" && place !== null && "journey" in place ? (place as PartPlace) : null;
}

function putPhase(doc: Y.Doc, title: string, place: PartPlace, origin: unknown): string {
  return addEntry(
    doc,
    "journeyPhases",
    { texts: { title }, values: { place, width: PHASE_WIDTH.usual } },
    origin,
  );
}

function putLane(doc: Y.Doc, kind: LaneKind, title: string, place: PartPlace, origin: unknown): string {
  return addEntry(
    doc,
    "journeyLanes",
    { texts: { title }, values: { kind, place, height: LANE_HEIGHT.usual } },
    origin,
  );
}
