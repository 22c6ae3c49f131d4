import { type CSSProperties, memo } from "react";
import { useTranslations } from "use-intl";
import { type JourneyLane, LANE_HEIGHT } from "../../../model/journey.ts";
import { resizePart } from "../../../model/journeyCommands.ts";
import type { HeldSize } from "../../state/journeyPeople.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { HandName } from "./HandName.tsx";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { SharedWords } from "./SharedWords.tsx";
import { SizeHandle } from "./SizeHandle.tsx";
import { useLaneDeeds } from "./usePartDeeds.ts";
import { usePartNames } from "./usePartNames.ts";

interface LaneHeadProps {
  /** in whose hand its size is right now */
  readonly held: HeldSize | null;
  readonly lane: JourneyLane;
  readonly onPreview: (height: number | null) => void;
}

/** A lane's title beside its cells; on a phone above them. */
export const LaneHead = memo(function LaneHead({ lane, held, onPreview }: LaneHeadProps) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const { outcome, canEdit, hold } = useJourneyDesk();
  const { session } = outcome;
  const { id, height, kind } = lane;
  const title = names.lane(lane);
  const deeds = useLaneDeeds(lane);
  const preview = (size: number | null): void => {
    onPreview(size);
    hold(size === null ? null : { kind: "size", part: "lane", id, size });
  };
  return (
    <div className={styles.lane} data-lane-head={id} data-kind={kind} data-stays="x">
      <div className={styles.laneName} data-stays="y">
        <h3 className={styles.laneTitle}>
          <span className={styles.unseen}>{title}</span>
          <SharedWords
            outcome={outcome}
            what="lane"
            id={id}
            label={t("laneTitle")}
            placeholder={t(`lane.${kind}`)}
            look="title"
            isReadOnly={!canEdit}
          />
        </h3>
        {canEdit ? <EntryMenu label={t("laneMenu", { title })} entries={deeds} /> : null}
      </div>
      {canEdit ? (
        <SizeHandle
          label={t("laneHeight", { title })}
          orientation="horizontal"
          size={height}
          {...LANE_HEIGHT}
          onPreview={preview}
          onChange={(wanted) => session.write((doc, origin) => resizePart(doc, "lane", id, wanted, origin))}
        />
      ) : null}
      {held ? (
        <span className={styles.heldEdge} style={{ "--person": held.colour } as CSSProperties}>
          <HandName hand={held} />
        </span>
      ) : null}
    </div>
  );
});
