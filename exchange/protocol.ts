import type * as Y from "yjs";
import { type Action, type Owner } from "../model/action.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Contradiction } from "../model/contradiction.ts";
import type { Language } from "../model/fields.ts";
import type { Journey, JourneyCard, JourneyLane, JourneyPhase } from "../model/journey.ts";
import { readCards, readJourneys, readLanes, readPhases } from "../model/journeyDocument.ts";
import { readFeelings } from "../model/journeyFeelings.ts";
import { type About, peopleOf } from "../model/mapDocument.ts";
import type { Note } from "../model/note.ts";
import type { Occurrences } from "../model/occurrence.ts";
import { readActions, readPersonaLines, readPersonas } from "../model/outcomeDocument.ts";
import { linesOf, type Persona, type PersonaLine } from "../model/persona.ts";
import type { ReactionCounts } from "../model/reactionCounts.ts";
import type { PollResult } from "../model/resultsDocument.ts";
import type { PageSize } from "./pdf/pageFormat.ts";
import type { LoadFont } from "./pdf/textRuns.ts";

/** What a Fotoprotokoll can be made of, in the order in which it is printed. */
export const PROTOCOL_PARTS = [
  "cover",
  "maps",
  "list",
  "votes",
  "personas",
  "journeys",
  "actions",
  "kano",
] as const;
export type ProtocolPart = (typeof PROTOCOL_PARTS)[number];

export interface ProtocolMap {
  readonly id: string;
  readonly about: About;
  /**
   * All of them, in any order, those that are hidden, too: they are never printed, and only by them is known whose words
   * must not be printed where a card or an action stands on them.
   */
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  readonly contradictions: readonly Contradiction[];
  /** of a merged map */
  readonly occurrences: Occurrences | null;
  /** how many people reacted to its notes; left out where nobody knows */
  readonly reactions?: ReactionCounts;
}

export interface ProtocolPersona {
  readonly persona: Persona;
  readonly lines: readonly PersonaLine[];
}

export interface ProtocolJourney {
  readonly journey: Journey;
  readonly phases: readonly JourneyPhase[];
  readonly lanes: readonly JourneyLane[];
  readonly cards: readonly JourneyCard[];
  /** see `readFeelings` */
  readonly feelings: ReadonlyMap<string, number>;
}

/** What a workshop made of its maps, as `readProtocolOutcome` gives it. */
export interface ProtocolOutcome {
  readonly personas: readonly ProtocolPersona[];
  readonly journeys: readonly ProtocolJourney[];
  readonly actions: readonly Action[];
  /** participant id → display name, of those who own an action or a card */
  readonly people: ReadonlyMap<string, string>;
}

/** A whole workshop, as far as its protocol may show it. */
export interface ProtocolContent extends ProtocolOutcome {
  readonly title: string;
  readonly maps: readonly ProtocolMap[];
  /** as `readResults` gives them; only what is closed is printed */
  readonly polls: readonly PollResult[];
  /** names on the cover, only of those who agreed */
  readonly participants?: readonly string[];
  /** JPEG, or PNG of 8 bits without interlacing (as every canvas writes it), for the cover; what else it is, is left out */
  readonly logo?: Uint8Array;
}

export interface ProtocolOptions {
  /** in any order; those without content are left out */
  readonly parts: readonly ProtocolPart[];
  readonly pageSize: PageSize;
  /** of everything that the paper itself says */
  readonly language: Language;
  /** on the cover, the maps and in the file; the same content and date give the same bytes */
  readonly date: Date;
  /** in Node: `loadNodeFont`; in the browser: a fetch of the same files */
  readonly loadFont: LoadFont;
  /** pages that are done, of how many */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** names authors in the list of notes; without it nobody is named */
  readonly authorName?: (note: Note) => string;
}

/** The outcome document as protocols take it. */
export function readProtocolOutcome(doc: Y.Doc): ProtocolOutcome {
  const lines = readPersonaLines(doc);
  return {
    personas: readPersonas(doc).map((persona) => ({ persona, lines: linesOf(lines, persona.id) })),
    journeys: readJourneys(doc).map((journey) => ({
      journey,
      phases: readPhases(doc, journey.id),
      lanes: readLanes(doc, journey.id),
      cards: readCards(doc, journey.id),
      feelings: readFeelings(doc, journey.id),
    })),
    actions: readActions(doc),
    people: new Map(
      [...peopleOf(doc)].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}

/** The parts that have something to show. A map is a canvas even without notes. */
export function availableParts(content: ProtocolContent): ProtocolPart[] {
  return PROTOCOL_PARTS.filter((part) => hasContent(content, part));
}

function hasContent(content: ProtocolContent, part: ProtocolPart): boolean {
  switch (part) {
    case "cover":
      return true;
    case "maps":
      return content.maps.length > 0;
    case "list":
      return content.maps.some(({ notes }) => notes.some(({ hidden }) => !hidden));
    case "votes":
      return closedVotes(content.polls).length > 0;
    case "personas":
      return content.personas.length > 0;
    case "journeys":
      return content.journeys.length > 0;
    case "actions":
      return content.actions.length > 0;
    case "kano":
      return closedSurveys(content.polls).length > 0;
  }
}

/** Rounds of points, thumbs, fingers and questions; nobody is to see what still runs. */
export function closedVotes(polls: readonly PollResult[]): PollResult[] {
  return polls.filter(({ kind, status }) => status === "closed" && kind !== "kano");
}

export function closedSurveys(polls: readonly PollResult[]): PollResult[] {
  return polls.filter(({ kind, status }) => status === "closed" && kind === "kano");
}

/** Who sees to something, by name; empty for nobody and for those whose name is not known. */
export function ownerName(owner: Owner | null, people: ReadonlyMap<string, string>): string {
  if (owner === null) return "";
  return "name" in owner ? owner.name : (people.get(owner.person) ?? "");
}

/**
 * The protocol of a workshop as one PDF. Rejects with an `AbortError` once `signal` is aborted, and when a font cannot
 * be loaded. The writer is large and comes with the first call.
 */
export async function protocolPdf(content: ProtocolContent, options: ProtocolOptions): Promise<Uint8Array> {
  const { printProtocol } = await import("./pdf/printProtocol.ts");
  return printProtocol(content, options);
}
