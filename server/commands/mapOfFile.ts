import { basename, extname } from "node:path";
import * as Y from "yjs";
import type {
  ImportedComment,
  ImportedContradiction,
  ImportedNote,
} from "../../exchange/import/importedNote.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { readClusters } from "../../model/cluster.ts";
import { addComments, readComments } from "../../model/comment.ts";
import { readContradictions } from "../../model/contradiction.ts";
import { addContradiction, setStar } from "../../model/contradictionCommands.ts";
import type { Language } from "../../model/fields.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { type About, readNotes } from "../../model/mapDocument.ts";
import type { WriteJob } from "../files/fileJobs.ts";
import { noteHeights } from "../files/noteHeights.ts";

/** What a file holds, without its faulty rows. A table knows nothing but notes. */
export interface FileContent {
  readonly about?: About;
  readonly notes: readonly ImportedNote[];
  readonly comments?: readonly ImportedComment[];
  readonly contradictions?: readonly ImportedContradiction[];
}

type MapParts = Pick<
  WriteJob,
  "about" | "notes" | "comments" | "clusters" | "contradictions" | "occurrences"
>;

/** A map as it would be after an import into an empty one. */
export async function mapOfFile(content: FileContent, file: string, language: Language): Promise<MapParts> {
  const { about, notes, comments = [], contradictions = [] } = content;
  const doc = new Y.Doc();
  const placed = placeNotes(notes, [], await noteHeights(about?.language ?? language));
  const ids = addNotes(doc, placed, mapOfFile);
  const byIndex = new Map(placed.map(({ fileIndex }, index) => [fileIndex, ids[index] ?? ""]));
  for (const { from, to, title, strong } of contradictions) {
    const ends = { from: byIndex.get(from) ?? "", to: byIndex.get(to) ?? "" };
    const made = addContradiction(doc, { ...ends, title, author: null }, mapOfFile);
    if (made !== null && strong) setStar(doc, made, Date.now(), mapOfFile);
  }
  const onMap = comments.map((comment) => Object.assign({ author: null }, comment, { noteId: null }));
  addComments(doc, onMap, mapOfFile);
  const parts: MapParts = {
    about: about ?? aboutOfTable(file, language),
    notes: readNotes(doc),
    comments: readComments(doc),
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
    occurrences: null,
  };
  doc.destroy();
  return parts;
}

function aboutOfTable(file: string, language: Language): About {
  const title = file === "-" ? "" : basename(file, extname(file));
  return { title, customerName: "", customerRole: "", situation: "", language };
}
