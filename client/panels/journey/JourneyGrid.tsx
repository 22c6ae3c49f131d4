import { Plus } from "lucide-react";
import { type CSSProperties, type RefObject, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { PHASE_WIDTH } from "../../../model/journey.ts";
import { addPhase } from "../../../model/journeyCommands.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { AddLane } from "./AddLane.tsx";
import { CarriedCards } from "./CarriedCards.tsx";
import { heldSize } from "./heldSize.ts";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { LaneRow } from "./LaneRow.tsx";
import { PhaseHead } from "./PhaseHead.tsx";
import type { ShownCurve } from "./shownCurve.ts";

interface JourneyGridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly curve: ShownCurve;
}

/** Phases from left to right, lanes from top to bottom. */
export function JourneyGrid({ gridRef, curve }: JourneyGridProps) {
  const t = useTranslations("journey");
  const { outcome, board, journeyId, people, canEdit, say } = useJourneyDesk();
  const phases = useSignal(board.phases);
  const lanes = useSignal(board.lanes);
  const sizes = useSignal(people.sizes);
  const [preview, setPreview] = useState<{ readonly id: string; readonly width: number } | null>(null);
  const onPreview = useCallback(
    (id: string, width: number | null) => setPreview(width === null ? null : { id, width }),
    [],
  );
  const add = (): void =>
    outcome.session.write((doc, origin) => {
      if (addPhase(doc, journeyId, { title: t("newPhase"), before: null }, origin) === null)
        say({ key: "full", undo: false });
    });
  // The same list while nothing is resized: what does not need the sizes renders only when phases change.
  const sized = useMemo(() => {
    if (preview === null && sizes.size === 0) return phases;
    return phases.map((phase) => {
      const width = preview?.id === phase.id ? preview.width : heldSize(sizes.get(phase.id), PHASE_WIDTH);
      return width === null ? phase : { ...phase, width };
    });
  }, [phases, preview, sizes]);
  const columns = sized.map(({ width }) => `${width}px`);
  return (
    <div
      ref={gridRef}
      className={styles.grid}
      style={{ "--columns": columns.join(" "), "--count": phases.length } as CSSProperties}
    >
      <div className={styles.heads} data-stays="y">
        <div className={styles.corner} data-stays="x" />
        {phases.map((phase) => (
          <PhaseHead key={phase.id} phase={phase} held={sizes.get(phase.id) ?? null} onPreview={onPreview} />
        ))}
        <div className={styles.end}>
          {canEdit ? (
            <button
              type="button"
              className={buttonClass("quiet", "icon")}
              aria-label={t("addPhase")}
              onClick={add}
            >
              <Plus size={18} aria-hidden="true" />
            </button>
          ) : null}
        </div>
      </div>
      {lanes.map((lane) => (
        <LaneRow
          key={lane.id}
          lane={lane}
          // Only a curve is drawn from the sizes themselves.
          phases={lane.kind === "feels" ? sized : phases}
          curve={curve}
        />
      ))}
      {canEdit ? <AddLane /> : null}
      <CarriedCards gridRef={gridRef} />
    </div>
  );
}
