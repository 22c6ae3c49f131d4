import type * as Y from "yjs";
import * as z from "zod/mini";
import { FIELDS, PLACES, type PlaceKey } from "./fields.ts";
import { KANO_CLASSES } from "./kano.ts";

/**
 * The results document (`results.<workshopId>`): what the server publishes to everyone of things that it keeps secret.
 * Only the server writes it, so that whole values are safe. Roots, all Y.Maps:
 * - `waiting`: map id → how many privately written notes wait there, by place. No text, no author.
 * - `revealed`: map id → when a place was last revealed for everybody, in milliseconds since 1970 by the server's clock.
 * - `polls`: poll id → `PollResult`.
 */
export const RESULTS_ROOTS = ["waiting", "revealed", "polls"] as const;

export type Waiting = Readonly<Partial<Record<PlaceKey, number>>>;
export type RevealedAt = Readonly<Partial<Record<PlaceKey, number>>>;

/**
 * Dots on notes, a thumb (up, level, down), a fist of five (0 to 5 fingers), a free-text question, or Kano's pairs of
 * questions about pains and gains. All are anonymous and secret until they are closed.
 */
export const POLL_KINDS = ["dots", "thumb", "fist", "question", "kano"] as const;
export type PollKind = (typeof POLL_KINDS)[number];

const count = z.int().check(z.minimum(0));

const dotsSchema = z.object({
  /** the maps whose notes get points */
  mapIds: z.array(z.string()),
  fields: z.array(z.enum(FIELDS)),
  pointsPerPerson: count,
  maxPerNote: count,
});
export type DotsRules = z.infer<typeof dotsSchema>;

/** Only these become items of a Kano round. */
export const KANO_FIELDS = ["pains", "gains"] as const;

const kanoItemSchema = z.object({
  id: z.string(),
  /** the note it stands on; it may be gone, and the item keeps its words */
  mapId: z.string(),
  noteId: z.string(),
  field: z.enum(KANO_FIELDS),
  /** what it is about, in few words */
  title: z.string(),
  /** how is it if it IS so */
  functional: z.string(),
  /** how is it if it is NOT so */
  dysfunctional: z.string(),
});
export type KanoItem = z.infer<typeof kanoItemSchema>;

/** Item id → how many have answered both of its questions, and in which classes: null for fewer than `KANO_MIN_ANSWERS`. */
const kanoOutcomeSchema = z.record(
  z.string(),
  z.object({ answers: count, counts: z.nullable(z.record(z.enum(KANO_CLASSES), count)) }),
);
export type KanoOutcome = z.infer<typeof kanoOutcomeSchema>;

const outcomeSchema = z.object({
  /** once closed, `dots`: note id → points, of notes that got any */
  totals: z.nullable(z.record(z.string(), count)),
  /** once closed, `thumb` (up, level, down) and `fist` (0 to 5): how often each was chosen */
  counts: z.nullable(z.array(count)),
  /** once closed, `question`: the answers in no order that says whose they are */
  answers: z.nullable(z.array(z.string())),
  /** once closed, `kano`: the classes by item */
  classes: z.prefault(z.nullable(kanoOutcomeSchema), null),
});

const pollResultSchema = z.extend(outcomeSchema, {
  id: z.string(),
  kind: z.enum(POLL_KINDS),
  title: z.string(),
  status: z.enum(["open", "closed"]),
  /** counts the rounds from 1: a reset or a second round begins the next */
  round: z.int(),
  /** milliseconds since 1970 by the server's clock */
  openedAt: z.number(),
  /** the group that is asked; null for everybody */
  groupId: z.nullable(z.string()),
  /** how many people have answered; who and what is told to nobody */
  voters: count,
  /** only with `dots` */
  dots: z.nullable(dotsSchema),
  /** only with `kano`; `finished`: how many people have answered everything */
  kano: z.prefault(z.nullable(z.object({ items: z.array(kanoItemSchema), finished: count })), null),
  /** the round before this one, where there was one */
  before: z.nullable(outcomeSchema),
});
export type PollResult = z.infer<typeof pollResultSchema>;

export interface Results {
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly revealed: ReadonlyMap<string, RevealedAt>;
  /** oldest first */
  readonly polls: readonly PollResult[];
}

/** Total: skips what is damaged and never throws. */
export function readResults(doc: Y.Doc): Results {
  const polls = [...doc.getMap("polls").values()].flatMap((value) => {
    const result = pollResultSchema.safeParse(value);
    return result.success ? [result.data] : [];
  });
  return {
    waiting: numbersByMap(doc, "waiting"),
    revealed: numbersByMap(doc, "revealed"),
    polls: polls.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
  };
}

function numbersByMap(doc: Y.Doc, root: "waiting" | "revealed"): Map<string, NumbersByPlace> {
  return new Map([...doc.getMap(root)].map(([mapId, value]) => [mapId, readNumbersByPlace(value)]));
}

type NumbersByPlace = Readonly<Partial<Record<PlaceKey, number>>>;

/** Numbers above 0 by place; what else stands there is skipped. */
export function readNumbersByPlace(value: unknown): NumbersByPlace {
  const numbers: Partial<Record<PlaceKey, number>> = {};
  for (const place of PLACES) {
    const number = typeof value === "object" && value !== null ? Reflect.get(value, place) : undefined;
    if (typeof number === "number" && number > 0) numbers[place] = number;
  }
  return numbers;
}
