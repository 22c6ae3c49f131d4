import * as z from "zod/mini";
import { isId } from "../ids.ts";
import { POLL_KINDS } from "../resultsDocument.ts";
import { retentionDaysSchema } from "./retention.ts";

/** Notes of one request; whoever has more erases the map's workshop, or asks again. */
export const NOTES_PER_REQUEST = 1000;

/** Body of `PATCH /api/workshops/:id`: the days count from now. */
export const retentionChangeSchema = z.object({ retentionDays: retentionDaysSchema });

/** Body of `POST …/maps/:mapId/erasures`. */
export const noteErasureSchema = z.object({
  noteIds: z.array(z.string().check(z.refine(isId))).check(z.minLength(1), z.maxLength(NOTES_PER_REQUEST)),
});

/** What becomes of a person's notes: erased with them, or kept without an author. */
export const NOTES_OF_ERASED = ["erase", "keep"] as const;
export type NotesOfErased = (typeof NOTES_OF_ERASED)[number];

export const ERASURE_KINDS = ["workshop", "participant", "notes"] as const;

/** Proof of an erasure: ids, dates and counts, nothing of what was erased. */
export const receiptSchema = z.object({
  receiptId: z.string(),
  kind: z.enum(ERASURE_KINDS),
  workshopId: z.string(),
  /** ISO 8601 */
  requestedAt: z.string(),
  completedAt: z.string(),
  /** what was erased (notes, participants, all of a workshop) and what was written anew (versions, documents) */
  counts: z.object({
    maps: z.int(),
    notes: z.int(),
    versions: z.int(),
    participants: z.int(),
    documents: z.int(),
  }),
  /** whether the key that sealed the data is gone with all of it, or gone and replaced for what remains */
  keys: z.enum(["destroyed", "replaced"]),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Answer to `GET …/participants/me/data`: all that is stored about the asker (Art. 15 and 20 GDPR). */
export const ownDataSchema = z.object({
  format: z.literal("customer-empathy-map-own-data"),
  createdAt: z.string(),
  workshop: z.object({ id: z.string(), title: z.string(), eraseAt: z.nullable(z.string()) }),
  participant: z.object({ id: z.string(), role: z.string(), name: z.string() }),
  maps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** the name that stands beside the asker's notes; empty where none is stored */
      nameOnMap: z.string(),
      notes: z.array(z.record(z.string(), z.unknown())),
      comments: z.array(z.record(z.string(), z.unknown())),
      /** the asker's reactions to notes: a note's id and what they pressed */
      reactions: z.prefault(z.array(z.object({ noteId: z.string(), reaction: z.string() })), []),
      /** what a merged map remembers of the asker's notes on other maps, see `model/merged.ts` */
      origins: z.prefault(z.array(z.record(z.string(), z.unknown())), []),
      /** notes not yet shown to anyone else */
      draftNotes: z.array(z.record(z.string(), z.unknown())),
      /** what the server has noted with them, see `model/draftDocument.ts` */
      draftAbout: z.prefault(z.record(z.string(), z.unknown()), {}),
      /** kept versions of the map in which the name or notes of the asker stand */
      versions: z.int(),
      /** random numbers under which this person's browsers have written in the map */
      clientIds: z.int(),
    }),
  ),
  /** what the workshop made of its maps, see `model/outcomeDocument.ts` */
  outcome: z.prefault(
    z.object({
      /** the name under which the asker owns actions; empty where none is stored */
      name: z.string(),
      /** actions that the asker began */
      actions: z.array(z.record(z.string(), z.unknown())),
      /** what else the asker began, by root: personas (a picture in base64), their lines */
      entries: z.prefault(z.record(z.string(), z.array(z.record(z.string(), z.unknown()))), {}),
      /** ids of actions that the asker owns */
      owned: z.array(z.string()),
      /** words of the asker's notes that anything there stands on */
      quoted: z.array(z.string()),
      /** random numbers under which this person's browsers have written there */
      clientIds: z.int(),
    }),
    { name: "", actions: [], entries: {}, owned: [], quoted: [], clientIds: 0 },
  ),
  /** the asker's own answers in votes and quick checks, which nobody else can see */
  ballots: z.prefault(
    z.array(
      z.object({
        pollId: z.string(),
        title: z.string(),
        kind: z.enum(POLL_KINDS),
        round: z.int(),
        /** note id → points */
        points: z.record(z.string(), z.int()),
        choice: z.nullable(z.int()),
        text: z.nullable(z.string()),
        /** the asker's answers in a Kano round, with what they were asked */
        kano: z.prefault(
          z.array(
            z.object({
              item: z.string(),
              functional: z.nullable(z.string()),
              dysfunctional: z.nullable(z.string()),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
  /** items of Kano rounds that stand on notes of the asker: their words, and both questions */
  kanoItems: z.prefault(z.array(z.record(z.string(), z.string())), []),
  /** what this server never stores, in English */
  notStored: z.array(z.string()),
});
export type OwnData = z.infer<typeof ownDataSchema>;
