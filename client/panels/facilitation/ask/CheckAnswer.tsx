import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import styles from "./CheckAnswer.module.css";
import { ChoiceSign } from "./ChoiceSign.tsx";
import { choicesOf } from "./checkChoices.ts";
import { TextAnswer } from "./TextAnswer.tsx";
import { useBallot } from "./useBallot.ts";
import { useChoiceName } from "./useChoiceName.ts";

interface CheckAnswerProps {
  readonly workshop: WorkshopSession;
  readonly poll: PollResult;
}

/** My answer to a check; it can be changed, and taken back by a second press, until the check is closed. */
export function CheckAnswer({ workshop, poll }: CheckAnswerProps) {
  const t = useTranslations("checks");
  const nameOf = useChoiceName();
  const { choice, text, isKnown, vote } = useBallot(workshop, poll.id);
  return (
    <div className={styles.answer}>
      {poll.kind === "question" ? (
        // A new round begins with an empty field.
        <TextAnswer key={poll.round} sent={text} isKnown={isKnown} onSend={(next) => vote({ text: next })} />
      ) : (
        <fieldset className={styles.choices} aria-label={t("answer")}>
          {choicesOf(poll.kind).map((one) => (
            <button
              key={one}
              type="button"
              className={styles.choice}
              aria-label={nameOf(poll.kind, one)}
              aria-pressed={choice === one}
              title={nameOf(poll.kind, one)}
              disabled={!isKnown}
              onClick={() => vote({ choice: choice === one ? null : one })}
            >
              <ChoiceSign kind={poll.kind} choice={one} />
            </button>
          ))}
        </fieldset>
      )}
      <p className={styles.hint}>{t("anonymous")}</p>
    </div>
  );
}
