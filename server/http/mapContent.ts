import { type Decided, decidedOn } from "../../exchange/decided.ts";
import { type Cluster, readClusters } from "../../model/cluster.ts";
import { type Comment, readComments } from "../../model/comment.ts";
import { type Contradiction, readContradictions } from "../../model/contradiction.ts";
import { type About, readAbout, readNotes, readPersonName } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { type Occurrences, readOccurrences } from "../../model/occurrence.ts";
import { countReactions, type ReactionCounts } from "../../model/reactionCounts.ts";
import { readResults } from "../../model/resultsDocument.ts";
import type { MapRecord } from "../storage/store.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";

export interface MapContent {
  readonly about: About;
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
  readonly clusters: readonly Cluster[];
  readonly contradictions: readonly Contradiction[];
  authorName(note: Note): string;
  /** how many people reacted to these notes */
  reactionsTo(notes: readonly Note[]): ReactionCounts;
  /** where these notes of a merged map are from */
  occurrencesOf(notes: readonly Note[]): Occurrences | null;
}

/** The room of a map, loaded. */
export function openMapRoom(rooms: Rooms, map: MapRecord): Promise<Room> {
  return rooms.open({ kind: "map", mapId: map.id }, map.workshopId);
}

/** What stands on a map now, as everyone sees it. */
export async function readMap(rooms: Rooms, map: MapRecord): Promise<MapContent> {
  const { doc } = (await openMapRoom(rooms, map)).document;
  return {
    about: readAbout(doc),
    notes: readNotes(doc),
    comments: readComments(doc),
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
    reactionsTo: (notes) => countReactions(doc, notes),
    occurrencesOf: (notes) => readOccurrences(doc, notes),
    authorName: (note) => readPersonName(doc, note.author),
  };
}

/** What the workshop voted and decided on it, as everyone sees it. */
export async function readDecided(rooms: Rooms, { id, workshopId }: MapRecord): Promise<Decided> {
  const results = (await rooms.open({ kind: "results", workshopId }, workshopId)).document.doc;
  const outcome = (await rooms.open({ kind: "outcome", workshopId }, workshopId)).document.doc;
  return decidedOn(id, readResults(results).polls, outcome);
}
