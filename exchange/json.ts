import { type Cluster, clusterByNote } from "../model/cluster.ts";
import type { Comment } from "../model/comment.ts";
import { type Contradiction, strongestOf } from "../model/contradiction.ts";
import type { About } from "../model/mapDocument.ts";
import {
  imageInFile,
  MAP_FILE_FORMAT,
  MAP_FILE_VERSION,
  type MapFile,
  type MapFileComment,
  type MapFileNote,
} from "../model/mapFile.ts";
import type { Note } from "../model/note.ts";
import { stacksOf } from "../model/noteStack.ts";
import type { Occurrences } from "../model/occurrence.ts";
import type { ReactionCounts } from "../model/reactionCounts.ts";
import { notesByField } from "./notesByField.ts";

export interface MapJsonOptions {
  /** what was said about notes and about the map */
  readonly comments?: readonly Comment[];
  /** how many people reacted to its notes; who did stays out */
  readonly reactions?: ReactionCounts;
  /** those that notes of the file are in are part of it */
  readonly clusters?: readonly Cluster[];
  /** those between two notes of the file are part of it */
  readonly contradictions?: readonly Contradiction[];
  /** of a merged map: the titles of its maps, and with each note in how many of them it is */
  readonly occurrences?: Occurrences | null;
  /** adds each author's name; without it nobody is named */
  readonly authorName?: (written: Pick<Note, "author">) => string;
  /** adds each note's id */
  readonly withIds?: boolean;
}

/** The whole map as our own file (schema: `model/mapFile.ts`), indented for people. `readMapJson` reads it back. */
export function mapJson(about: About, notes: readonly Note[], options: MapJsonOptions = {}): Uint8Array {
  const { authorName, withIds, comments = [], occurrences } = options;
  const sorted = notesByField(notes);
  const clusterOf = clusterByNote(sorted, options.clusters ?? []);
  // In the order of their notes, so that the same map gives the same file, whatever its ids.
  const clusters = [...new Set(sorted.flatMap(({ id }) => clusterOf.get(id) ?? []))];
  const written = (comment: Comment): MapFileComment => {
    const { text, createdAt, resolved } = comment;
    const plain = { text, createdAt, resolved };
    return authorName ? Object.assign(plain, { author: authorName(comment) }) : plain;
  };
  const stackOf = new Map(
    stacksOf(sorted).flatMap((stack, index) =>
      stack.notes.map((note) => [note.id, { stack: index, ...(note === stack.front && { inFront: true }) }]),
    ),
  );
  const contradictions = contradictionsIn(sorted, options.contradictions ?? []);
  // What was said about notes that are not in the file stays out, too: it may repeat them.
  const onMap = comments.filter(({ noteId }) => noteId === null).map(written);
  const file: MapFile = {
    format: MAP_FILE_FORMAT,
    version: MAP_FILE_VERSION,
    about: {
      title: about.title,
      customerName: about.customerName,
      customerRole: about.customerRole,
      situation: about.situation,
      language: about.language,
    },
    notes: sorted.map((note): MapFileNote => {
      const { field, x, y } = note.place;
      const { text, facet, colour, evidence, source, createdAt } = note;
      const plain = { text, field, x, y, facet, colour, evidence, source, createdAt };
      const onNote = comments.filter(({ noteId }) => noteId === note.id).map(written);
      if (onNote.length > 0) Object.assign(plain, { comments: onNote });
      const reactions = options.reactions?.notes.get(note.id);
      if (reactions) Object.assign(plain, { reactions });
      const cluster = clusterOf.get(note.id);
      if (cluster) Object.assign(plain, { cluster: clusters.indexOf(cluster) });
      Object.assign(plain, stackOf.get(note.id));
      if (note.size !== "normal") Object.assign(plain, { size: note.size });
      if (note.locked) Object.assign(plain, { locked: true });
      if (note.layer !== createdAt) Object.assign(plain, { layer: note.layer });
      if (note.tags.length > 0) Object.assign(plain, { tags: note.tags });
      if (note.image) Object.assign(plain, { image: imageInFile(note.image) });
      if (occurrences) Object.assign(plain, { inMaps: occurrences.notes.get(note.id)?.maps ?? 0 });
      if (withIds) Object.assign(plain, { id: note.id });
      return authorName ? Object.assign(plain, { author: authorName(note) }) : plain;
    }),
    ...(occurrences && { mergedFrom: [...occurrences.maps] }),
    ...(clusters.length > 0 && { clusters: clusters.map(({ title, field }) => ({ title, field })) }),
    ...(contradictions.length > 0 && { contradictions }),
    ...(onMap.length > 0 && { comments: onMap }),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

function contradictionsIn(
  notes: readonly Note[],
  all: readonly Contradiction[],
): NonNullable<MapFile["contradictions"]> {
  const places = new Map(notes.map(({ id }, index) => [id, index]));
  const strongest = strongestOf(all);
  const found = all.flatMap(({ id, title, ...ends }) => {
    const [from, to] = [places.get(ends.from), places.get(ends.to)];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, title, strong: strongest.has(id) }];
  });
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}
