import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { FIELDS } from "../../../../model/fields.ts";
import { letGo, spotlightField, spotlightSelected } from "../../../attention/calling.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Button } from "../../controls/Button.tsx";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./AttentionSection.module.css";

/** One field or one note in the light; a second press ends it. */
export function SpotlightGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const [{ language }] = usePreferences();
  const { attention } = useSignal(editor.workshop.session);
  const selected = useStore(editor.view, (state) =>
    state.selection.size === 1 ? [...state.selection][0] : null,
  );
  const lit = attention?.kind === "field" ? attention.field : null;
  const litNote = attention?.kind === "note" ? attention.noteId : null;
  const isNoteLit = litNote !== null && (selected === null || selected === litNote);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("spotlight")}</h3>
      <p className={styles.hint}>{t("spotlightHint")}</p>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <Button
            key={field}
            aria-pressed={lit === field}
            onClick={() => (lit === field ? letGo(editor) : spotlightField(editor, field))}
          >
            {fieldTitles(language)[field]}
          </Button>
        ))}
      </div>
      {selected !== null || isNoteLit ? (
        <div className={styles.fields}>
          <Button
            aria-pressed={isNoteLit}
            onClick={() => {
              if (isNoteLit) letGo(editor);
              else spotlightSelected(editor);
            }}
          >
            {t("spotlightNote")}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>{t("spotlightNoNote")}</p>
      )}
    </section>
  );
}
