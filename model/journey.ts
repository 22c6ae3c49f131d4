import * as Y from "yjs";
import { type Owner, readOwner } from "./action.ts";
import { isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { readOrder } from "./order.ts";
import { readSources, type Source } from "./source.ts";

/** What a lane of a journey asks for; `own` is what a group has thought of, and has only its title. */
export const LANE_KINDS = [
  "does",
  "touchpoint",
  "thinks",
  "feels",
  "pains",
  "opportunities",
  "owner",
  "own",
] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Those that a new journey begins with. */
export const DEFAULT_LANES = LANE_KINDS.filter((kind) => kind !== "own");

/** By what a customer and we meet. */
export const CHANNELS = [
  "phone",
  "mail",
  "chat",
  "web",
  "form",
  "app",
  "shop",
  "person",
  "letter",
  "social",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Pixels at 100 %: narrower ones hold no word, wider ones no second phase. */
export const PHASE_WIDTH = { min: 140, usual: 220, max: 640 } as const;
/** Pixels at 100 % that a lane has at least; it grows with its cards. */
export const LANE_HEIGHT = { min: 64, usual: 104, max: 640 } as const;

/** One customer's way. Belongs to the group, like its phases and lanes: these have no author. */
export interface Journey {
  readonly id: string;
  readonly title: string;
  /** whose journey it is; that persona may be gone */
  readonly persona: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
}

/** In which journey, and where in its order: one value, so that two concurrent moves cannot mix. */
export interface PartPlace {
  readonly journey: string;
  /** see `order.ts` */
  readonly order: string;
}

export interface JourneyPhase {
  readonly id: string;
  readonly title: string;
  readonly place: PartPlace;
  readonly width: number;
}

export interface JourneyLane {
  readonly id: string;
  readonly kind: LaneKind;
  /** empty: called as its kind is, in everybody's own language */
  readonly title: string;
  readonly place: PartPlace;
  readonly height: number;
}

/** Without a phase a card waits in the tray; its lane is then a hint where it may belong. */
export interface CardPlace extends PartPlace {
  readonly phase: string | null;
  readonly lane: string | null;
}

export interface JourneyCard {
  readonly id: string;
  readonly text: string;
  readonly place: CardPlace;
  readonly channel: Channel | null;
  /** here it is decided what the customer thinks of us */
  readonly momentOfTruth: boolean;
  readonly owner: Owner | null;
  /** participant id of whoever laid it; null once that person was erased */
  readonly author: string | null;
  readonly createdAt: number;
  readonly sources: readonly Source[];
}

/** Total, like all `read…`: a clean value or nothing, never a throw. */
export function readJourney(id: string, value: unknown): Journey | null {
  if (!(value instanceof Y.Map)) return null;
  const persona: unknown = value.get("persona");
  return {
    id,
    title: textIn(value, "title"),
    persona: isId(persona) ? persona : null,
    createdAt: numberOr(value.get("createdAt"), 0),
  };
}

export function readPhase(id: string, value: unknown): JourneyPhase | null {
  const place = value instanceof Y.Map ? readPartPlace(value.get("place")) : null;
  if (!(value instanceof Y.Map) || !place) return null;
  return { id, title: textIn(value, "title"), place, width: readSize(value.get("width"), PHASE_WIDTH) };
}

export function readLane(id: string, value: unknown): JourneyLane | null {
  const place = value instanceof Y.Map ? readPartPlace(value.get("place")) : null;
  if (!(value instanceof Y.Map) || !place) return null;
  const kind: unknown = value.get("kind");
  return {
    id,
    kind: isOneOf(LANE_KINDS, kind) ? kind : "own",
    title: textIn(value, "title"),
    place,
    height: readSize(value.get("height"), LANE_HEIGHT),
  };
}

export function readCard(id: string, value: unknown): JourneyCard | null {
  const place = value instanceof Y.Map ? readCardPlace(value.get("place")) : null;
  if (!(value instanceof Y.Map) || !place) return null;
  const channel: unknown = value.get("channel");
  const author: unknown = value.get("author");
  return {
    id,
    text: textIn(value, "text"),
    place,
    channel: isOneOf(CHANNELS, channel) ? channel : null,
    momentOfTruth: value.get("momentOfTruth") === true,
    owner: readOwner(value.get("owner")),
    author: typeof author === "string" ? author : null,
    createdAt: numberOr(value.get("createdAt"), 0),
    sources: readSources(value),
  };
}

interface Size {
  readonly min: number;
  readonly usual: number;
  readonly max: number;
}

/** A whole number of pixels within the bounds. */
export function readSize(value: unknown, { min, usual, max }: Size): number {
  return Math.round(Math.min(max, Math.max(min, numberOr(value, usual))));
}

interface Ordered {
  readonly id: string;
  readonly place: { readonly order: string };
}

/** As people have put them; ties by id, so that all agree. */
export function compareParts(a: Ordered, b: Ordered): number {
  return compareTexts(a.place.order, b.place.order) || compareTexts(a.id, b.id);
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands on a card: its own words, or those of the first note behind it. */
export function wordsOf({ text, sources }: Pick<JourneyCard, "text" | "sources">): string {
  return text.trim() || (sources.find((source) => source.text.trim() !== "")?.text.trim() ?? "");
}

function readPartPlace(value: unknown): PartPlace | null {
  if (typeof value !== "object" || value === null) return null;
  const { journey, order } = value as Record<string, unknown>;
  return isId(journey) ? { journey, order: readOrder(order) } : null;
}

function readCardPlace(value: unknown): CardPlace | null {
  const part = readPartPlace(value);
  if (!part) return null;
  const { phase, lane } = value as Record<string, unknown>;
  return { ...part, phase: isId(phase) ? phase : null, lane: isId(lane) ? lane : null };
}

function textIn(entry: Y.Map<unknown>, key: string): string {
  const found = entry.get(key);
  return found instanceof Y.Text ? found.toString() : "";
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}
