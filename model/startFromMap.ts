import type * as Y from "yjs";
import { type Language, PLACES } from "./fields.ts";
import type { Channel, JourneyLane, JourneyPhase, LaneKind } from "./journey.ts";
import { DEFAULT_LANES } from "./journey.ts";
import { addCards } from "./journeyCardCommands.ts";
import { addJourney } from "./journeyCommands.ts";
import { type Cell, readLanes, readPhases } from "./journeyDocument.ts";
import { defaultPhases, phaseKeyOf } from "./journeyNames.ts";
import { channelsIn, phaseIn } from "./journeyWords.ts";
import { compareNotes } from "./mapDocument.ts";
import type { Note } from "./note.ts";
import { noteWords } from "./noteImage.ts";

/** Where a note of a map would go as a card. */
export interface Start {
  readonly note: Note;
  readonly cell: Cell;
  /** its lane, where only the phase is open */
  readonly laneHint: string | null;
  readonly channel: Channel | null;
}

/**
 * Begins a journey from the notes of a map: a note is placed only where both its lane and its phase are certain, the lane
 * by its field and facet, the phase by a word that means one phase and nothing else. All others wait in the tray, with
 * their lane where that is known. Hidden and empty notes are left out, and so are those that are nobody's doing, feeling
 * or words: a situation, the parking.
 */
export function startFromMap(
  notes: readonly Note[],
  phases: readonly JourneyPhase[],
  lanes: readonly JourneyLane[],
): Start[] {
  return [...notes].sort(compareAsRead).flatMap((note): Start[] => {
    if (note.hidden || noteWords(note) === "" || note.place.field === "parking") return [];
    const words = noteWords(note);
    const channels = channelsIn(words);
    const kind = laneOf(note, channels);
    const lane = (kind && lanes.find((one) => one.kind === kind)?.id) ?? null;
    const key = phaseIn(words);
    const phase = (key && phases.find(({ title }) => phaseKeyOf(title) === key)?.id) ?? null;
    const cell: Cell = lane !== null && phase !== null ? { phase, lane } : "tray";
    return [
      {
        note,
        cell,
        laneHint: lane,
        channel: kind === "touchpoint" && channels.length === 1 ? (channels[0] ?? null) : null,
      },
    ];
  });
}

/** Field by field as a group fills them, in each as one reads. */
export function compareAsRead(a: Note, b: Note): number {
  return PLACES.indexOf(a.place.field) - PLACES.indexOf(b.place.field) || compareNotes(a, b);
}

function laneOf({ place, facet }: Note, channels: readonly Channel[]): LaneKind | null {
  switch (place.field) {
    case "saysDoes":
      return "does";
    case "seesHears":
      return channels.length > 0 ? "touchpoint" : null;
    case "thinksFeels":
      return facet === "thinks" || facet === "feels" ? facet : null;
    case "pains":
      return "pains";
    case "gains":
      return "opportunities";
    case "situation":
    case "parking":
      return null;
  }
}

export interface BeginFromMap {
  readonly mapId: string;
  readonly title: string;
  readonly notes: readonly Note[];
  readonly language: Language;
  readonly author: string | null;
}

export interface Begun {
  readonly id: string;
  /** cards in their places */
  readonly placed: number;
  /** cards in the tray */
  readonly waiting: number;
}

/** Begins a journey with the notes of a map as its cards, as one step; null where there is no room for another. */
export function beginFromMap(
  doc: Y.Doc,
  { mapId, title, notes, language, author }: BeginFromMap,
  origin: unknown,
): Begun | null {
  return doc.transact(() => {
    const id = addJourney(doc, { title, phases: defaultPhases(language), lanes: DEFAULT_LANES }, origin);
    if (id === null) return null;
    const starts = startFromMap(notes, readPhases(doc, id), readLanes(doc, id));
    const cards = starts.map(({ note, ...start }) => ({
      ...start,
      text: noteWords(note),
      sources: [
        { mapId, noteId: note.id, text: noteWords(note), evidence: note.evidence, author: note.author },
      ],
      author,
    }));
    const added = addCards(doc, id, cards, origin).length;
    const placed = starts.slice(0, added).filter(({ cell }) => cell !== "tray").length;
    return { id, placed, waiting: added - placed };
  }, origin);
}
