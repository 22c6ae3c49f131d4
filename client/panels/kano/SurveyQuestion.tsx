import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { KANO_ANSWERS, type KanoAnswer } from "../../../model/kano.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { Button } from "../controls/Button.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./KanoSurvey.module.css";
import { ANSWER_KEYS, SURVEY_KEYS } from "./surveyKeys.ts";
import type { SurveyStep } from "./surveySteps.ts";

interface SurveyQuestionProps {
  readonly step: SurveyStep;
  readonly at: number;
  readonly count: number;
  readonly chosen: KanoAnswer | null;
  readonly isTurnedTo: boolean;
  readonly onAnswer: (answer: KanoAnswer) => void;
  readonly onTurn: (by: 1 | -1) => void;
}

/** One question with its five answers, for thumbs and for the keys 1 to 5. */
export function SurveyQuestion(props: SurveyQuestionProps) {
  const { step, at, count, chosen, isTurnedTo, onAnswer, onTurn } = props;
  const t = useTranslations("kano");
  const words = useTranslations("words");
  const id = useId();
  const [{ singleKeys }] = usePreferences();
  const areDigitsOn = singleKeys === "on";
  const question = useRef<HTMLParagraphElement>(null);
  // So that it is read out, and Tab goes on to its answers.
  useEffect(() => {
    if (isTurnedTo) question.current?.focus();
  }, [isTurnedTo]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat) return;
    const does = doneBy(SURVEY_KEYS, event);
    const answer =
      does === "answer" && areDigitsOn ? KANO_ANSWERS[ANSWER_KEYS.indexOf(event.key)] : undefined;
    // At once: of two quick keys the second is for the next question.
    if (answer) flushSync(() => onAnswer(answer));
    else if (does === "back" && at > 0) flushSync(() => onTurn(-1));
    else if (does === "forward") flushSync(() => onTurn(1));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.progress}>
        <span id={`${id}-at`}>{t("survey.progress", { at: at + 1, count })}</span>
        <progress className={styles.bar} value={at} max={count} aria-labelledby={`${id}-at`} />
      </div>
      <p className={styles.title}>
        {words("labelled", { label: t(`field.${step.item.field}`), text: step.item.title })}
      </p>
      <p ref={question} id={id} tabIndex={-1} className={styles.question}>
        {step.item[step.side]}
      </p>
      <fieldset className={styles.answers} aria-labelledby={id}>
        {KANO_ANSWERS.map((answer, index) => (
          <button
            key={answer}
            type="button"
            className={styles.answer}
            aria-pressed={chosen === answer}
            {...(areDigitsOn && { "aria-keyshortcuts": ANSWER_KEYS[index] })}
            onClick={() => onAnswer(answer)}
          >
            <span className={styles.key} aria-hidden="true">
              {ANSWER_KEYS[index]}
            </span>
            {t(`answer.${answer}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.ways}>
        <Button look="quiet" disabled={at === 0} onClick={() => onTurn(-1)}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t("survey.back")}
        </Button>
        <Button look="quiet" onClick={() => onTurn(1)}>
          {t(chosen === null ? "survey.skip" : "survey.forward")}
          <ArrowRight size={16} aria-hidden="true" />
        </Button>
      </div>
      <p className={styles.hint}>
        {t("survey.secret")} {areDigitsOn ? <span className={styles.keys}>{t("survey.keys")}</span> : null}
      </p>
    </div>
  );
}
