import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { CHANNELS, wordsOf } from "../../../model/journey.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ActionsAnswering } from "../actionsBoard/ActionsAnswering.tsx";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { OwnerField } from "../outcome/OwnerField.tsx";
import { SourceList } from "../outcome/SourceList.tsx";
import styles from "./CardSheet.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { SharedWords } from "./SharedWords.tsx";
import { useCard } from "./useCard.ts";
import { useCardDeeds } from "./useCardDeeds.ts";
import { usePartNames } from "./usePartNames.ts";

interface CardSheetProps {
  readonly workshop: Workshop;
  readonly cardId: string;
  readonly onClose: () => void;
}

const TRAY = "tray";

const STEPS = [
  { step: "earlier", Icon: ArrowUp },
  { step: "later", Icon: ArrowDown },
] as const;

/** All that a card knows; the same as dragging, for those who would rather not. */
export function CardSheet({ workshop, cardId, onClose }: CardSheetProps) {
  const t = useTranslations("journey");
  const outcomes = useTranslations("outcome");
  const [sheet, setSheet] = useState<ReactNode>(null);
  const names = usePartNames();
  const truthId = useId();
  const desk = useJourneyDesk();
  const { outcome, board, canEdit } = desk;
  const deeds = useCardDeeds(desk);
  const { session } = outcome;
  const phases = useSignal(board.phases);
  const lanes = useSignal(board.lanes);
  const card = useCard(board, cardId);
  const where = board.whereIs(cardId) ?? "tray";
  // Who stands before and after it there.
  useSignal(board.cards(where));
  useEffect(() => {
    session.show({ selected: [cardId] });
    return () => session.show({ selected: [] });
  }, [session, cardId]);
  if (sheet !== null) return sheet;
  if (!card) {
    return (
      <Sheet title={t("card")} onClose={onClose}>
        <p>{t("cardGone")}</p>
      </Sheet>
    );
  }
  const phase = where === "tray" ? TRAY : where.phase;
  return (
    <Sheet title={t("card")} onClose={onClose}>
      <SharedWords
        outcome={outcome}
        what="card"
        id={cardId}
        label={t("cardText")}
        look="field"
        isReadOnly={!canEdit}
      />
      {canEdit ? (
        <>
          <div className={styles.pair}>
            <Select
              label={t("phase")}
              options={[
                { key: TRAY, label: t("tray") },
                ...phases.map((one) => ({ key: one.id, label: names.phase(one) })),
              ]}
              chosen={phase}
              onChoose={(key) => deeds.toPhase(cardId, key)}
            />
            <Select
              label={t("laneOf")}
              options={lanes.map((one) => ({ key: one.id, label: names.lane(one) }))}
              chosen={deeds.laneOf(cardId)}
              onChoose={(key) => deeds.toLane(cardId, key)}
            />
            <Select
              label={t("channel")}
              options={(["none", ...CHANNELS] as const).map((key) => ({ key, label: t(`channels.${key}`) }))}
              chosen={card.channel ?? "none"}
              onChoose={(key) => deeds.setChannel(cardId, key === "none" ? null : key)}
            />
            <OwnerField outcome={outcome} entry={card} root="journeyCards" isReadOnly={false} />
          </div>
          <div className={styles.order}>
            {STEPS.map(({ step, Icon }) => (
              <Button
                key={step}
                look="secondary"
                // Still there to press again at the end of the way, so that the focus has a place.
                aria-disabled={!deeds.canStep(cardId, step)}
                onClick={() => deeds.step(cardId, step)}
              >
                <Icon size={16} aria-hidden="true" />
                {t(`list.${step}`)}
              </Button>
            ))}
          </div>
          <label className={styles.truth} htmlFor={truthId}>
            <input
              id={truthId}
              type="checkbox"
              className={styles.box}
              checked={card.momentOfTruth}
              onChange={(event) => deeds.setTruth(cardId, event.target.checked)}
            />
            <span>
              {t("truth")}
              <span className={styles.hint}>{t("truthHint")}</span>
            </span>
          </label>
        </>
      ) : null}
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("sourcesTitle")}</h3>
        <SourceList
          outcome={outcome}
          entry={card}
          root="journeyCards"
          workshop={workshop}
          isReadOnly={!canEdit}
          onLeave={onClose}
        />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{outcomes("actions")}</h3>
        <ActionsAnswering
          outcome={outcome}
          workshop={workshop}
          root="journeyCards"
          entry={card}
          words={wordsOf(card)}
          canEdit={canEdit}
          onShow={setSheet}
          onClose={onClose}
        />
      </section>
      {canEdit ? (
        <div className={styles.end}>
          <Button
            look="quiet"
            onClick={() => {
              deeds.remove(cardId);
              onClose();
            }}
          >
            <Trash2 size={16} aria-hidden="true" />
            {t("deleteCard")}
          </Button>
        </div>
      ) : null}
    </Sheet>
  );
}
