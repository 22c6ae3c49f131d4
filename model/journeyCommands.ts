import * as Y from "yjs";
import { newId } from "./ids.ts";
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
import { putAmong } from "./journeyOrder.ts";
import { cleanText } from "./mapCommands.ts";
import { orderBetween, spacedOrders } from "./order.ts";
import { spliceInto } from "./sharedText.ts";
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
  const id = newId();
  doc.transact(() => {
    const value = new Y.Map<unknown>();
    value.set("title", new Y.Text(cleanText(title)));
    value.set("persona", persona);
    value.set("createdAt", Date.now());
    value.set("sources", new Y.Map());
    journeysOf(doc).set(id, value);
    const phaseOrders = spacedOrders(phases.length);
    for (const [index, phase] of phases.entries()) {
      putPhase(doc, phase, { journey: id, order: phaseOrders[index] ?? "" });
    }
    const laneOrders = spacedOrders(lanes.length);
    for (const [index, kind] of lanes.entries()) {
      putLane(doc, kind, "", { journey: id, order: laneOrders[index] ?? "" });
    }
  }, origin);
  return id;
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
  const entry = entryIn(journeysOf(doc), id);
  if (!entry || (entry.get("persona") ?? null) === persona) return;
  doc.transact(() => entry.set("persona", persona), origin);
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
    const id = putPhase(doc, title, { journey, order: orderBetween(last, null) });
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
  return doc.transact(() => putLane(doc, kind, title, { journey, order: orderBetween(last, null) }), origin);
}

export type Part = "phase" | "lane";

/** Puts a phase or a lane before another one of its journey; null is last. */
export function movePart(doc: Y.Doc, part: Part, id: string, before: string | null, origin: unknown): void {
  const root = rootOf(doc, part);
  const all = part === "phase" ? readPhases : readLanes;
  const place = placeOf(root, id);
  if (!place || before === id) return;
  const others = all(doc, place.journey).filter((one) => one.id !== id);
  doc.transact(() => {
    putAmong(others, id, before, (one, order) =>
      entryIn(root, one)?.set("place", { journey: place.journey, order }),
    );
  }, origin);
}

/** The cards in it stay as they are: they lie in the tray for as long as it is gone. */
export function deletePart(doc: Y.Doc, part: Part, id: string, origin: unknown): void {
  doc.transact(() => {
    rootOf(doc, part).delete(id);
    if (part === "phase") dropFeelings(doc, ({ phase }) => phase === id);
  }, origin);
}

/** The width of a phase, or the height of a lane, in pixels at 100 %. */
export function resizePart(doc: Y.Doc, part: Part, id: string, size: number, origin: unknown): void {
  const entry = entryIn(rootOf(doc, part), id);
  const key = part === "phase" ? "width" : "height";
  const clean = readSize(size, part === "phase" ? PHASE_WIDTH : LANE_HEIGHT);
  if (!entry || entry.get(key) === clean) return;
  doc.transact(() => entry.set(key, clean), origin);
}

/** What has a text of its own, and the key of that text. */
const TEXTS = { journey: "title", phase: "title", lane: "title", card: "text" } as const;
export type Worded = keyof typeof TEXTS;

/** The shared text itself, to bind a field to; null where what it belongs to is gone. */
export function sharedTextOf(doc: Y.Doc, what: Worded, id: string): Y.Text | null {
  const text = entryIn(wordedRoot(doc, what), id)?.get(TEXTS[what]);
  return text instanceof Y.Text ? text : null;
}

/** The same as `editText` of a note: gives the text that stands. */
export function editWords(
  doc: Y.Doc,
  what: Worded,
  id: string,
  after: string,
  caret: number,
  origin: unknown,
): string {
  const shared = sharedTextOf(doc, what, id);
  if (!shared) return after;
  doc.transact(() => spliceInto(shared, cleanText(after), caret), origin);
  return shared.toString();
}

function wordedRoot(doc: Y.Doc, what: Worded): Y.Map<unknown> {
  switch (what) {
    case "journey":
      return journeysOf(doc);
    case "phase":
    case "lane":
      return rootOf(doc, what);
    case "card":
      return journeyCardsOf(doc);
  }
}

function rootOf(doc: Y.Doc, part: Part): Y.Map<unknown> {
  return part === "phase" ? journeyPhasesOf(doc) : journeyLanesOf(doc);
}

function placeOf(root: Y.Map<unknown>, id: string): PartPlace | null {
  const place: unknown = entryIn(root, id)?.get("place");
  return typeof place === "object" && place !== null && "journey" in place ? (place as PartPlace) : null;
}

export function entryIn(root: Y.Map<unknown>, id: string): Y.Map<unknown> | null {
  const value = root.get(id);
  return value instanceof Y.Map ? value : null;
}

function putPhase(doc: Y.Doc, title: string, place: PartPlace): string {
  return put(journeyPhasesOf(doc), { title: new Y.Text(cleanText(title)), place, width: PHASE_WIDTH.usual });
}

function putLane(doc: Y.Doc, kind: LaneKind, title: string, place: PartPlace): string {
  return put(journeyLanesOf(doc), {
    kind,
    title: new Y.Text(cleanText(title)),
    place,
    height: LANE_HEIGHT.usual,
  });
}

function put(root: Y.Map<unknown>, values: Readonly<Record<string, unknown>>): string {
  const id = newId();
  root.set(id, new Y.Map([...Object.entries(values), ["sources", new Y.Map()]]));
  return id;
}
