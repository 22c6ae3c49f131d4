import type * as Y from "yjs";
import { addComments } from "../../model/comment.ts";
import { addContradiction, setStar } from "../../model/contradictionCommands.ts";
import { addNotes, type NewNote, setAbout } from "../../model/mapCommands.ts";
import { type About, readAbout } from "../../model/mapDocument.ts";
import type { ImportedComment, ImportedContradiction } from "./importedNote.ts";

/** All that a file brings to a map, its notes in their places (`placeNotes`). */
export interface ImportedMap {
  readonly placed: readonly NewNote[];
  readonly comments: readonly ImportedComment[];
  readonly contradictions: readonly ImportedContradiction[];
  /** null where the file says nothing of the map itself */
  readonly about: About | null;
}

/**
 * Adds it to a map, all of it signed by whoever brings it, and returns the ids of the notes, in their order. Who the map is
 * about is taken from the file only where the map does not say.
 */
export function addImported(
  doc: Y.Doc,
  { placed, comments, contradictions, about }: ImportedMap,
  author: string | null,
  origin: unknown,
): string[] {
  let noteIds: string[] = [];
  doc.transact(() => {
    noteIds = addNotes(
      doc,
      placed.map((note): NewNote => {
        const said = note.comments?.map((comment) => Object.assign({}, comment, { author }));
        return Object.assign({}, note, { author }, said && { comments: said });
      }),
      origin,
    );
    const byIndex = new Map(placed.map(({ fileIndex }, index) => [fileIndex, noteIds[index] ?? ""]));
    for (const { from, to, title, strong } of contradictions) {
      const ends = { from: byIndex.get(from) ?? "", to: byIndex.get(to) ?? "" };
      const made = addContradiction(doc, { ...ends, title, author }, origin);
      if (made !== null && strong) setStar(doc, made, Date.now(), origin);
    }
    addComments(
      doc,
      comments.map((comment) => Object.assign({ noteId: null, author }, comment)),
      origin,
    );
    if (about) fillIn(doc, about, origin);
  }, origin);
  return noteIds;
}

function fillIn(doc: Y.Doc, { customerName, customerRole, situation }: About, origin: unknown): void {
  const now = readAbout(doc);
  const isBlank = [now.customerName, now.customerRole, now.situation].every((text) => text.trim() === "");
  // A map of somebody else keeps its person whole, rather than getting half of another one.
  if (isBlank) setAbout(doc, { customerName, customerRole, situation }, origin);
}
