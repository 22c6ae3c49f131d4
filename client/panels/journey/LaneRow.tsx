import { type CSSProperties, memo, useState, useSyncExternalStore } from "react";
import { type JourneyLane, type JourneyPhase, LANE_HEIGHT } from "../../../model/journey.ts";
import { FeelingPoint } from "./FeelingPoint.tsx";
import { heldSize } from "./heldSize.ts";
import { JourneyCell } from "./JourneyCell.tsx";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { LaneHead } from "./LaneHead.tsx";
import { QuietCurves } from "./QuietCurves.tsx";
import { QuietWords } from "./QuietWords.tsx";
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
  const { setHeight, ...row } = useLaneHeight(lane);
  return (
    <div className={styles.row} style={{ "--lane-height": `${row.height}px` } as CSSProperties} data-lane-row>
      <LaneHead lane={lane} held={row.held} onPreview={setHeight} />
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
  const { setHeight, ...row } = useLaneHeight(lane);
  const { points, quiet } = useFeelingCurve(phases, curve);
  return (
    <div className={styles.row} style={{ "--lane-height": `${row.height}px` } as CSSProperties} data-lane-row>
      <LaneHead lane={lane} held={row.held} onPreview={setHeight} />
      {phases.map((phase, index) => (
        <JourneyCell
          key={phase.id}
          phase={phase.id}
          lane={lane.id}
          phaseName={names.phase(phase)}
          laneName={names.lane(lane)}
        >
          {points[index] ? (
            <FeelingPoint phaseName={names.phase(phase)} {...points[index]}>
              <QuietCurves curves={quiet} phaseIndex={index} width={points[index].width} />
            </FeelingPoint>
          ) : null}
        </JourneyCell>
      ))}
      <div className={styles.end} />
      <QuietWords curves={quiet} phases={phases} look="heard" />
    </div>
  );
}

/** As it is in my hand, else in another's, else as it stands. */
function useLaneHeight(lane: JourneyLane) {
  const { sizes } = useJourneyDesk().people;
  const [height, setHeight] = useState<number | null>(null);
  const held = useSyncExternalStore(sizes.subscribe, () => sizes.get().get(lane.id));
  return {
    height: height ?? heldSize(held, LANE_HEIGHT) ?? lane.height,
    held: held ?? null,
    setHeight,
  };
}
