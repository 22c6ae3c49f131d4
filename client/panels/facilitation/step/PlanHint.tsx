import { ChevronsRightLeft, Clock } from "lucide-react";
import { Button } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import { editStep } from "../../../../model/agendaCommands.ts";
import { rebalance, setPlannedEnd } from "../../../../model/runCommands.ts";
import { behindMs, expectedEnd, runFor } from "../../../../model/sessionPlan.ts";
import { MINUTE_MS } from "../../../session/runControl.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { notify } from "../../../state/viewStore.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import { PopupButton } from "../../controls/PopupButton.tsx";
import styles from "./PlanHint.module.css";
import { useServerTime } from "./useServerTime.ts";

/** For facilitators alone: how far the session is behind its plan, and one press that shortens what is to come. */
export function PlanHint({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("step");
  const format = useFormatter();
  const { workshop } = editor;
  const session = useSignal(workshop.session);
  const now = useServerTime(workshop.clock);
  const run = runFor(session, null);
  const behind = now === null ? 0 : behindMs(session, run, now);
  const minutes = Math.floor(behind / MINUTE_MS);
  if (now === null || session.plannedEnd === null || minutes < 1) return null;
  const expected = expectedEnd(session, run, now);
  const timeOf = (at: number): string => format.dateTime(new Date(at), { timeStyle: "short" });
  const times = { planned: timeOf(session.plannedEnd), end: timeOf(expected) };

  const shorten = (): void => {
    const before = session.steps;
    const undo = (): void =>
      workshop.steer((doc, origin) => {
        doc.transact(() => {
          for (const step of before) editStep(doc, step.id, { minutes: step.minutes }, origin);
        }, origin);
      });
    workshop.steer((doc, origin) => {
      const gained = rebalance(doc, behind, origin);
      if (gained > 0) notify(editor.view, "rebalanced", gained, { undo });
    });
  };
  const canShorten = session.steps
    .slice(session.steps.findIndex(({ id }) => id === run?.stepId) + 1)
    .some((step) => !step.skipped && step.minutes > 1);
  return (
    <span className={styles.hint}>
      <PopupButton
        className={`${buttonClass("quiet", "bar")} ${styles.words}`}
        aria-label={t("behind", { minutes })}
        label={t("behindTitle")}
        sign={
          <>
            <Clock size={16} aria-hidden="true" />
            {t("behindShort", { minutes })}
          </>
        }
      >
        {() => (
          <div className={styles.card}>
            <h2 className={styles.title}>{t("behind", { minutes })}</h2>
            <p>{t("behindText", times)}</p>
            {canShorten ? null : <p>{t("rebalanceFull")}</p>}
            <Button
              slot="close"
              className={buttonClass("secondary")}
              onPress={() => workshop.steer((doc, origin) => setPlannedEnd(doc, expected, origin))}
            >
              {t("accept", times)}
            </Button>
          </div>
        )}
      </PopupButton>
      {canShorten ? (
        <IconButton icon={ChevronsRightLeft} label={t("rebalance", times)} onPress={shorten} />
      ) : null}
    </span>
  );
}
