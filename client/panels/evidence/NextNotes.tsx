import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { EVIDENCE } from "../../../model/fields.ts";
import { evidenceNames } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { Select } from "../controls/Select.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./EvidenceSection.module.css";

/** What my next notes rest on, for those who sit beside a customer. Nothing for those who only look on. */
export function NextNotes({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  const level = useStore(editor.view, (state) => state.evidence);
  const canEdit = useCanEdit(editor);
  if (!canEdit) return null;
  return (
    <section className={styles.group}>
      <Select
        label={t("nextNotes")}
        options={EVIDENCE.map((key) => ({ key, label: evidenceNames(language)[key] }))}
        chosen={level}
        onChoose={(evidence) => editor.view.setState({ evidence })}
      />
      <p className={styles.hint}>{t("nextNotesHint")}</p>
    </section>
  );
}
