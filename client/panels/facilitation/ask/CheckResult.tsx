import { useTranslations } from "use-intl";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import styles from "./CheckResult.module.css";
import { ChoiceSign } from "./ChoiceSign.tsx";
import { useChoiceName } from "./useChoiceName.ts";

interface CheckResultProps {
  readonly poll: Pick<PollResult, "kind">;
  readonly outcome: Pick<PollResult, "counts" | "answers">;
}

/** What came out: how often each choice, as words and bars; of a question the answers, nobody's. */
export function CheckResult({ poll, outcome: { counts, answers } }: CheckResultProps) {
  const t = useTranslations("checks");
  const nameOf = useChoiceName();
  if (answers) {
    if (answers.length === 0) return <p className={styles.none}>{t("noAnswers")}</p>;
    return (
      <ul className={styles.answers}>
        {answers.map((text, index) => (
          // Answers may be equal, and never change their place: they are sorted, and final.
          <li key={`${index} ${text}`} className={styles.answer}>
            {text}
          </li>
        ))}
      </ul>
    );
  }
  const most = Math.max(1, ...(counts ?? []));
  return (
    <ul className={styles.counts}>
      {(counts ?? []).map((count, choice) => (
        <li key={nameOf(poll.kind, choice)} className={styles.line}>
          <span className={styles.sign} aria-hidden="true">
            <ChoiceSign kind={poll.kind} choice={choice} />
          </span>
          <span className={styles.what}>
            <span className={styles.words}>
              <span>{nameOf(poll.kind, choice)}</span>
              <span className={styles.count}>{t("people", { count })}</span>
            </span>
            <span className={styles.bar} style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
