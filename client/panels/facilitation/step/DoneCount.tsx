import { useTranslations } from "use-intl";
import { stepProgress } from "../../../../model/stepProgress.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { PopupButton } from "../../controls/PopupButton.tsx";
import styles from "./DoneCount.module.css";

interface DoneCountProps {
  readonly workshop: WorkshopSession;
  /** only its members; null or left out: everybody */
  readonly groupId?: string | null;
}

/** For facilitators: how many are done, and on a press who is not yet. Names, never texts. */
export function DoneCount({ workshop, groupId = null }: DoneCountProps) {
  const t = useTranslations("step");
  const session = useSignal(workshop.session);
  const people = useSignal(workshop.people);
  const { done, working } = stepProgress(session, people.values(), groupId);
  const all = done.length + working.length;
  return (
    <PopupButton
      className={buttonClass("quiet", "bar")}
      label={t("doneTitle")}
      sign={<span className={styles.count}>{t("doneCount", { done: done.length, all })}</span>}
    >
      {() => (
        <div className={styles.people}>
          <h2 className={styles.title}>{t("doneTitle")}</h2>
          {working.length > 0 ? (
            <ul className={styles.list}>
              {working.map(({ participantId, name }) => (
                <li key={participantId}>{name || t("unnamed")}</li>
              ))}
            </ul>
          ) : (
            <p>{all === 0 ? t("doneNobody") : t("doneAll")}</p>
          )}
          <p className={styles.hint}>{t("doneHint")}</p>
        </div>
      )}
    </PopupButton>
  );
}
