import { type CSSProperties, memo } from "react";
import { useTranslations } from "use-intl";
import { type JourneyPhase, PHASE_WIDTH } from "../../../model/journey.ts";
import { addPhase, deletePart, movePart, resizePart } from "../../../model/journeyCommands.ts";
import type { HeldSize } from "../../state/journeyPeople.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { HandName } from "./HandName.tsx";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { SharedWords } from "./SharedWords.tsx";
import { SizeHandle } from "./SizeHandle.tsx";
import { usePartNames } from "./usePartNames.ts";

interface PhaseHeadProps {
  /** in whose hand its size is right now */
  readonly held: HeldSize | null;
  readonly phase: JourneyPhase;
  readonly onPreview: (id: string, width: number | null) => void;
}

/** A phase's title above its cells. */
export const PhaseHead = memo(function PhaseHead({ phase, held, onPreview }: PhaseHeadProps) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const { outcome, board, journeyId, canEdit, hold, say } = useJourneyDesk();
  const { session } = outcome;
  const { id, width } = phase;
  const title = names.phase(phase);
  const move = (by: -1 | 1): void => {
    const phases = board.phases.get();
    const at = phases.findIndex((one) => one.id === id);
    const before = by < 0 ? phases[at - 1] : phases[at + 2];
    if (by < 0 ? at > 0 : at < phases.length - 1)
      session.write((doc, origin) => movePart(doc, "phase", id, before?.id ?? null, origin));
  };
  const insert = (): void =>
    session.write((doc, origin) => {
      if (addPhase(doc, journeyId, { title: t("newPhase"), before: id }, origin) === null)
        say({ key: "full", undo: false });
    });
  const preview = (size: number | null): void => {
    onPreview(id, size);
    hold(size === null ? null : { kind: "size", part: "phase", id, size });
  };
  const remove = (): void => {
    session.write((doc, origin) => deletePart(doc, "phase", id, origin));
    say({ key: "phaseDeleted", undo: true });
  };
  return (
    <div className={styles.phase} data-phase-head={id}>
      <h2 className={styles.phaseTitle}>
        <span className={styles.unseen}>{title}</span>
        <SharedWords
          outcome={outcome}
          what="phase"
          id={id}
          label={t("phaseTitle")}
          placeholder={t("untitledPhase")}
          look="title"
          isReadOnly={!canEdit}
        />
      </h2>
      {canEdit ? (
        <>
          <EntryMenu
            label={t("phaseMenu", { title })}
            entries={[
              { key: "left", words: t("moveLeft"), run: () => move(-1) },
              { key: "right", words: t("moveRight"), run: () => move(1) },
              { key: "insert", words: t("insertPhase"), run: insert },
              { key: "delete", words: t("deletePhase"), run: remove },
            ]}
          />
          <SizeHandle
            label={t("phaseWidth", { title })}
            orientation="vertical"
            size={width}
            {...PHASE_WIDTH}
            onPreview={preview}
            onChange={(wanted) =>
              session.write((doc, origin) => resizePart(doc, "phase", id, wanted, origin))
            }
          />
        </>
      ) : null}
      {held ? (
        <span className={styles.heldEdge} style={{ "--person": held.colour } as CSSProperties}>
          <HandName hand={held} />
        </span>
      ) : null}
    </div>
  );
});
