import * as z from "zod/mini";
import { EVIDENCE, FACETS, LANGUAGES, PLACES } from "../fields.ts";
import { mapFileImageSchema } from "../mapFile.ts";
import { NOTE_COLOURS } from "../noteColours.ts";
import { NOTE_SIZES } from "../noteSize.ts";
import { LIMITS } from "../wire.ts";

/**
 * How a version came about: kept by a person (`hand`), at a step of the workshop (`step`), while people worked
 * (`automatic`), or as the way back from a restore (`beforeRestore`). The last two are thinned out as they age.
 */
export const VERSION_KINDS = ["hand", "step", "automatic", "beforeRestore"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

const name = z.string().check(z.trim(), z.maxLength(LIMITS.titleLength));

/** Body of `POST …/maps/:mapId/versions`. A name need not be; `step` instead of `hand` is for facilitators. */
export const newVersionSchema = z.object({
  name: z.optional(name),
  kind: z.optional(z.enum(["hand", "step"])),
});
export type NewVersion = z.infer<typeof newVersionSchema>;

/** Body of `PATCH …/versions/:versionId`. A version that is given a name is no longer thinned out: it becomes `hand`. */
export const versionNameSchema = z.object({ name });

export const versionEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(VERSION_KINDS),
  /** ISO 8601 */
  at: z.string(),
  /** how many notes it has */
  notes: z.number(),
});
export type VersionEntry = z.infer<typeof versionEntrySchema>;

/** Answer to `GET …/versions`, newest first. */
export const versionListSchema = z.object({ versions: z.array(versionEntrySchema) });

/** Answer to `POST …/restore`. `before`: the way back; null when the map already was as the version is. */
export const restoredSchema = z.object({
  restoredFrom: versionEntrySchema,
  before: z.nullable(versionEntrySchema),
});
export type Restored = z.infer<typeof restoredSchema>;

/**
 * Answer to `GET …/versions/:versionId`: our own file (`model/mapFile.ts`) with each note's id. Texts may be longer
 * than a file for an import allows: a version shows what was there.
 */
export const versionMapSchema = z.object({
  about: z.object({
    title: z.string(),
    customerName: z.string(),
    customerRole: z.string(),
    situation: z.string(),
    language: z.enum(LANGUAGES),
  }),
  notes: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      field: z.enum(PLACES),
      x: z.number(),
      y: z.number(),
      facet: z.nullable(z.enum(FACETS)),
      colour: z.enum(NOTE_COLOURS),
      size: z.optional(z.enum(NOTE_SIZES)),
      evidence: z.enum(EVIDENCE),
      source: z.string(),
      createdAt: z.number(),
      cluster: z.optional(z.number()),
      stack: z.optional(z.number()),
      inFront: z.optional(z.boolean()),
      locked: z.optional(z.boolean()),
      layer: z.optional(z.number()),
      image: z.optional(mapFileImageSchema),
    }),
  ),
  clusters: z.optional(z.array(z.object({ title: z.string() }))),
  contradictions: z.optional(
    z.array(z.object({ from: z.number(), to: z.number(), title: z.string(), strong: z.boolean() })),
  ),
});
