import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_ANSWER_LENGTH } from "../../../../model/api/facilitation.ts";
import { Button } from "../../controls/Button.tsx";
import styles from "./CheckAnswer.module.css";

interface TextAnswerProps {
  /** what the server has of me */
  readonly sent: string | null;
  /** an empty text takes the answer back */
  readonly onSend: (text: string) => void;
}

/** A free answer, sent when one is done with it. */
export function TextAnswer({ sent, onSend }: TextAnswerProps) {
  const t = useTranslations("checks");
  const id = useId();
  const [text, setText] = useState(sent ?? "");
  const isSent = sent !== null && text.trim() === sent;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") onSend(text.trim());
  };
  const takeBack = (): void => {
    setText("");
    onSend("");
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label} htmlFor={id}>
        {t("answer")}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={3}
        maxLength={MAX_ANSWER_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.ways}>
        <Button type="submit" look={isSent ? "secondary" : "primary"} disabled={text.trim() === "" || isSent}>
          {isSent ? t("sent") : t("send")}
        </Button>
        {sent === null ? null : (
          <Button look="quiet" onClick={takeBack}>
            {t("takeBack")}
          </Button>
        )}
      </div>
    </form>
  );
}
