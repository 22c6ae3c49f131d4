import { isId } from "./ids.ts";
import type { Role } from "./roles.ts";

/** A document of design.md §2; each has one websocket room and one name. */
export type Room =
  | { readonly kind: "map"; readonly mapId: string }
  | { readonly kind: "outcome"; readonly workshopId: string }
  | { readonly kind: "session"; readonly workshopId: string }
  | { readonly kind: "results"; readonly workshopId: string }
  | { readonly kind: "draft"; readonly mapId: string; readonly participantId: string };

export function roomName(room: Room): string {
  switch (room.kind) {
    case "map":
      return `map.${room.mapId}`;
    case "outcome":
    case "session":
    case "results":
      return `${room.kind}.${room.workshopId}`;
    case "draft":
      return `draft.${room.mapId}.${room.participantId}`;
  }
}

/** Reads a room name from a URL. Anything that is not exactly a room name is `null`, never repaired. */
export function parseRoomName(name: string): Room | null {
  const [kind, first, second, ...rest] = name.split(".");
  if (!isId(first) || rest.length > 0) return null;
  if (kind === "draft") return isId(second) ? { kind, mapId: first, participantId: second } : null;
  if (second !== undefined) return null;
  if (kind === "map") return { kind, mapId: first };
  if (kind === "outcome" || kind === "session" || kind === "results") return { kind, workshopId: first };
  return null;
}

/** What a role may do in a room. A draft is its owner's alone, which the caller checks. */
export function rightsIn(room: Room, role: Role): "write" | "read" {
  switch (room.kind) {
    case "map":
    case "outcome":
    case "draft":
      return role === "viewer" ? "read" : "write";
    case "session":
      return role === "facilitator" ? "write" : "read";
    case "results":
      return "read";
  }
}

/** First varint of every frame. 0–3 are y-websocket's own; the others are sent only to clients that used them. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** client → server, `120 nonce`: tell me when all that I sent before this is on disk. */
  saveRequest: 120,
  /** server → client, `121 nonce`: all that came before that request on this socket is committed and synced. */
  saveConfirmed: 121,
  /** server → client, `122`: the store failed; nothing will be confirmed until a 121 arrives. */
  saveFailed: 122,
  /**
   * server → client, `123 epoch`: counts the erasures on this document. For clients that announce the epoch of what
   * they hold in the address (`?epoch=`, 0 for nothing). Who holds an older one delivers its edits and is then closed
   * with `renewed`.
   */
  epoch: 123,
} as const;

/** Websocket close codes. 4400–4499 are final for a y-websocket client; it retries after all others. */
export const CLOSE = {
  badMessage: 4400,
  notJoined: 4401,
  forbidden: 4403,
  unknownRoom: 4404,
  /** The person's role has changed: come back with what it allows now. */
  rightsChanged: 4406,
  erased: 4410,
  /** Content was erased: throw away document, undo history and local copy, and come back with nothing. */
  renewed: 4411,
  tooLarge: 4413,
  /**
   * The last edit was more than this person may do on this map now (`editRights.ts`). It was not taken, what came
   * before stays. Come back with a fresh copy of the map: the old one holds what nobody else has.
   */
  locked: 4423,
  /** The room's memory was rebuilt from its log, or the process restarts: come back at once. */
  comeBack: 1012,
  tryLater: 1013,
} as const;

/** Built-in limits; over a limit there is a clear code and message, and others are unaffected. */
export const LIMITS = {
  /** bytes of one websocket frame; all pictures of a map fit, as work of a whole day offline comes in one */
  participantFrameBytes: 1024 * 1024,
  facilitatorFrameBytes: 1024 * 1024,
  /** bytes of one awareness state as JSON */
  awarenessBytes: 2048,
  notesPerMap: 5000,
  /** UTF-16 units of one note's text */
  noteTextLength: 4000,
  /** UTF-16 units of where a note comes from, as people write it; imports may bring longer ones */
  sourceLength: 300,
  tagLength: 40,
  tagsPerNote: 10,
  /** bytes of a note's picture; times `imagesPerMap` they stay below a frame */
  imageBytes: 24 * 1024,
  /** notes with a picture; more would make a map heavy for the phones of a whole seminar */
  imagesPerMap: 40,
  /** UTF-16 units of what a picture shows, in words */
  imageAltLength: 300,
  /** UTF-16 units of one comment */
  commentLength: 1000,
  commentsPerMap: 2000,
  /** two hundred people with a hundred each; a key of 40 bytes every time */
  reactionsPerMap: 20_000,
  /** more than a board, or a year of meetings, can hold */
  actionsPerWorkshop: 500,
  personasPerWorkshop: 60,
  /** one sheet of paper, several times over */
  linesPerPersona: 120,
  personaLinesPerWorkshop: 3000,
  /** bytes of a persona's own picture; 256 pixels square need a third of it */
  portraitBytes: 48 * 1024,
  journeysPerWorkshop: 50,
  phasesPerJourney: 24,
  lanesPerJourney: 24,
  /** cards of all journeys of a workshop; a wall of paper holds a tenth of that */
  journeyCardsPerWorkshop: 3000,
  /** points of all feeling curves of a workshop: phases × personas × as it is and as it should be */
  journeyFeelingsPerWorkshop: 5000,
  /** notes that one action, or one line of a persona, stands on */
  sourcesPerEntry: 200,
  /** lines of personas and cards of journeys that one action answers */
  answersPerAction: 50,
  /** UTF-16 units of the title of a cluster, or of a contradiction */
  clusterTitleLength: 120,
  clustersPerMap: 1000,
  /** contradictions between two notes */
  linksPerMap: 500,
  titleLength: 200,
  nameLength: 60,
  situationLength: 300,
  /** notes of one import; 5,000 is the whole map, and nobody sorts more than 2,000 by hand */
  importRows: 2000,
  importBytes: 5 * 1024 * 1024,
  mapsPerWorkshop: 100,
  /** versions of a map that people keep by hand or by step; automatic ones are thinned out by age */
  versionsPerMap: 100,
  /** others' notes that a participant deletes at once: more is an accident or a prank, and the facilitator's */
  deletedNotesOfOthers: 50,
} as const;
