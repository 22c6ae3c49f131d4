import type * as Y from "yjs";
import {
  journeyCardsOf,
  journeyFeelingsOf,
  journeyLanesOf,
  journeyPhasesOf,
} from "../../../model/journeyDocument.ts";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { type Told, type ToldChange, takeInTold, tellOf } from "../../outline/untold.ts";
import type { NewsSource } from "../../outline/useNews.ts";
import { changedIds } from "../../state/entryProjection.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";

/** Where something new is: a phase by its id, or one of these. */
export const NEWS_PLACES = ["curve", "parts", "tray"] as const;

interface Watched {
  readonly doc: Y.Doc;
  readonly board: JourneyBoard;
  readonly journeyId: string;
}

/** What others do on an open journey: cards phase by phase, the curves, and which phases and lanes there are. */
export function journeyNews({ doc, board, journeyId }: Watched): NewsSource<string> {
  return {
    watch: (onChange) => {
      let known = new Map(allTold({ doc, board, journeyId }));
      const onTransaction = ({ changedParentTypes, local }: Y.Transaction): void => {
        const touched: string[] = [];
        for (const root of rootsOf(doc)) {
          const events = (changedParentTypes as ReadonlyMap<unknown, Events>).get(root) ?? [];
          touched.push(...changedIds(events, root));
        }
        if (touched.length === 0) return;
        const now = new Map(known);
        const changes = touched.flatMap((id): ToldChange<string>[] => {
          const [before, after] = [known.get(id) ?? null, toldOf({ doc, board, journeyId }, id)];
          if (after) now.set(id, after);
          else now.delete(id);
          return before || after ? [{ id, before, after, by: local ? "nobody's" : "others" }] : [];
        });
        known = now;
        if (changes.length > 0) onChange((untold, nowMs) => takeInTold(untold, changes, nowMs));
      };
      doc.on("afterTransaction", onTransaction);
      return () => doc.off("afterTransaction", onTransaction);
    },
    tell: (untold, nowMs) =>
      tellOf(untold, nowMs, [...NEWS_PLACES, ...board.phases.get().map(({ id }) => id)]),
  };
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

function rootsOf(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [journeyCardsOf(doc), journeyFeelingsOf(doc), journeyPhasesOf(doc), journeyLanesOf(doc)];
}

function* allTold(watched: Watched): Iterable<[string, Told<string>]> {
  for (const root of rootsOf(watched.doc)) {
    for (const id of root.keys()) {
      const told = toldOf(watched, id);
      if (told) yield [id, told];
    }
  }
}

/** Null for what is not there, or on another journey. */
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
