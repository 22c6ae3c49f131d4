import { ArrowLeft } from "lucide-react";
import { useEffect } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { readWorkshop } from "../../session/api.ts";
import type { OpenObservation } from "../../session/openObservation.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { DeliveryLine } from "./DeliveryLine.tsx";
import { FinishedObservation } from "./FinishedObservation.tsx";
import { ObservedList } from "./ObservedList.tsx";
import styles from "./ObservingDesk.module.css";
import { ShutStrip } from "./ShutStrip.tsx";
import { useVisibleHeight } from "./useVisibleHeight.ts";
import { WritingDock } from "./WritingDock.tsx";

interface ObservingDeskProps {
  readonly opened: OpenObservation;
  /** false where the browser keeps nothing: then the page must stay open */
  readonly isKept: boolean;
  readonly onLeave: () => void;
  readonly onReopen: (workshop: Workshop) => void;
}

/** One customer who is being observed: what was kept above, what writes below. */
export function ObservingDesk({ opened, isKept, onLeave, onReopen }: ObservingDeskProps) {
  const t = useTranslations("observe");
  const format = useFormatter();
  const page = useVisibleHeight();
  const observation = useSignal(opened.observation);
  const delivery = useSignal(opened.delivery);
  const shut = delivery.kind === "shut" ? delivery.reason : null;
  useEffect(() => {
    // With the new role it goes on by itself.
    if (shut === "rightsChanged") void readWorkshop(observation.workshopId).then(onReopen, () => undefined);
  }, [shut, observation.workshopId, onReopen]);
  const isFinished = observation.finishedAt !== null;
  return (
    <div ref={page} className={styles.page} data-finished={isFinished ? "" : undefined}>
      <header className={styles.bar} aria-label={t("label")}>
        <IconButton icon={ArrowLeft} label={t("backToList")} onPress={onLeave} />
        <h1 className={styles.title}>
          <span className={styles.name}>{observation.customerName || observation.title}</span>
          <span className={styles.since}>
            {t("since", {
              time: format.dateTime(observation.startedAt, { hour: "numeric", minute: "2-digit" }),
            })}
          </span>
        </h1>
        {isFinished ? null : <Button onClick={opened.finish}>{t("finish")}</Button>}
      </header>
      <div className={styles.state}>
        <DeliveryLine delivery={delivery} waiting={observation.waiting} />
        {isKept ? null : <p className={styles.notKept}>{t("begin.notKept")}</p>}
        {shut === null ? null : <ShutStrip opened={opened} reason={shut} />}
      </div>
      {isFinished ? (
        <FinishedObservation opened={opened} onNext={onLeave} />
      ) : (
        <main className={styles.main}>
          <ObservedList opened={opened} />
          <WritingDock opened={opened} />
        </main>
      )}
    </div>
  );
}
