import * as z from "zod/mini";
import { journeyHandSchema } from "./journeyPresence.ts";
import { NOTE_SIZES, type NoteSize } from "./noteSize.ts";
import { LIMITS } from "./wire.ts";

/**
 * What one person shows the others while it happens: an awareness state. Never stored. Positions are map units.
 * A state is other people's input: `readPresence` gives a clean value or nothing.
 */
const coordinate = z.number().check(z.minimum(-1e6), z.maximum(1e6));
const length = z.number().check(z.positive(), z.maximum(1e6));
const noteId = z.string().check(z.maxLength(40));
/** More selected notes than this are not told to others: the state must stay under `LIMITS.awarenessBytes`. */
export const PRESENCE_NOTES = 40;

/** Notes whose corner is in the hand, and the size that they would take. */
export interface Resizing {
  readonly noteIds: readonly string[];
  readonly size: NoteSize;
}
const resizingSchema = z.object({
  noteIds: z.array(noteId).check(z.maxLength(PRESENCE_NOTES)),
  size: z.enum(NOTE_SIZES),
});

const presenceSchema = z.object({
  participantId: z.string().check(z.maxLength(40)),
  /** text, never markup */
  name: z.string().check(z.maxLength(LIMITS.nameLength)),
  cursor: z.nullable(z.object({ x: coordinate, y: coordinate })),
  selected: z.array(noteId).check(z.maxLength(PRESENCE_NOTES)),
  /** the note whose text is open, with the caret as UTF-16 index */
  editing: z.nullable(z.object({ noteId, caret: z.number() })),
  /** notes in the hand, and how far from where the document has them */
  dragging: z.nullable(
    z.object({ noteIds: z.array(noteId).check(z.maxLength(PRESENCE_NOTES)), dx: coordinate, dy: coordinate }),
  ),
  /** absent from older clients, and nothing where it cannot be read: a size of a version to come spoils nothing else */
  resizing: z._default(
    z.pipe(
      z.unknown(),
      z.transform((value): Resizing | null => resizingSchema.safeParse(value).data ?? null),
    ),
    null,
  ),
  /** the part of the map that is on the screen, for those who follow; absent from older clients */
  view: z._default(
    z.nullable(z.object({ x: coordinate, y: coordinate, width: length, height: length })),
    null,
  ),
  /** where the laser pointer is, while it is on; absent from older clients */
  laser: z._default(z.nullable(z.object({ x: coordinate, y: coordinate })), null),
  /** what is in the hand on a journey; absent from older clients, and nothing where it cannot be read */
  journeyHand: z._default(journeyHandSchema, null),
});

export type Presence = z.infer<typeof presenceSchema>;

export const EMPTY_PRESENCE: Presence = {
  participantId: "",
  name: "",
  cursor: null,
  selected: [],
  editing: null,
  dragging: null,
  resizing: null,
  view: null,
  laser: null,
  journeyHand: null,
};

export function readPresence(state: unknown): Presence | null {
  const result = presenceSchema.safeParse(state);
  return result.success ? result.data : null;
}

/** Colours of people, told apart on light and dark fields; always shown together with the name. */
export const PERSON_COLOURS = [
  "#c2410c",
  "#0f766e",
  "#7c3aed",
  "#be185d",
  "#1d4ed8",
  "#4d7c0f",
  "#a16207",
  "#0e7490",
] as const;

/** The same person has the same colour on every screen. */
export function personColour(participantId: string): string {
  let hash = 0;
  for (let index = 0; index < participantId.length; index += 1) {
    hash = (hash * 31 + participantId.charCodeAt(index)) | 0;
  }
  return PERSON_COLOURS[Math.abs(hash) % PERSON_COLOURS.length] ?? PERSON_COLOURS[0];
}
