import * as z from "zod/mini";
import { ADDRESSES } from "./address.ts";
import { retentionDaysSchema } from "./api/retention.ts";
import { LANGUAGES } from "./fields.ts";
import { isId } from "./ids.ts";
import { ROLES } from "./roles.ts";
import { LIMITS } from "./wire.ts";

/** Templates that a workshop can start from. `andrea` is the worked example, in the workshop's language. */
export const TEMPLATES = ["andrea"] as const;

const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleLength));

export const newMapSchema = z.object({
  title,
  /** the customer's first name */
  customerName: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.nameLength))),
  customerRole: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.situationLength))),
  /** one line on the situation */
  situation: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.situationLength))),
});
export type NewMap = z.infer<typeof newMapSchema>;

/**
 * Body of `POST …/maps`. With an `id` of the client's own making, sending the same again makes nothing twice: an answer
 * can be lost, and notes may have been written for that map long before there was a connection.
 */
export const addedMapSchema = z.object({
  ...newMapSchema.shape,
  id: z.optional(z.string().check(z.refine(isId))),
});
export type AddedMap = z.infer<typeof addedMapSchema>;

/** Body of `POST /api/workshops`. */
export const newWorkshopSchema = z.object({
  title,
  language: z.optional(z.enum(LANGUAGES)),
  /** how German addresses everybody; „du“ without it. From then on the session's rule `address` says it */
  address: z.optional(z.enum(ADDRESSES)),
  maps: z.optional(z.array(newMapSchema).check(z.minLength(1), z.maxLength(LIMITS.mapsPerWorkshop))),
  template: z.optional(z.enum(TEMPLATES)),
  /** null is never; without it the server's own default counts */
  retentionDays: z.optional(retentionDaysSchema),
});
export type NewWorkshop = z.infer<typeof newWorkshopSchema>;

export const mapEntrySchema = z.object({ id: z.string(), title: z.string() });
export type MapEntry = z.infer<typeof mapEntrySchema>;

const byRole = z.object({ facilitator: z.string(), participant: z.string(), viewer: z.string() });

/** Answer 201 to `POST /api/workshops`. Keys are shown this once; the server keeps their hashes. */
export const createdWorkshopSchema = z.object({
  id: z.string(),
  maps: z.array(mapEntrySchema),
  keys: byRole,
  links: byRole,
});
export type CreatedWorkshop = z.infer<typeof createdWorkshopSchema>;

/** Answer to `POST …/keys`: the new ways in, shown this once. `keysVersion` counts such changes. */
export const newKeysSchema = z.object({ keys: byRole, links: byRole, keysVersion: z.int() });
export type NewKeys = z.infer<typeof newKeysSchema>;

/** Body of `POST /api/workshops/:id/join`. */
export const joinSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.nameLength))),
});
export type Join = z.infer<typeof joinSchema>;

/** Answer to a join; the token also comes as an HttpOnly cookie. */
export const joinedSchema = z.object({
  participantId: z.string(),
  role: z.enum(ROLES),
  /** what the key alone gives; `role` may be more, or less where a facilitator has lowered it */
  keyRole: z.enum(ROLES),
  token: z.string(),
});
export type Joined = z.infer<typeof joinedSchema>;

/** Answer to `GET /api/workshops/:id`. */
export const workshopSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: z.enum(LANGUAGES),
  createdAt: z.string(),
  /** counts how often the links were changed, from 1; a key from before opens nothing any more */
  keysVersion: z._default(z.int(), 1),
  maps: z.array(
    z.object({
      ...mapEntrySchema.shape,
      /** counts the erasures on this map, from 1; a copy from before one is thrown away */
      epoch: z.prefault(z.int(), 1),
    }),
  ),
  /** the same of the outcome document */
  outcomeEpoch: z.prefault(z.int(), 1),
  /** when all of it is erased (ISO 8601); null is never */
  eraseAt: z.prefault(z.nullable(z.string()), null),
  /** the asker */
  me: z.object({ participantId: z.string(), role: z.enum(ROLES), name: z.string() }),
});
export type Workshop = z.infer<typeof workshopSchema>;

/** One row of an import that cannot become a note. `row` counts from 1 with the header as row 1, as spreadsheets do. */
export const faultyRowSchema = z.object({
  row: z.number(),
  /** `unknownField`, `unknownFacet`, `unknownEvidence`, `emptyText`, `textTooLong`, `unreadable` */
  problem: z.string(),
  /** the offending value, shortened */
  value: z.string(),
});
export type FaultyRow = z.infer<typeof faultyRowSchema>;

/** A part of a document's history, as Yjs counts: all that one client id wrote from a clock on. */
const writtenSchema = z.object({ clientId: z.number(), clock: z.number(), length: z.number() });
export type Written = z.infer<typeof writtenSchema>;

/**
 * Answer to `POST …/import`. `noteIds`: the new notes. `written`: these and all else that came with them, so that whoever
 * imported it can take it back as one step.
 */
export const importedSchema = z.object({
  imported: z.number(),
  noteIds: z.array(z.string()),
  written: writtenSchema,
  faulty: z.array(faultyRowSchema),
  /** comments, bundles, contradictions and pictures of a map's own file that are damaged, or of notes that are */
  leftOut: z.number(),
  /** pictures for which the map had no room; their notes came without */
  picturesLeftOut: z.number(),
});
export type Imported = z.infer<typeof importedSchema>;

/**
 * Errors are RFC 9457 problem documents. `type` is stable and ends in one of these; `title` is English text for
 * programs' logs, the client shows its own text for the type.
 */
export const PROBLEMS = [
  "invalid-body",
  "unknown-workshop",
  "unknown-map",
  "unknown-participant",
  "wrong-key",
  "wrong-code",
  "expired-code",
  "not-joined",
  "unknown-token",
  "forbidden",
  "too-large",
  "too-many-requests",
  "unsupported-media-type",
  "unknown-format",
  "picture-unreadable",
  "empty-file",
  "not-text",
  "missing-columns",
  "not-our-format",
  "newer-version",
  "other-file",
  "faulty-rows",
  "too-many-rows",
  "map-full",
  "unknown-version",
  "damaged-version",
  "too-many-versions",
  "unknown-poll",
  "poll-closed",
  "over-budget",
  "webhooks-off",
  "no-webhook",
  "refused-address",
  "not-found",
  "storage-unavailable",
  "files-busy",
  "internal",
] as const;
export type ProblemType = (typeof PROBLEMS)[number];

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  /** with `faulty-rows` */
  faulty: z.optional(z.array(faultyRowSchema)),
});
export type Problem = z.infer<typeof problemSchema>;

/** The `type` of a problem is this prefix followed by a `ProblemType`. A name, not an address to fetch. */
export const PROBLEM_PREFIX = "urn:customer-empathy-map:problem:";
