import type * as Y from "yjs";
import {
  journeyCardsOf,
  journeyFeelingsOf,
  journeyLanesOf,
  journeyPhasesOf,
} from "../../../model/journeyDocument.ts";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { docNews } from "../../outline/docNews.ts";
import type { Told } from "../../outline/untold.ts";
import type { NewsSource } from "../../outline/useNews.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";

/** Where something new is, beside the phases, which are named by their ids. */
const OTHER_PLACES = ["curve", "parts", "tray"] as const;

interface Watched {
  readonly doc: Y.Doc;
  readonly board: JourneyBoard;
  readonly journeyId: string;
}

/** What others do on an open journey: cards phase by phase, the curves, and which phases and lanes there are. */
export function journeyNews(watched: Watched): NewsSource<string> {
  const { doc, board } = watched;
  return docNews({
    doc,
    roots: [journeyCardsOf(doc), journeyFeelingsOf(doc), journeyPhasesOf(doc), journeyLanesOf(doc)],
    toldOf: (id) => toldOf(watched, id),
    places: () => [...OTHER_PLACES, ...board.phases.get().map(({ id }) => id)],
  });
}

function toldOf({ board, journeyId }: Watched, id: string): Told<string> | null {
  const card = board.card(id);
  if (card) {
    const cell = board.whereIs(id) ?? "tray";
    const { channel, momentOfTruth, owner, sources } = card;
    return {
      place: cell === "tray" ? cell : cell.phase,
      // A card with notes behind it is no empty one.
      text: card.text.trim() || (sources.length > 0 ? id : ""),
      marks: JSON.stringify([cell, channel, momentOfTruth, owner, sources]),
    };
  }
  if (parseFeelingKey(id)?.journey === journeyId) {
    const value = board.feelings.get().get(id);
    return value === undefined ? null : { place: "curve", text: String(value), marks: "" };
  }
  const part = [...board.phases.get(), ...board.lanes.get()].find((one) => one.id === id);
  return part ? { place: "parts", text: id, marks: `${part.place.order} ${part.title}` } : null;
}
