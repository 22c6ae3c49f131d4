import { createContext, useContext } from "react";
import type { JourneyLane, JourneyPhase } from "../../../model/journey.ts";
import type { NewCard } from "../../../model/journeyCardCommands.ts";
import type { Cell } from "../../../model/journeyDocument.ts";
import type { JourneyHand } from "../../../model/journeyPresence.ts";
import type { WritableSignal } from "../../session/signal.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";
import type { JourneyPeople } from "../../state/journeyPeople.ts";
import type { Outcome } from "../../state/outcome.ts";

/** The card that a note becomes in a cell. */
export type NoteCard = (noteKey: string, cell: Cell) => NewCard | null;

/** What everything on an open journey has at hand. */
export interface JourneyDesk {
  readonly outcome: Outcome;
  readonly board: JourneyBoard;
  readonly journeyId: string;
  readonly people: JourneyPeople;
  /** shows the others what is in my hand; null when it is put down */
  readonly hold: (hand: JourneyHand | null) => void;
  readonly canEdit: boolean;
  /** the card that is written in place */
  readonly editing: WritableSignal<string | null>;
  /** opens what a card knows beside its words */
  readonly open: (cardId: string) => void;
  readonly say: (notice: Notice) => void;
  /** tells those who do not see it what came of a move */
  readonly announce: (words: string) => void;
  /** the card whose menu is open in the list, and the button that it stands beside */
  readonly menu: WritableSignal<OpenCardMenu | null>;
  /** what a note becomes that is dragged in from beside; null before any is shown */
  readonly noteCard: WritableSignal<NoteCard | null>;
}

export interface OpenCardMenu {
  readonly cardId: string;
  readonly trigger: HTMLElement;
}

/** What is said for a while below the journey. */
export interface Notice {
  readonly key: "full" | "phaseDeleted" | "laneDeleted" | "cardDeleted";
  readonly undo: boolean;
}

export const JourneyDeskContext = createContext<JourneyDesk | null>(null);

export function useJourneyDesk(): JourneyDesk {
  const desk = useContext(JourneyDeskContext);
  if (!desk) throw new Error("no journey is open here");
  return desk;
}

/** What a phase and a lane are called here; both may be of a group's own. */
export interface PartNames {
  phase(phase: Pick<JourneyPhase, "title">): string;
  lane(lane: Pick<JourneyLane, "title" | "kind">): string;
}
