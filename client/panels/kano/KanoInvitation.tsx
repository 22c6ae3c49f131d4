import { useTranslations } from "use-intl";
import type { PollResult } from "../../../model/resultsDocument.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { Button } from "../controls/Button.tsx";
import { useBallot } from "../facilitation/ask/useBallot.ts";
import styles from "./KanoInvitation.module.css";
import { answeredCount, stepsOf } from "./surveySteps.ts";

interface KanoInvitationProps {
  readonly workshop: WorkshopSession;
  readonly poll: PollResult;
  readonly onOpen: () => void;
}

/** How far I have come in a round that is open, and the way to its questions. */
export function KanoInvitation({ workshop, poll, onOpen }: KanoInvitationProps) {
  const t = useTranslations("kano.survey");
  const { kano: marks, isKnown } = useBallot(workshop, poll.id);
  const steps = stepsOf(poll.kano?.items ?? []);
  const count = steps.length;
  const answered = answeredCount(steps, marks);
  const isDone = answered === count;
  return (
    <div className={styles.invitation}>
      <p>
        {answered === 0 ? t("questions", { count }) : isDone ? t("done") : t("answered", { answered, count })}
      </p>
      <Button
        look={isDone || workshop.canSteer ? "secondary" : "primary"}
        disabled={!isKnown}
        onClick={onOpen}
      >
        {t(answered === 0 ? "begin" : isDone ? "change" : "goOn")}
      </Button>
      <p className={styles.hint}>{t("secret")}</p>
    </div>
  );
}
