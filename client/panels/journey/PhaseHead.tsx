import { type CSSProperties, memo } from "react";
import { useTranslations } from "use-intl";
import { type JourneyPhase, PHASE_WIDTH } from "../../../model/journey.ts";
import { resizePart } from "../../../model/journeyCommands.ts";
import type { HeldSize } from "../../state/journeyPeople.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { HandName } from "./HandName.tsx";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { SharedWords } from "./SharedWords.tsx";
import { SizeHandle } from "./SizeHandle.tsx";
import { usePhaseDeeds } from "./usePartDeeds.ts";
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
  const { outcome, canEdit, hold } = useJourneyDesk();
  const { session } = outcome;
  const { id, width } = phase;
  const title = names.phase(phase);
  const deeds = usePhaseDeeds(phase, "beside");
  const preview = (size: number | null): void => {
    onPreview(id, size);
    hold(size === null ? null : { kind: "size", part: "phase", id, size });
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
          <EntryMenu label={t("phaseMenu", { title })} entries={deeds} />
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
