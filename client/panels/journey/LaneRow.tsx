import { type CSSProperties, memo, useState } from "react";
import type { JourneyLane, JourneyPhase } from "../../../model/journey.ts";
import { FeelingPoint } from "./FeelingPoint.tsx";
import { JourneyCell } from "./JourneyCell.tsx";
import styles from "./JourneyGrid.module.css";
import { LaneHead } from "./LaneHead.tsx";
import type { ShownCurve } from "./shownCurve.ts";
import { useFeelingCurve } from "./useFeelingCurve.ts";
import { usePartNames } from "./usePartNames.ts";

interface LaneRowProps {
  readonly lane: JourneyLane;
  readonly phases: readonly JourneyPhase[];
  readonly curve: ShownCurve;
}

/** One lane with a cell for every phase. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  return props.lane.kind === "feels" ? <FeelsRow {...props} /> : <PlainRow {...props} />;
});

function PlainRow({ lane, phases }: LaneRowProps) {
  const names = usePartNames();
  const [height, setHeight] = useState<number | null>(null);
  return (
    <div
      className={styles.row}
      style={{ "--lane-height": `${height ?? lane.height}px` } as CSSProperties}
      data-lane-row
    >
      <LaneHead lane={lane} onPreview={setHeight} />
      {phases.map((phase) => (
        <JourneyCell
          key={phase.id}
          phase={phase.id}
          lane={lane.id}
          phaseName={names.phase(phase)}
          laneName={names.lane(lane)}
        />
      ))}
      <div className={styles.end} />
    </div>
  );
}

function FeelsRow({ lane, phases, curve }: LaneRowProps) {
  const names = usePartNames();
  const [height, setHeight] = useState<number | null>(null);
  const points = useFeelingCurve(phases, curve);
  return (
    <div
      className={styles.row}
      style={{ "--lane-height": `${height ?? lane.height}px` } as CSSProperties}
      data-lane-row
    >
      <LaneHead lane={lane} onPreview={setHeight} />
      {phases.map((phase, index) => (
        <JourneyCell
          key={phase.id}
          phase={phase.id}
          lane={lane.id}
          phaseName={names.phase(phase)}
          laneName={names.lane(lane)}
        >
          {points[index] ? <FeelingPoint phaseName={names.phase(phase)} {...points[index]} /> : null}
        </JourneyCell>
      ))}
      <div className={styles.end} />
    </div>
  );
}
