import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { setAbout } from "../../../model/mapCommands.ts";
import { ABOUT_TEXTS, type AboutText } from "../../../model/mapDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./dialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";

const LABELS = {
  title: "mapTitle",
  customerName: "customerName",
  customerRole: "customerRole",
  situation: "situation",
} as const;

const LONGEST: Readonly<Record<AboutText, number>> = {
  title: LIMITS.titleLength,
  customerName: LIMITS.nameLength,
  customerRole: LIMITS.nameLength,
  situation: LIMITS.situationLength,
};

/** Title of the map, and who the customer is in which situation. */
export default function AboutDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("about");
  const words = useTranslations("words");
  const [before] = useState(() => editor.map.about());
  const [values, setValues] = useState<Readonly<Record<AboutText, string>>>(before);
  // What the map is about is nobody's own.
  const canEdit = useEditRights(editor) === "all";
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    // Only what was changed here: another person may be at another line.
    const changed = ABOUT_TEXTS.filter((key) => values[key].trim() !== before[key]);
    if (changed.length > 0) {
      const next = Object.fromEntries(changed.map((key) => [key, values[key]]));
      editor.session.write((doc, origin) => setAbout(doc, next, origin));
    }
    onClose();
  };
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        {ABOUT_TEXTS.map((key) => (
          <TextField
            key={key}
            label={t(LABELS[key])}
            {...(key === "customerRole" && canEdit ? { placeholder: t("customerRoleExample") } : {})}
            maxLength={LONGEST[key]}
            autoComplete="off"
            readOnly={!canEdit}
            value={values[key]}
            onChange={(value) => setValues({ ...values, [key]: value })}
          />
        ))}
        <div className={styles.ways}>
          {canEdit ? (
            <Button type="submit" look="primary">
              {words("save")}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words(canEdit ? "cancel" : "close")}</Button>
        </div>
      </form>
    </Sheet>
  );
}
