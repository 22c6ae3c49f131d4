import * as z from "zod/mini";
// By name: taken out of `z`, it would bring all of zod into every page, and linters take `z.catch` for a promise's.
import { catch as whenDamaged } from "zod/mini";
import { fromBase64, toBase64 } from "./base64.ts";
import { EVIDENCE, FACETS, LANGUAGES, PLACES } from "./fields.ts";
import { MAX_COORDINATE } from "./note.ts";
import { NOTE_COLOURS } from "./noteColours.ts";
import { cleanAlt, type NoteImage, readImageBytes } from "./noteImage.ts";
import { NOTE_SIZES } from "./noteSize.ts";
import { REACTIONS } from "./reaction.ts";
import { LIMITS } from "./wire.ts";

/**
 * Our own file, `application/json`: a map as it stands, without the people who wrote it. The version rises when a
 * reader of the old one would misunderstand the new; keys that a reader does not know are to be ignored.
 */
export const MAP_FILE_FORMAT = "customer-empathy-map";
export const MAP_FILE_VERSION = 1;

const coordinate = z.number().check(z.minimum(-MAX_COORDINATE), z.maximum(MAX_COORDINATE));

export const mapFileCommentSchema = z.object({
  text: z.string().check(z.maxLength(LIMITS.commentLength)),
  /** milliseconds since 1970 */
  createdAt: z.number(),
  resolved: z.boolean(),
  /** display name; only in a file that was asked to tell */
  author: z.optional(z.string().check(z.maxLength(LIMITS.nameLength))),
});
export type MapFileComment = z.infer<typeof mapFileCommentSchema>;

const index = z.int().check(z.nonnegative());
const contradictionsSchema = whenDamaged(
  z.array(
    z.object({
      from: index,
      to: index,
      title: z.string().check(z.maxLength(LIMITS.clusterTitleLength)),
      strong: z.boolean(),
    }),
  ),
  [],
);
/** A damaged list costs only itself. */
const clustersSchema = whenDamaged(
  z.array(
    z.object({ title: z.string().check(z.maxLength(LIMITS.clusterTitleLength)), field: z.enum(PLACES) }),
  ),
  [],
);
const commentsSchema = whenDamaged(z.array(mapFileCommentSchema), []);

/** Of every three bytes base64 makes four letters. */
const IMAGE_LETTERS = 4 * Math.ceil(LIMITS.imageBytes / 3);
export const mapFileImageSchema = z.object({
  /** the bytes of the JPEG in base64 */
  jpeg: z.string().check(z.maxLength(IMAGE_LETTERS)),
  /** what it shows, in words */
  alt: z.string().check(z.maxLength(LIMITS.imageAltLength)),
});

export const mapFileNoteSchema = z.object({
  /** plain text with "\n" as line end */
  text: z.string().check(z.maxLength(LIMITS.noteTextLength)),
  /** one of the six fields, or `parking` */
  field: z.enum(PLACES),
  /** map units from the field's upper left corner to the note's */
  x: coordinate,
  y: coordinate,
  facet: z.nullable(z.enum(FACETS)),
  colour: z.enum(NOTE_COLOURS),
  /** left out: normal */
  size: z.optional(whenDamaged(z.optional(z.enum(NOTE_SIZES)), undefined)),
  evidence: z.enum(EVIDENCE),
  source: z.string().check(z.maxLength(LIMITS.noteTextLength)),
  /** milliseconds since 1970 */
  createdAt: z.number(),
  /** which of the file's `clusters` it is in, counting from 0 */
  cluster: z.optional(whenDamaged(z.optional(z.int().check(z.nonnegative())), undefined)),
  /** which stack it lies in: notes of one field with the same number lie on top of each other */
  stack: z.optional(whenDamaged(z.optional(z.int().check(z.nonnegative())), undefined)),
  /** the one in front of its stack */
  inFront: z.optional(whenDamaged(z.optional(z.boolean()), undefined)),
  /** left out for a note that is not */
  locked: z.optional(whenDamaged(z.optional(z.boolean()), undefined)),
  /** what covers what, the greatest on top; `createdAt` where it is left out */
  layer: z.optional(whenDamaged(z.optional(z.number()), undefined)),
  /** free words */
  tags: z.optional(whenDamaged(z.array(z.string().check(z.maxLength(LIMITS.tagLength))), [])),
  /** a small picture; a damaged one costs only itself */
  image: z.optional(whenDamaged(z.optional(mapFileImageSchema), undefined)),
  /** only of a merged map, and only told: in how many of `mergedFrom` it, or what lies in one stack with it, was written */
  inMaps: z.optional(whenDamaged(z.optional(z.int().check(z.nonnegative())), undefined)),
  /** only told: how many people reacted to it, by reaction; a reaction is a person's, and comes in with nobody */
  reactions: z.optional(whenDamaged(z.optional(z.partialRecord(z.enum(REACTIONS), index)), undefined)),
  /** what was said about the note, oldest first */
  comments: z.optional(commentsSchema),
  /** the note's id on its map; only in a version, where it says which note of today this one was */
  id: z.optional(z.string()),
  /** display name; only in a file that was asked to tell */
  author: z.optional(z.string().check(z.maxLength(LIMITS.nameLength))),
});
export type MapFileNote = z.infer<typeof mapFileNoteSchema>;

/** A note's picture in a file, and back; null for none, and for what is no picture. */
export function imageInFile({ bytes, alt }: NoteImage): z.infer<typeof mapFileImageSchema> {
  return { jpeg: toBase64(bytes), alt };
}

export function imageOfFile(image: z.infer<typeof mapFileImageSchema> | undefined): NoteImage | null {
  const jpeg = image ? readImageBytes(fromBase64(image.jpeg)) : null;
  return image && jpeg ? { ...jpeg, alt: cleanAlt(image.alt) } : null;
}

/** The file around its notes, which are read one by one so that one damaged note does not cost the others. */
export const mapFileSchema = z.object({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.literal(MAP_FILE_VERSION),
  about: z.object({
    title: z.string().check(z.maxLength(LIMITS.situationLength)),
    customerName: z.string().check(z.maxLength(LIMITS.situationLength)),
    customerRole: z.string().check(z.maxLength(LIMITS.situationLength)),
    situation: z.string().check(z.maxLength(LIMITS.situationLength)),
    language: z.enum(LANGUAGES),
  }),
  notes: z.array(z.unknown()),
  /** only of a merged map, and only told: the titles of the maps that it was merged from */
  mergedFrom: z.optional(whenDamaged(z.array(z.string()), [])),
  /** bundles of notes of one field */
  clusters: z.optional(clustersSchema),
  /** gaps between two notes, by their places in the list of notes, counting from 0 */
  contradictions: z.optional(contradictionsSchema),
  /** what was said about the map as a whole */
  comments: z.optional(commentsSchema),
});
export type MapFile = Omit<z.infer<typeof mapFileSchema>, "notes"> & { readonly notes: MapFileNote[] };

/** The whole file, for those who write one: `components.schemas.MapFile` of `/api/openapi.json`. */
export const wholeMapFileSchema = z.extend(mapFileSchema, { notes: z.array(mapFileNoteSchema) });

/** What a file of a version to come can be told by. */
export const newerMapFileSchema = z.object({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.int().check(z.gt(MAP_FILE_VERSION)),
});
