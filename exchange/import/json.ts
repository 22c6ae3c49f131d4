import type { FaultyRow } from "../../model/api.ts";
import { FACETS_OF } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import type { About } from "../../model/mapDocument.ts";
import {
  imageOfFile,
  type MapFile,
  type MapFileComment,
  type MapFileNote,
  mapFileNoteSchema,
  mapFileSchema,
  newerMapFileSchema,
} from "../../model/mapFile.ts";
import { parseTags } from "../../model/noteTags.ts";
import { LIMITS } from "../../model/wire.ts";
import { decodeText } from "./decodeText.ts";
import {
  type FileProblem,
  faultyRow,
  IMPORT_LIMITS,
  type ImportedComment,
  type ImportedContradiction,
  type ImportedNote,
  type ImportLimits,
  type RowProblem,
} from "./importedNote.ts";

export type MapRead =
  | {
      readonly ok: true;
      readonly about: About;
      readonly notes: readonly ImportedNote[];
      /** about the map as a whole */
      readonly comments: readonly ImportedComment[];
      readonly contradictions: readonly ImportedContradiction[];
      /** `row` is the note's place in the file's list, counting from 1 */
      readonly faulty: readonly FaultyRow[];
      readonly leftOut: MapLeftOut;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** What the file holds beside its faulty notes that does not come in. */
export interface MapLeftOut {
  /** it names who wrote something */
  readonly people: boolean;
  /** comments, bundles, contradictions and pictures that are damaged, or that belong to faulty notes */
  readonly parts: number;
}

/** A file of ours holds at most a whole map. */
const MAP_LIMITS: ImportLimits = {
  ...IMPORT_LIMITS,
  rows: LIMITS.notesPerMap,
  bytes: 4 * LIMITS.importBytes,
};

/** A map from our own JSON. Notes that do not fit the schema are listed, the others come in. Never throws. */
export function readMapJson(bytes: Uint8Array, limits: ImportLimits = MAP_LIMITS): MapRead {
  if (bytes.length > limits.bytes) {
    return { ok: false, problem: { kind: "tooLarge", bytes: bytes.length, limit: limits.bytes } };
  }
  const text = decodeText(bytes)?.text;
  if (text === undefined) return { ok: false, problem: { kind: "notText" } };
  if (text.trim() === "") return { ok: false, problem: { kind: "empty" } };
  const value = parsed(text);
  const file = mapFileSchema.safeParse(value);
  if (!file.success) return { ok: false, problem: versionProblem(value) ?? { kind: "notOurFormat" } };
  const { about, notes: list, comments = [], clusters = [], contradictions = [] } = file.data;
  if (list.length > limits.rows) {
    return { ok: false, problem: { kind: "tooManyRows", count: list.length, limit: limits.rows } };
  }

  const notes: ImportedNote[] = [];
  const faulty: FaultyRow[] = [];
  for (const [index, value] of list.entries()) {
    const note = mapFileNoteSchema.safeParse(value);
    if (note.success) notes.push({ ...imported(note.data, clusters), fileIndex: index });
    else faulty.push(faultyRow(index + 1, problemOf(note.error.issues[0]?.path[0], value), shown(value)));
  }
  const gaps = contradictions.map(({ from, to, title, strong }) => {
    return { from, to, title: wellFormed(title), strong };
  });
  const known = new Set(notes.map(({ fileIndex }) => fileIndex));
  const whole = gaps.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const pictures = notes.filter(({ image }) => image);
  const read = [comments, clusters, whole, pictures, ...notes.map((note) => note.comments ?? [])];
  const leftOut = { people: namesPeople(list, value), parts: partsIn(list, value) - sum(read) };
  return {
    ok: true,
    about,
    notes,
    comments: comments.map(commentOf),
    contradictions: whole,
    faulty,
    leftOut,
  };
}

const sum = (lists: readonly (readonly unknown[])[]): number =>
  lists.reduce((count, list) => count + list.length, 0);

function listIn(value: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return Array.isArray(list) ? list : [];
}

function partsIn(notes: readonly unknown[], file: unknown): number {
  const own = ["comments", "clusters", "contradictions"].map((key) => listIn(file, key));
  return sum([...own, notes.filter(hasImage), ...notes.map((note) => listIn(note, "comments"))]);
}

function hasImage(note: unknown): boolean {
  return typeof note === "object" && note !== null && Reflect.get(note, "image") != null;
}

function namesPeople(notes: readonly unknown[], file: unknown): boolean {
  const isNamed = (value: unknown): boolean =>
    typeof value === "object" && value !== null && typeof Reflect.get(value, "author") === "string";
  return [...notes, ...listIn(file, "comments")].some(isNamed);
}

/** Ours, but of a version to come: not damaged, only unknown here. */
function versionProblem(value: unknown): FileProblem | null {
  const announced = newerMapFileSchema.safeParse(value);
  return announced.success ? { kind: "newerVersion", version: announced.data.version } : null;
}

function imported(note: MapFileNote, clusters: NonNullable<MapFile["clusters"]>): ImportedNote {
  const { field, x, y, facet, colour, evidence, createdAt, comments = [] } = note;
  const index = note.cluster ?? -1;
  const image = imageOfFile(note.image);
  const cluster = clusters[index];
  return {
    field,
    facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null,
    text: cleanText(wellFormed(note.text)),
    evidence,
    source: cleanText(wellFormed(note.source)),
    colour,
    createdAt,
    place: { field, x, y },
    ...(note.size !== undefined && { size: note.size }),
    ...(image && { image }),
    ...(note.locked && { locked: true }),
    ...(note.layer !== undefined && { layer: note.layer }),
    ...(note.tags !== undefined && { tags: parseTags(note.tags.map(wellFormed).join(",")) }),
    ...(cluster?.field === field && { cluster: { key: String(index), title: wellFormed(cluster.title) } }),
    ...(note.stack !== undefined && {
      inStack: { key: String(note.stack), isInFront: note.inFront === true },
    }),
    ...(comments.length > 0 && { comments: comments.map(commentOf) }),
  };
}

function commentOf({ text, createdAt, resolved }: MapFileComment): ImportedComment {
  return { text: wellFormed(text), createdAt, resolved };
}

const PROBLEM_OF: Readonly<Partial<Record<PropertyKey, RowProblem>>> = {
  field: "unknownField",
  facet: "unknownFacet",
  evidence: "unknownEvidence",
};

function problemOf(key: PropertyKey | undefined, value: unknown): RowProblem {
  if (key === "text") {
    return typeof (value as { text?: unknown }).text === "string" ? "textTooLong" : "emptyText";
  }
  return (key === undefined ? undefined : PROBLEM_OF[key]) ?? "unreadable";
}

/** JSON can spell half a surrogate pair, which no document can store. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** What a reader would recognise the note by. */
function shown(value: unknown): string {
  const text = typeof value === "object" && value !== null && "text" in value ? value.text : value;
  return typeof text === "string" || typeof text === "number" ? String(text) : typeof value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
