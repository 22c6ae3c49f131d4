import { useTranslations } from "use-intl";
import type { JourneyLane, JourneyPhase } from "../../../../model/journey.ts";
import outOfSight from "../../../theme/outOfSight.module.css";
import { EntryMenu } from "../../controls/EntryMenu.tsx";
import { JourneyCell } from "../JourneyCell.tsx";
import { useJourneyDesk } from "../journeyDesk.ts";
import { SharedWords } from "../SharedWords.tsx";
import type { PointProps } from "../useFeelingCurve.ts";
import { usePhaseDeeds } from "../usePartDeeds.ts";
import { usePartNames } from "../usePartNames.ts";
import styles from "./JourneyAsList.module.css";
import { ListFeeling } from "./ListFeeling.tsx";

interface ListPhaseProps {
  readonly phase: JourneyPhase;
  readonly lanes: readonly JourneyLane[];
  /** its point of the curve that is shown */
  readonly point: PointProps | null;
}

/** A phase with its lanes one below another. */
export function ListPhase({ phase, lanes, point }: ListPhaseProps) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const { outcome, canEdit } = useJourneyDesk();
  const deeds = usePhaseDeeds(phase, "below");
  const title = names.phase(phase);
  return (
    <section className={styles.phase} aria-label={title} data-stops="">
      <div className={styles.head} data-phase-head={phase.id}>
        <h2 className={styles.title} tabIndex={-1}>
          <span className={outOfSight.outOfSight}>{title}</span>
          <SharedWords
            outcome={outcome}
            what="phase"
            id={phase.id}
            label={t("phaseTitle")}
            placeholder={t("untitledPhase")}
            look="title"
            isReadOnly={!canEdit}
          />
        </h2>
        {canEdit ? <EntryMenu label={t("phaseMenu", { title })} entries={deeds} /> : null}
      </div>
      {lanes.map((lane) => (
        <div key={lane.id} className={styles.lane}>
          <h3 className={styles.laneTitle}>{names.lane(lane)}</h3>
          <div className={styles.inLane}>
            {lane.kind === "feels" && point ? <ListFeeling phaseName={title} point={point} /> : null}
            <JourneyCell
              phase={phase.id}
              lane={lane.id}
              phaseName={title}
              laneName={names.lane(lane)}
              view="list"
            />
          </div>
        </div>
      ))}
    </section>
  );
}
