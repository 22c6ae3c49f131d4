import { useTranslations } from "use-intl";
import type { JourneyLane, JourneyPhase } from "../../../model/journey.ts";
import { addPhase, deletePart, movePart } from "../../../model/journeyCommands.ts";
import { beforeAfterStep, type CardStep } from "./cardSteps.ts";
import { useJourneyDesk } from "./journeyDesk.ts";

interface Deed {
  readonly key: string;
  readonly words: string;
  readonly run: () => void;
}

/** What can be done with a phase; where it stands beside the others, or one below another. */
export function usePhaseDeeds({ id }: Pick<JourneyPhase, "id">, stands: "beside" | "below"): readonly Deed[] {
  const t = useTranslations("journey");
  const { outcome, journeyId, say } = useJourneyDesk();
  const { session } = outcome;
  const move = useStepOf("phase", id);
  const insert = (): void =>
    session.write((doc, origin) => {
      if (addPhase(doc, journeyId, { title: t("newPhase"), before: id }, origin) === null)
        say({ key: "full", undo: false });
    });
  const remove = (): void => {
    session.write((doc, origin) => deletePart(doc, "phase", id, origin));
    say({ key: "phaseDeleted", undo: true });
  };
  return [
    { key: "earlier", words: t(stands === "beside" ? "moveLeft" : "moveUp"), run: () => move("earlier") },
    { key: "later", words: t(stands === "beside" ? "moveRight" : "moveDown"), run: () => move("later") },
    { key: "insert", words: t("insertPhase"), run: insert },
    { key: "delete", words: t("deletePhase"), run: remove },
  ];
}

export function useLaneDeeds({ id }: Pick<JourneyLane, "id">): readonly Deed[] {
  const t = useTranslations("journey");
  const { outcome, say } = useJourneyDesk();
  const move = useStepOf("lane", id);
  const remove = (): void => {
    outcome.session.write((doc, origin) => deletePart(doc, "lane", id, origin));
    say({ key: "laneDeleted", undo: true });
  };
  return [
    { key: "earlier", words: t("moveUp"), run: () => move("earlier") },
    { key: "later", words: t("moveDown"), run: () => move("later") },
    { key: "delete", words: t("deleteLane"), run: remove },
  ];
}

function useStepOf(what: "phase" | "lane", id: string): (step: CardStep) => void {
  const { outcome, board } = useJourneyDesk();
  return (step) => {
    const parts = what === "phase" ? board.phases.get() : board.lanes.get();
    const ids = parts.map((one) => one.id);
    const to = beforeAfterStep(ids, id, step);
    if (to !== "stays") outcome.session.write((doc, origin) => movePart(doc, what, id, to.before, origin));
  };
}
