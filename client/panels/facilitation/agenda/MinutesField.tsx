import { Minus, Plus } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { clampMinutes, MAX_STEP_MINUTES, MIN_STEP_MINUTES } from "../../../../model/agendaStep.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import styles from "./StepForm.module.css";

interface MinutesFieldProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** Whole minutes, to type or to press. What is half typed stays in the field until it is a number. */
export function MinutesField({ minutes, onChange }: MinutesFieldProps) {
  const t = useTranslations("agenda.form");
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (value: string): void => {
    setTyped(value);
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= MIN_STEP_MINUTES) onChange(clampMinutes(number));
  };
  return (
    <div className={styles.minutes}>
      <label className={styles.label} htmlFor={id}>
        {t("minutes")}
      </label>
      <IconButton
        icon={Minus}
        label={t("fewer")}
        isDisabled={minutes <= MIN_STEP_MINUTES}
        onPress={() => onChange(minutes - 1)}
      />
      <input
        id={id}
        className={styles.number}
        type="text"
        inputMode="numeric"
        value={typed ?? String(minutes)}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <IconButton
        icon={Plus}
        label={t("more")}
        isDisabled={minutes >= MAX_STEP_MINUTES}
        onPress={() => onChange(minutes + 1)}
      />
    </div>
  );
}
