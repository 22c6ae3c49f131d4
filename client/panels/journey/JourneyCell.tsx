import { Plus } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { addCards } from "../../../model/journeyCardCommands.ts";
import { cellKey } from "../../state/journeyBoard.ts";
import type { JourneyView } from "../../state/journeyView.ts";
import { useSignal } from "../../state/useSignal.ts";
import { JourneyCardView } from "./JourneyCardView.tsx";
import styles from "./JourneyCell.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";

interface JourneyCellProps {
  readonly phase: string;
  readonly lane: string;
  readonly phaseName: string;
  readonly laneName: string;
  readonly view?: JourneyView;
  /** what stands above the cards: the curve, in the lane of feelings */
  readonly children?: ReactNode;
}

/** The cards of one phase in one lane. Renders only when its own cards have changed. */
export const JourneyCell = memo(function JourneyCell({
  phase,
  lane,
  phaseName,
  laneName,
  view = "grid",
  children,
}: JourneyCellProps) {
  const t = useTranslations("journey");
  const { outcome, board, journeyId, editing, canEdit, say } = useJourneyDesk();
  const cell = { phase, lane };
  const cards = useSignal(board.cards(cell));
  const add = (): void => {
    const { session } = outcome;
    let id: string | undefined;
    session.write((doc, origin) => {
      [id] = addCards(doc, journeyId, [{ cell, author: session.me.participantId }], origin);
    }, "opening");
    if (id) editing.set(id);
    else say({ key: "full", undo: false });
  };
  const words = { phase: phaseName, lane: laneName };
  return (
    <div
      className={styles.cell}
      data-view={view}
      data-cell={cellKey(cell)}
      data-phase={phase}
      data-lane={lane}
    >
      {children}
      {cards.length > 0 ? (
        <ul className={styles.cards} aria-label={t("cell", words)}>
          {cards.map((card) => (
            <JourneyCardView key={card.id} card={card} view={view} />
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <button
          type="button"
          className={styles.add}
          data-stop="add"
          tabIndex={-1}
          aria-label={t("addCard", words)}
          onClick={add}
        >
          <Plus size={16} aria-hidden="true" />
          {view === "list" && cards.length === 0 ? t("list.addCard") : null}
        </button>
      ) : null}
    </div>
  );
});
