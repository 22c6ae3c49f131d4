import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Channel } from "../../../model/journey.ts";
import { deleteCard, moveCard, setCardValue } from "../../../model/journeyCardCommands.ts";
import type { Cell } from "../../../model/journeyDocument.ts";
import { beforeAfterStep, type CardStep } from "./cardSteps.ts";
import type { JourneyDesk } from "./journeyDesk.ts";
import { usePartNames } from "./usePartNames.ts";

/** What can be done with a card, by whatever hand: key, finger, menu, sheet. Each is one step of undo. */
export interface CardDeeds {
  put(id: string, to: { readonly cell: Cell; readonly before: string | null }): void;
  canStep(id: string, step: CardStep): boolean;
  step(id: string, step: CardStep): void;
  /** into the same lane of a phase; "tray": into the tray */
  toPhase(id: string, phase: string): void;
  /** into a lane of the same phase; from the tray into the first phase */
  toLane(id: string, lane: string): void;
  /** the lane that a card lies in, or may belong to */
  laneOf(id: string): string;
  setChannel(id: string, channel: Channel | null): void;
  setTruth(id: string, isTruth: boolean): void;
  remove(id: string): void;
  whereIs(cell: Cell): string;
}

export function useCardDeeds(desk: JourneyDesk): CardDeeds {
  const t = useTranslations("journey");
  const names = usePartNames();
  return useMemo(() => {
    const { outcome, board, announce, say } = desk;
    const { session } = outcome;
    const idsBeside = (id: string): readonly string[] => {
      const cell = board.whereIs(id);
      return cell === null ? [] : idsIn(cell);
    };
    const idsIn = (cell: Cell): readonly string[] =>
      board
        .cards(cell)
        .get()
        .map((card) => card.id);
    const whereIs = (cell: Cell): string => {
      if (cell === "tray") return t("tray");
      const phase = board.phases.get().find(({ id }) => id === cell.phase);
      const lane = board.lanes.get().find(({ id }) => id === cell.lane);
      return phase && lane ? t("cell", { phase: names.phase(phase), lane: names.lane(lane) }) : "";
    };
    const put: CardDeeds["put"] = (id, to) => {
      session.write((doc, origin) => moveCard(doc, id, to, origin));
      const ids = idsIn(to.cell);
      announce(t("dropped", { where: whereIs(to.cell), place: ids.indexOf(id) + 1, of: ids.length }));
    };
    const laneOf = (id: string): string => {
      const where = board.whereIs(id) ?? "tray";
      const lane = where === "tray" ? board.card(id)?.place.lane : where.lane;
      const lanes = board.lanes.get();
      return (lanes.find((one) => one.id === lane) ?? lanes[0])?.id ?? "";
    };
    const deeds: CardDeeds = {
      put,
      whereIs,
      laneOf,
      canStep: (id, step) => beforeAfterStep(idsBeside(id), id, step) !== "stays",
      step: (id, step) => {
        const cell = board.whereIs(id);
        const to = beforeAfterStep(idsBeside(id), id, step);
        if (cell !== null && to !== "stays") put(id, { cell, before: to.before });
      },
      toPhase: (id, phase) => {
        const lane = laneOf(id);
        put(id, { cell: phase === "tray" || lane === "" ? "tray" : { phase, lane }, before: null });
      },
      toLane: (id, lane) => {
        const where = board.whereIs(id) ?? "tray";
        const phase = where === "tray" ? board.phases.get()[0]?.id : where.phase;
        if (phase !== undefined) put(id, { cell: { phase, lane }, before: null });
      },
      setChannel: (id, channel) =>
        session.write((doc, origin) => setCardValue(doc, id, "channel", channel, origin)),
      setTruth: (id, isTruth) =>
        session.write((doc, origin) => setCardValue(doc, id, "momentOfTruth", isTruth, origin)),
      remove: (id) => {
        session.write((doc, origin) => deleteCard(doc, id, origin));
        say({ key: "cardDeleted", undo: true });
      },
    };
    return deeds;
  }, [desk, names, t]);
}
