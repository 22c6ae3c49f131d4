import { useState } from "react";
import { useTranslations } from "use-intl";
import { NOTES_OF_ERASED, type NotesOfErased } from "../../../model/api/erasure.ts";
import { eraseMe } from "../../session/privacyApi.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import styles from "./EraseMe.module.css";
import { isServerHere } from "./isServerHere.ts";
import privacy from "./PrivacyDialog.module.css";
import { StepCard } from "./StepCard.tsx";
import { useErasing } from "./useErasing.ts";

type EraseMeProps = MapDialogProps & { readonly onBack: () => void };

/** First what becomes of my notes, then, on a step of its own, what it all means. */
export function EraseMe(props: EraseMeProps) {
  const t = useTranslations("erase");
  const canEdit = props.editor.session.me.role !== "viewer";
  const [notes, setNotes] = useState<NotesOfErased>("erase");
  // Who only looks on has no notes: then there is nothing to choose.
  const [isSure, setSure] = useState(!canEdit);
  if (isSure)
    return <Consequences {...props} notes={notes} onBack={canEdit ? () => setSure(false) : props.onBack} />;
  return (
    <StepCard label={t("me.question")}>
      <fieldset className={styles.choices}>
        <legend className={styles.question}>{t("me.question")}</legend>
        {NOTES_OF_ERASED.map((key) => (
          <label key={key} className={styles.choice}>
            <input
              type="radio"
              name="notes"
              aria-label={t(`me.${key}`)}
              aria-describedby={`notes-${key}`}
              checked={notes === key}
              onChange={() => setNotes(key)}
            />
            <span>
              <span className={styles.name}>{t(`me.${key}`)}</span>
              <span id={`notes-${key}`} className={styles.text}>
                {t(`me.${key}Text`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={dialog.ways}>
        <Button look="primary" onClick={() => setSure(true)}>
          {t("next")}
        </Button>
        <Button onClick={props.onBack}>{t("back")}</Button>
      </div>
    </StepCard>
  );
}

function Consequences({ notes, onBack, ...props }: EraseMeProps & { readonly notes: NotesOfErased }) {
  const t = useTranslations("erase");
  const { editor, workshop } = props;
  const { isWorking, trouble, erase } = useErasing(props.onErased);
  const isHere = isServerHere(useSignal(editor.session.connection));
  return (
    <StepCard key="sure" label={t("me.sureTitle")}>
      <h3 className={privacy.title}>{t("me.sureTitle")}</h3>
      <ul className={privacy.list}>
        <li>{t("me.access")}</li>
        {editor.session.me.role !== "viewer" ? (
          <li>{t(notes === "erase" ? "me.notesErased" : "me.notesKept")}</li>
        ) : null}
        <li>{t("me.devices")}</li>
        <li>{t("me.browser")}</li>
        <li>{t("me.files")}</li>
      </ul>
      {workshop.me.role === "facilitator" ? <p className={privacy.warning}>{t("me.facilitator")}</p> : null}
      <p className={dialog.lead}>{t("me.noWayBack")}</p>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={dialog.ways}>
        <Button
          look="danger"
          busy={isWorking}
          disabled={!isHere && !isWorking}
          onClick={() => void erase(() => eraseMe(workshop.id, notes))}
        >
          {isWorking ? t("working") : t("final")}
        </Button>
        <Button onClick={onBack}>{t("back")}</Button>
      </div>
    </StepCard>
  );
}
