import { ListChecks, Play } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Session } from "../../../../model/sessionDocument.ts";
import { neighbourOf, plannedMs } from "../../../../model/sessionPlan.ts";
import { MINUTE_MS, runControl } from "../../../session/runControl.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useDrawer } from "../drawerContext.ts";
import styles from "./StepStrip.module.css";

interface ReadyStripProps {
  readonly workshop: WorkshopSession;
  readonly session: Session;
}

/** For facilitators, while an agenda waits to be started, or the step that was on is gone. */
export function ReadyStrip({ workshop, session }: ReadyStripProps) {
  const t = useTranslations("step");
  const drawer = useDrawer();
  const isClockSet = useSignal(workshop.clock.isSet);
  const first = neighbourOf(session, null, 1);
  const isLost = session.startedAt !== null;
  const running = session.steps.filter(({ skipped }) => !skipped);
  return (
    <section className={styles.strip} aria-label={t("label")}>
      <div className={styles.line}>
        <ListChecks size={18} aria-hidden="true" className={styles.sign} />
        <p className={styles.ready}>
          {isLost
            ? t("lost")
            : t("ready", { steps: running.length, minutes: plannedMs(running) / MINUTE_MS })}
        </p>
        <span className={styles.gap} />
        {isLost || !first ? (
          <Button className={buttonClass("secondary", "bar")} onPress={() => drawer.open("agenda")}>
            {t("openAgenda")}
          </Button>
        ) : (
          <Button
            className={buttonClass("primary", "bar")}
            isDisabled={!isClockSet}
            onPress={() => runControl(workshop).start(first.id)}
          >
            <Play size={16} aria-hidden="true" />
            {t("start")}
          </Button>
        )}
      </div>
    </section>
  );
}
