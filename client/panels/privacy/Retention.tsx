import { type SubmitEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { MAX_RETENTION_DAYS } from "../../../model/api/retention.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { changeRetention } from "../../session/privacyApi.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { useVisits } from "../visitsContext.ts";
import { isServerHere } from "./isServerHere.ts";
import privacy from "./PrivacyDialog.module.css";
import styles from "./Retention.module.css";
import { RETENTION_CHOICES } from "./retentionChoices.ts";

const OWN = "own";
const FOREVER = "forever";
type Choice = typeof OWN | typeof FOREVER | `${number}`;

type Progress =
  | { readonly kind: "choosing" }
  | { readonly kind: "wrongNumber" }
  | { readonly kind: "working" }
  | { readonly kind: "changed" }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** The date on which the workshop goes by itself, for facilitators to change. */
export function Retention({ editor, workshop, onWorkshop }: MapDialogProps) {
  const t = useTranslations("retention");
  const words = useTranslations("words");
  const format = useFormatter();
  const visits = useVisits();
  const isHere = isServerHere(useSignal(editor.session.connection));
  const [choice, setChoice] = useState<Choice>("365");
  const [own, setOwn] = useState("");
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });

  const change = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const days = daysOf(choice, own);
    if (days === undefined) {
      setProgress({ kind: "wrongNumber" });
      return;
    }
    setProgress({ kind: "working" });
    try {
      const next = await changeRetention(workshop.id, days);
      // The start page reads the date from here.
      visits.keep({ ...visits.of(workshop.id), workshop: next });
      onWorkshop(next);
      setProgress({ kind: "changed" });
    } catch (error) {
      setProgress({ kind: "failed", trouble: troubleOf(error) });
    }
  };

  const { eraseAt } = workshop;
  const until =
    eraseAt === null
      ? t("never")
      : t("until", { date: format.dateTime(new Date(eraseAt), { dateStyle: "long" }) });
  return (
    <div className={privacy.form}>
      <p className={dialog.lead} aria-live="polite">
        {progress.kind === "changed" ? words("sentences", { first: t("changed"), second: until }) : until}
      </p>
      <form className={styles.form} onSubmit={(event) => void change(event)}>
        <Select
          label={t("choose")}
          options={[
            ...RETENTION_CHOICES.map((days) => ({ key: `${days}` as const, label: t("days", { days }) })),
            { key: FOREVER, label: t("forever") },
            { key: OWN, label: t("ownNumber") },
          ]}
          chosen={choice}
          onChoose={(key) => {
            setChoice(key);
            setProgress({ kind: "choosing" });
          }}
        />
        {choice === OWN ? (
          <TextField
            label={t("numberOfDays")}
            inputMode="numeric"
            autoComplete="off"
            value={own}
            onChange={(value) => {
              setOwn(value);
              setProgress({ kind: "choosing" });
            }}
            error={progress.kind === "wrongNumber" ? t("wrongNumber", { most: MAX_RETENTION_DAYS }) : null}
          />
        ) : null}
        <Button type="submit" busy={progress.kind === "working"} disabled={!isHere}>
          {progress.kind === "working" ? t("saving") : words("save")}
        </Button>
      </form>
      {progress.kind === "failed" ? <TroubleText trouble={progress.trouble} /> : null}
    </div>
  );
}

/** null is for ever; undefined is no number of days. */
function daysOf(choice: Choice, own: string): number | null | undefined {
  if (choice === FOREVER) return null;
  const text = choice === OWN ? own.trim() : choice;
  const days = Number(text);
  return /^\d{1,4}$/.test(text) && days >= 1 && days <= MAX_RETENTION_DAYS ? days : undefined;
}
