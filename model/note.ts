import * as Y from "yjs";
import {
  EVIDENCE,
  type EvidenceLevel,
  FACETS,
  FACETS_OF,
  type FacetKey,
  isOneOf,
  PLACES,
  type PlaceKey,
} from "./fields.ts";
import { isId } from "./ids.ts";
import { NOTE_COLOURS, type NoteColour } from "./noteColours.ts";
import { type NoteImage, readNoteImage } from "./noteImage.ts";
import { NOTE_SIZES, type NoteSize } from "./noteSize.ts";
import { readTags } from "./noteTags.ts";

/** Where a note lies. One value, so that two concurrent moves cannot mix. */
export interface Place {
  readonly field: PlaceKey;
  /** map units from the field's upper left corner to the note's */
  readonly x: number;
  readonly y: number;
}

/** That a note lies in a stack, see `noteStack.ts`. One value, so that nobody's stack gets the other's front. */
export interface InStack {
  readonly id: string;
  /** the greatest of a stack lies in front: when it was put there, in milliseconds since 1970; 0 never */
  readonly front: number;
}

/** A clean, immutable reading of one note. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  /** only ever one of the facets of `place.field`, else null */
  readonly facet: FacetKey | null;
  readonly colour: NoteColour;
  /** no key: normal; see `noteSize.ts`, where it lies may show it smaller */
  readonly size: NoteSize;
  readonly evidence: EvidenceLevel;
  /** free text: who, when, which study */
  readonly source: string;
  /** participant id; the name stands in the document's `people`, once */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
  /** was written privately and laid on the map after the others of its step */
  readonly late: boolean;
  /** what it says of its cluster (`cluster.ts`), which may be gone or in another field by now */
  readonly cluster: string | null;
  /** a facilitator has taken it out of everybody's sight; it is in no export either */
  readonly hidden: boolean;
  /** guarded against accidents: nobody changes it before somebody who may has unlocked it; see `lockCommands.ts` */
  readonly locked: boolean;
  /** what covers what: when it was laid on top, in milliseconds since 1970; see `noteLayers.ts` */
  readonly layer: number;
  /** null for one that lies alone */
  readonly stack: InStack | null;
  /** free words; see `noteTags.ts` */
  readonly tags: readonly string[];
  /** null for most; see `noteImage.ts` */
  readonly image: NoteImage | null;
}

/**
 * Farthest a note may lie from its field's corner: 7,500 rows, more than the 5,000 notes of a full map take in the parking.
 * Beyond, numbers are damage, not intention.
 */
export const MAX_COORDINATE = 1_000_000;

/** The last moment that a date can tell, in milliseconds since 1970. */
export const MAX_MOMENT = 8.64e15;

/** Reads a note from a document. Total: gives a clean value or nothing, and never throws. */
export function readNote(id: string, value: unknown): Note | null {
  if (!(value instanceof Y.Map)) return null;
  const place = readPlace(value.get("place"));
  const text = value.get("text");
  if (!place || !(text instanceof Y.Text)) return null;
  const facet = value.get("facet");
  const colour = value.get("colour");
  const size = value.get("size");
  const evidence = value.get("evidence");
  const source = value.get("source");
  const author = value.get("author");
  const createdAt = value.get("createdAt");
  const cluster = value.get("cluster");
  return {
    id,
    text: text.toString(),
    place,
    facet: isOneOf(FACETS, facet) && FACETS_OF[place.field].includes(facet) ? facet : null,
    colour: isOneOf(NOTE_COLOURS, colour) ? colour : "yellow",
    size: isOneOf(NOTE_SIZES, size) ? size : "normal",
    evidence: isOneOf(EVIDENCE, evidence) ? evidence : "assumption",
    source: typeof source === "string" ? source : "",
    author: typeof author === "string" ? author : null,
    createdAt: typeof createdAt === "number" && Number.isFinite(createdAt) ? createdAt : 0,
    late: value.get("late") === true,
    cluster: typeof cluster === "string" ? cluster : null,
    hidden: value.get("hidden") === true,
    locked: value.get("locked") === true,
    layer: readLayer(value),
    stack: readInStack(value.get("stack")),
    tags: readTags(value),
    image: readNoteImage(value),
  };
}

/** A note that was never laid on top of others lies as it was written: the newest on top. */
export function readLayer(value: Y.Map<unknown>): number {
  return [value.get("layer"), value.get("createdAt")].find(isMoment) ?? 0;
}

function isMoment(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= MAX_MOMENT;
}

function readInStack(value: unknown): InStack | null {
  if (typeof value !== "object" || value === null) return null;
  const { id, front } = value as Record<string, unknown>;
  if (!isId(id)) return null;
  return { id, front: typeof front === "number" && Number.isFinite(front) ? front : 0 };
}

function readPlace(value: unknown): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const { field, x, y } = value as Record<string, unknown>;
  if (!isOneOf(PLACES, field) || !isCoordinate(x) || !isCoordinate(y)) return null;
  return { field, x, y };
}

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= MAX_COORDINATE;
}
