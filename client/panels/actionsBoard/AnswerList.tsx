import { MapPinned, Plus, Unlink } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Action } from "../../../model/action.ts";
import { answerKey } from "../../../model/answer.ts";
import { addAnswers, removeAnswer } from "../../../model/answerCommands.ts";
import { readAnswered } from "../../../model/answered.ts";
import type { Workshop } from "../../../model/api.ts";
import type { Outcome } from "../../state/outcome.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import styles from "../outcome/SourceList.module.css";
import { AnswerPicker } from "./AnswerPicker.tsx";
import { useAnsweredPlace, useOutcomeChanges } from "./useAnswered.ts";

interface AnswerListProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly action: Action;
  readonly isReadOnly: boolean;
  /** the way to the persona or the journey was taken */
  readonly onLeave: () => void;
}

/** The lines of personas and cards of journeys that an action answers, as they are now; where one is gone, as it was. */
export function AnswerList({ outcome, workshop, action, isReadOnly, onLeave }: AnswerListProps) {
  const t = useTranslations("answers");
  const outcomes = useTranslations("outcome");
  const placeOf = useAnsweredPlace(workshop.id);
  const [isPicking, setPicking] = useState(false);
  const { session } = outcome;
  useOutcomeChanges(outcome);
  return (
    <>
      {action.answers.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.list}>
          {action.answers.map((answer) => {
            const answered = readAnswered(session.doc, answer);
            const place = answered.kind === "gone" ? null : placeOf(answered);
            const words = place?.words ?? (answered.words.trim() || t("noWords"));
            return (
              <li key={answerKey(answer)} className={styles.item} data-answer={answer.root}>
                <blockquote className={styles.quote}>{words}</blockquote>
                {place ? (
                  <p className={styles.facts}>{place.where}</p>
                ) : (
                  <p className={styles.note}>{t(`gone.${answer.root}`)}</p>
                )}
                <div className={styles.ways}>
                  {place ? (
                    <Link
                      href={place.path}
                      className={buttonClass("quiet", "bar")}
                      aria-label={t("showOf", { text: words })}
                      onClick={onLeave}
                    >
                      <MapPinned size={16} aria-hidden="true" />
                      {t(`show.${answer.root}`)}
                    </Link>
                  ) : null}
                  {isReadOnly ? null : (
                    <Button
                      look="quiet"
                      aria-label={outcomes("unlinkOf", { text: words })}
                      onClick={() =>
                        session.write((doc, origin) => removeAnswer(doc, action.id, answer, origin))
                      }
                    >
                      <Unlink size={16} aria-hidden="true" />
                      {outcomes("unlink")}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {isReadOnly ? null : isPicking ? (
        <AnswerPicker
          outcome={outcome}
          workshop={workshop}
          action={action}
          onChoose={(answer) => session.write((doc, origin) => addAnswers(doc, action.id, [answer], origin))}
          onClose={() => setPicking(false)}
        />
      ) : (
        <div>
          <Button look="secondary" onClick={() => setPicking(true)}>
            <Plus size={16} aria-hidden="true" />
            {t("add")}
          </Button>
        </div>
      )}
    </>
  );
}
