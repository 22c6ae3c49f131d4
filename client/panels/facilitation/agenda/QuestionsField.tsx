import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../../model/wire.ts";
import styles from "./StepForm.module.css";

interface QuestionsFieldProps {
  readonly questions: readonly string[];
  readonly onChange: (questions: readonly string[]) => void;
}

/** One question a line. Blank lines are kept while one types, and nowhere else. */
export function QuestionsField({ questions, onChange }: QuestionsFieldProps) {
  const t = useTranslations("agenda.form");
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? questions.join("\n");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t("questions")}
      </label>
      <textarea
        id={id}
        className={styles.area}
        rows={Math.min(8, text.split("\n").length + 1)}
        maxLength={LIMITS.noteTextLength}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value.split("\n"));
        }}
        onBlur={() => setTyped(null)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t("questionsHint", { placeholder: "{name}" })}
      </p>
    </div>
  );
}
