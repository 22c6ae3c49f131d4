import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import hidden from "../../theme/outOfSight.module.css";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./SaveVersion.module.css";

/** Keeps the map as it is now, under a name or without. `onSave` resolves with whether it worked. */
export function SaveVersion({ onSave }: { readonly onSave: (name: string) => Promise<boolean> }) {
  const t = useTranslations("versions");
  const [name, setName] = useState("");
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    setSaved(false);
    const worked = await onSave(name);
    setSaving(false);
    setSaved(worked);
    if (worked) setName("");
  };
  return (
    <form className={styles.save} onSubmit={(event) => void save(event)}>
      <TextField
        label={t("name")}
        placeholder={t("nameExample")}
        value={name}
        onChange={setName}
        maxLength={LIMITS.titleLength}
        autoComplete="off"
      />
      <Button type="submit" busy={isSaving}>
        {t(isSaving ? "saving" : "save")}
      </Button>
      <p className={hidden.outOfSight} aria-live="polite">
        {isSaved ? t("saved") : ""}
      </p>
    </form>
  );
}
