import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { KanoAnswer } from "../../../model/kano.ts";
import type { Trouble } from "../../session/api.ts";
import { ballotsOf } from "../../session/ballots.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useBallot } from "../facilitation/ask/useBallot.ts";
import styles from "./KanoSurvey.module.css";
import { SurveyQuestion } from "./SurveyQuestion.tsx";
import { answerTo, firstOpen, stepsOf } from "./surveySteps.ts";

interface KanoSurveyProps {
  readonly workshop: WorkshopSession;
  readonly pollId: string;
  readonly onClose: () => void;
}

/** My answers to a Kano round, one question at a time. It begins where I have left off, on whatever device that was. */
export default function KanoSurvey({ workshop, pollId, onClose }: KanoSurveyProps) {
  const t = useTranslations("kano");
  const poll = useSignal(workshop.results).polls.find(({ id }) => id === pollId);
  const { kano: marks, isKnown, vote } = useBallot(workshop, pollId);
  // Null until I turn a page: then I stay where I have turned to.
  const [turned, setTurned] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => ballotsOf(workshop).onRefused(setTrouble), [workshop]);
  const steps = stepsOf(poll?.kano?.items ?? []);
  const open = firstOpen(steps, marks);
  const at = Math.min(turned ?? open, steps.length);
  const step = steps[at];

  const answer = (chosen: KanoAnswer): void => {
    if (!step) return;
    const { functional = null, dysfunctional = null } = marks[step.item.id] ?? {};
    setTrouble(null);
    vote({ itemId: step.item.id, functional, dysfunctional, [step.side]: chosen });
    setTurned(at + 1);
  };
  const content = (): ReactNode => {
    if (poll?.status !== "open") {
      return (
        <>
          <Message>{t("survey.closed")}</Message>
          <Link href={`/w/${workshop.workshopId}/kano?round=${pollId}`} className={buttonClass("primary")}>
            {t("toResults")}
          </Link>
        </>
      );
    }
    if (!isKnown) return <p>{t("survey.notKnown")}</p>;
    if (!step) {
      const left = steps.filter((one) => answerTo(one, marks) === null).length;
      return <SurveyEnd left={left} onTurn={() => setTurned(left > 0 ? open : 0)} onClose={onClose} />;
    }
    return (
      <SurveyQuestion
        key={`${step.item.id} ${step.side}`}
        step={step}
        at={at}
        count={steps.length}
        chosen={answerTo(step, marks)}
        // What one begins with has the focus from the sheet already.
        isTurnedTo={turned !== null}
        onAnswer={answer}
        onTurn={(by) => setTurned(Math.max(0, at + by))}
      />
    );
  };
  return (
    <Sheet title={poll?.title || t("untitled")} onClose={onClose}>
      {content()}
      {trouble ? <TroubleText trouble={trouble} /> : null}
    </Sheet>
  );
}

interface SurveyEndProps {
  readonly left: number;
  readonly onTurn: () => void;
  readonly onClose: () => void;
}

function SurveyEnd({ left, onTurn, onClose }: SurveyEndProps) {
  const t = useTranslations("kano.survey");
  return (
    <div className={styles.end}>
      <Message>
        {left > 0 ? (
          t("openLeft", { count: left })
        ) : (
          <>
            <strong className={styles.thanks}>{t("thanks")}</strong>
            {t("thanksText")}
          </>
        )}
      </Message>
      <div className={styles.ways}>
        <Button look={left > 0 ? "primary" : "secondary"} onClick={onTurn}>
          {t(left > 0 ? "toOpen" : "again")}
        </Button>
        <Button look={left > 0 ? "secondary" : "primary"} onClick={onClose}>
          {t(left > 0 ? "aside" : "finish")}
        </Button>
      </div>
    </div>
  );
}

/** Takes the place of a question, and the focus that it had: else Escape would go nowhere. */
function Message({ children }: { readonly children: ReactNode }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <p ref={message} tabIndex={-1} className={styles.message}>
      {children}
    </p>
  );
}
