import type { Cluster } from "../../model/cluster.ts";
import type { Contradiction } from "../../model/contradiction.ts";
import type { Language } from "../../model/fields.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { Occurrences } from "../../model/occurrence.ts";
import type { ReactionCounts } from "../../model/reactionCounts.ts";
import type { ProtocolPart } from "../protocol.ts";
import type { PageSize } from "./pageFormat.ts";
import { printProtocol } from "./printProtocol.ts";
import type { LoadFont } from "./textRuns.ts";

export interface MapPdfInput {
  readonly about: About;
  /** in any order */
  readonly notes: readonly Note[];
  /** their titles stand with their notes in the list */
  readonly clusters?: readonly Cluster[];
  /** follow the list, as in the protocol */
  readonly contradictions?: readonly Contradiction[];
  /** of a merged map, in how many of its maps a note is */
  readonly occurrences?: Occurrences | null;
  /** how many people reacted to its notes */
  readonly reactions?: ReactionCounts;
  readonly pageSize: PageSize;
  /** of everything that the paper itself says */
  readonly language: Language;
  /** shown on every page and written into the file; the same input and date give the same bytes */
  readonly date: Date;
  /** in Node: `loadNodeFont`; in the browser: a fetch of the same files */
  readonly loadFont: LoadFont;
  /** names authors in the list; without it nobody is named */
  readonly authorName?: (note: Note) => string;
}

/** A wall needs the map and no list beside it. */
const PARTS: Readonly<Record<PageSize, readonly ProtocolPart[]>> = {
  A4: ["maps", "list"],
  A3: ["maps", "list"],
  A0: ["maps"],
  Letter: ["maps", "list"],
};

/**
 * The map as a PDF that is ready to send: first the map, in landscape, then the list of all notes with their
 * evidence and sources, and the contradictions. Vector graphics and embedded fonts only; no note is cut and none is set below 7 points.
 * Without notes it is a canvas to write on. Rejects only when a font cannot be loaded.
 */
export async function mapPdf({ about, notes, pageSize, ...input }: MapPdfInput): Promise<Uint8Array> {
  const {
    clusters = [],
    contradictions = [],
    occurrences = null,
    language,
    date,
    loadFont,
    authorName,
    reactions,
  } = input;
  const map = {
    id: "",
    about,
    notes,
    clusters,
    contradictions,
    occurrences,
    ...(reactions && { reactions }),
  };
  const nothing = { personas: [], journeys: [], actions: [], people: new Map(), polls: [] };
  const content = { title: about.title, maps: [map], ...nothing };
  const options = { parts: PARTS[pageSize], pageSize, language, date, loadFont };
  return printProtocol(content, authorName ? { ...options, authorName } : options);
}
