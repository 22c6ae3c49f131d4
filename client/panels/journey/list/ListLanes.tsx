import { useId } from "react";
import { useTranslations } from "use-intl";
import type { JourneyLane } from "../../../../model/journey.ts";
import { EntryMenu } from "../../controls/EntryMenu.tsx";
import { AddLane } from "../AddLane.tsx";
import { useJourneyDesk } from "../journeyDesk.ts";
import { SharedWords } from "../SharedWords.tsx";
import { useLaneDeeds } from "../usePartDeeds.ts";
import { usePartNames } from "../usePartNames.ts";
import styles from "./JourneyAsList.module.css";

/** The lanes, which are the same in every phase: their names and their order. */
export function ListLanes({ lanes }: { readonly lanes: readonly JourneyLane[] }) {
  const t = useTranslations("journey");
  const { canEdit } = useJourneyDesk();
  const heading = useId();
  if (!canEdit) return null;
  return (
    <section className={styles.phase} aria-labelledby={heading}>
      <h2 id={heading} className={styles.lanesTitle}>
        {t("list.lanes")}
      </h2>
      <ul className={styles.lanes}>
        {lanes.map((lane) => (
          <Lane key={lane.id} lane={lane} />
        ))}
      </ul>
      <AddLane />
    </section>
  );
}

function Lane({ lane }: { readonly lane: JourneyLane }) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const { outcome } = useJourneyDesk();
  const deeds = useLaneDeeds(lane);
  return (
    <li className={styles.laneRow} data-lane-head={lane.id}>
      <SharedWords
        outcome={outcome}
        what="lane"
        id={lane.id}
        label={t("laneTitle")}
        placeholder={t(`lane.${lane.kind}`)}
        look="title"
      />
      <EntryMenu label={t("laneMenu", { title: names.lane(lane) })} entries={deeds} />
    </li>
  );
}
