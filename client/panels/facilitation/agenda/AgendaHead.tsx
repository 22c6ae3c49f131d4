import { Flag, Play, ScrollText } from "lucide-react";
import { Button } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Session } from "../../../../model/sessionDocument.ts";
import { expectedEnd, neighbourOf, plannedMs, runFor } from "../../../../model/sessionPlan.ts";
import { MINUTE_MS, runControl } from "../../../session/runControl.ts";
import { currentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import { notify } from "../../../state/viewStore.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useServerTime } from "../step/useServerTime.ts";
import styles from "./AgendaSection.module.css";

interface AgendaHeadProps {
  readonly editor: Editor;
  readonly session: Session;
}

/** How long it all takes, when it will be over, and the way to start or end it. */
export function AgendaHead({ editor, session }: AgendaHeadProps) {
  const t = useTranslations("agenda");
  const protocol = useTranslations("protocol");
  const format = useFormatter();
  const { workshop } = editor;
  const now = useServerTime(workshop.clock);
  const run = currentStep(workshop)?.run ?? null;
  const counted = session.steps.filter(({ skipped }) => !skipped);
  const end = now === null ? null : run ? expectedEnd(session, run, now) : now + plannedMs(counted);
  const first = neighbourOf(session, null, 1);
  const control = runControl(workshop);
  const stop = (): void => {
    const undo = control.end();
    if (undo) notify(editor.view, "sessionEnded", 0, { undo });
  };
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{t("title")}</h2>
      <p className={styles.total}>
        {t("total", { steps: counted.length, minutes: plannedMs(counted) / MINUTE_MS })}
        {end === null ? null : (
          <>
            <br />
            {t(run ? "endsAt" : "endsIfStarted", {
              end: format.dateTime(new Date(end), { timeStyle: "short" }),
            })}
          </>
        )}
      </p>
      {!workshop.canSteer ? null : runFor(session, null) ? (
        <Button className={buttonClass("secondary")} isDisabled={now === null} onPress={stop}>
          <Flag size={16} aria-hidden="true" />
          {t("end")}
        </Button>
      ) : first ? (
        <Button
          className={buttonClass("primary")}
          isDisabled={now === null}
          onPress={() => control.start(first.id)}
        >
          <Play size={16} aria-hidden="true" />
          {t("start")}
        </Button>
      ) : null}
      {workshop.canSteer ? (
        <Link
          href={`/w/${workshop.workshopId}/protocol?from=${editor.session.mapId}`}
          className={buttonClass("quiet")}
        >
          <ScrollText size={16} aria-hidden="true" />
          {protocol("open")}
        </Link>
      ) : null}
    </div>
  );
}
