import type { Channel, JourneyLane, JourneyPhase, LaneKind } from "./journey.ts";
import type { Cell } from "./journeyDocument.ts";
import { phaseKeyOf } from "./journeyNames.ts";
import { channelsIn, phaseIn } from "./journeyWords.ts";
import type { Note } from "./note.ts";

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
  return notes.flatMap((note): Start[] => {
    if (note.hidden || note.text.trim() === "" || note.place.field === "parking") return [];
    const channels = channelsIn(note.text);
    const kind = laneOf(note, channels);
    const lane = (kind && lanes.find((one) => one.kind === kind)?.id) ?? null;
    const key = phaseIn(note.text);
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
