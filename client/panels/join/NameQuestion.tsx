import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import { Button } from "../controls/Button.tsx";
import { CentredCard } from "../controls/CentredCard.tsx";
import { TextField } from "../controls/TextField.tsx";
import { useVisits } from "../visitsContext.ts";
import styles from "./NameQuestion.module.css";

interface NameQuestionProps {
  readonly onJoin: (name: string) => Promise<void>;
  /** the same, to the card writer: offered where the screen is a phone's */
  readonly onWrite?: (name: string) => Promise<void>;
}

/** The one question on the way in. May stay empty; a name from an earlier workshop is already there. */
export function NameQuestion({ onJoin, onWrite }: NameQuestionProps) {
  const t = useTranslations("join");
  const help = useTranslations("helpPages");
  const visits = useVisits();
  const [name, setName] = useState(() => visits.name() ?? "");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [isJoining, setJoining] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    enter(onJoin);
  };
  const enter = (way: NameQuestionProps["onJoin"]): void => {
    if (isJoining) return;
    setJoining(true);
    void way(name);
  };
  return (
    <CentredCard>
      <h1 className={styles.title}>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          ref={input}
          label={t("name")}
          hint={t("nameHint")}
          placeholder={t("nameExample")}
          maxLength={LIMITS.nameLength}
          autoComplete="nickname"
          value={name}
          onChange={setName}
        />
        <Button type="submit" look="primary" large busy={isJoining}>
          {isJoining ? t("entering") : t("enter")}
        </Button>
        {onWrite ? (
          <div className={styles.onPhones}>
            <Button large busy={isJoining} onClick={() => enter(onWrite)}>
              {t("write")}
            </Button>
            <p className={styles.hint}>{t("writeHint")}</p>
          </div>
        ) : null}
      </form>
      <p className={styles.privacy}>
        {t("privacy")}{" "}
        <a href="/help/privacy" target="_blank" rel="noreferrer">
          {help("privacy")}
        </a>
      </p>
    </CentredCard>
  );
}
