import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_ANSWER_LENGTH } from "../../../../model/api/facilitation.ts";
import { Button } from "../../controls/Button.tsx";
import styles from "./CheckAnswer.module.css";

interface TextAnswerProps {
  /** what the server has of me */
  readonly sent: string | null;
  /** whether the server has said so; until then one may write, and not send */
  readonly isKnown: boolean;
  /** an empty text takes the answer back */
  readonly onSend: (text: string) => void;
}

/** A free answer, sent when one is done with it. */
export function TextAnswer({ sent, isKnown, onSend }: TextAnswerProps) {
  const t = useTranslations("checks");
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? sent ?? "";
  const isSent = sent !== null && text.trim() === sent;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "" && !isSent) onSend(text.trim());
  };
  const takeBack = (): void => {
    setTyped("");
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
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.ways}>
        <Button
          type="submit"
          look={isSent ? "secondary" : "primary"}
          disabled={!isKnown || text.trim() === ""}
          // Not `disabled`: it has just been pressed, and whoever works by keyboard stays on it.
          aria-disabled={isSent}
        >
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
