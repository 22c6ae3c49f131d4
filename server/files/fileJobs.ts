import type { PackedFile } from "../../exchange/archive.ts";
import type { Decided } from "../../exchange/decided.ts";
import type { FileFormat } from "../../exchange/fileTypes.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import type { ImportedNote } from "../../exchange/import/importedNote.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { readNotesList } from "../../exchange/import/list.ts";
import { type PlacedNote, placeNotes } from "../../exchange/import/placeNotes.ts";
import type { NotesRead } from "../../exchange/import/tableNotes.ts";
import { readNotesXlsx } from "../../exchange/import/xlsx.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import type { PageSize } from "../../exchange/pdf/pageFormat.ts";
import type { Extent } from "../../exchange/scene/mapScene.ts";
import { writeMap } from "../../exchange/writeMap.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { Comment } from "../../model/comment.ts";
import type { Contradiction } from "../../model/contradiction.ts";
import type { Language, PlaceKey } from "../../model/fields.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note, Place } from "../../model/note.ts";
import type { Occurrences } from "../../model/occurrence.ts";
import type { ReactionCounts } from "../../model/reactionCounts.ts";
import { arrangeNotes, type NoteToArrange } from "./arrangeNotes.ts";
import { noteHeights } from "./noteHeights.ts";
import {
  type CanvasJob,
  type PackMapJob,
  type PackWorkshopJob,
  type ProtocolJob,
  packMap,
  packWorkshop,
  writeCanvas,
  writeProtocol,
} from "./protocolJobs.ts";

export interface WriteJob {
  readonly kind: "write";
  readonly format: FileFormat;
  readonly about: About;
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
  /** a file has none */
  readonly reactions?: ReactionCounts;
  readonly clusters: readonly Cluster[];
  readonly contradictions: readonly Contradiction[];
  readonly occurrences: Occurrences | null;
  /** a file has none */
  readonly decided?: Decided;
  readonly language: Language;
  readonly pageSize: PageSize;
  /** of pictures */
  readonly extent: Extent;
  readonly date: Date;
}

export type ImportFormat = "csv" | "json" | "xlsx" | "md" | "txt";

export interface ReadJob {
  readonly kind: "read";
  readonly format: ImportFormat;
  readonly bytes: Uint8Array;
  /** of a list: where notes go that stand under no field's name */
  readonly otherwise?: PlaceKey;
}

export interface PlaceJob {
  readonly kind: "place";
  readonly notes: readonly ImportedNote[];
  readonly existing: readonly PlacedNote[];
  readonly language: Language;
}

/** Places for notes that lie elsewhere already and keep their ids. */
export interface ArrangeJob {
  readonly kind: "arrange";
  readonly notes: readonly NoteToArrange[];
  readonly existing: readonly PlacedNote[];
  readonly language: Language;
}
export type Arranged = ReadonlyMap<string, Place>;

/** What a file needs done away from the thread that everybody's edits go through: plain data in, plain data out. */
export type FileJob =
  | WriteJob
  | ReadJob
  | PlaceJob
  | ArrangeJob
  | ProtocolJob
  | CanvasJob
  | PackMapJob
  | PackWorkshopJob;
/** Not written: nobody could read the notes in as many pixels as a picture may have. */
export const UNREADABLE = { kind: "unreadable" } as const;
export type Unreadable = typeof UNREADABLE;
export type FileResult = Uint8Array | Unreadable | NotesRead | NewNote[] | Arranged | PackedFile[];

export async function doFileJob(job: FileJob): Promise<FileResult> {
  switch (job.kind) {
    case "write":
      return write(job);
    case "read":
      return await READERS[job.format](job.bytes, job.otherwise);
    case "place":
      return placeNotes(job.notes, job.existing, await noteHeights(job.language));
    case "arrange": {
      return arrangeNotes(job, await noteHeights(job.language));
    }
    case "protocol":
      return writeProtocol(job);
    case "canvas":
      return writeCanvas(job);
    case "packMap":
      return packMap(job);
    case "packWorkshop":
      return packWorkshop(job);
  }
}

type Reader = (bytes: Uint8Array, otherwise?: PlaceKey) => NotesRead | Promise<NotesRead>;
const READERS: Readonly<Record<ImportFormat, Reader>> = {
  csv: (bytes) => readNotesCsv(bytes),
  json: (bytes) => readMapJson(bytes),
  xlsx: (bytes) => readNotesXlsx(bytes),
  md: (bytes, otherwise) => readNotesList(bytes, "markdown", otherwise),
  txt: (bytes, otherwise) => readNotesList(bytes, "text", otherwise),
};

async function write(job: WriteJob): Promise<Uint8Array | Unreadable> {
  const { format, about, notes, comments, clusters, contradictions, occurrences, decided } = job;
  const { language, date, extent, reactions } = job;
  const more = { ...(decided && { decided }), ...(reactions && { reactions }) };
  const map = { about, notes, clusters, contradictions, occurrences, language, ...more };
  const loadFont = loadNodeFont;
  // Large ones come with the first file of their kind.
  if (format === "pdf") {
    const { mapPdf } = await import("../../exchange/pdf/mapPdf.ts");
    const { pageSize } = job;
    return mapPdf({ ...map, pageSize, date, loadFont });
  }
  if (format === "png") {
    const { readableMapPng } = await import("../../exchange/png/mapPng.ts");
    return (await readableMapPng({ map, extent, date, loadFont })) ?? UNREADABLE;
  }
  return writeMap(format, { map, comments, extent, date, loadFont });
}
