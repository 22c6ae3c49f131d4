import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { EVIDENCE } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { markEvidence } from "../actions/evidenceActions.ts";
import { evidenceNames } from "../i18n/names.ts";
import { ChoiceRows } from "../panels/controls/ChoiceRows.tsx";
import { PopupButton } from "../panels/controls/PopupButton.tsx";
import { EvidenceSign } from "../panels/evidence/EvidenceSign.tsx";
import { SourceField } from "../panels/evidence/SourceField.tsx";
import { TagsField } from "../panels/evidence/TagsField.tsx";
import { usePreferences } from "../panels/preferencesContext.ts";
import type { Editor } from "../state/editor.ts";
import hidden from "../theme/outOfSight.module.css";
import styles from "./EvidenceChoice.module.css";
import bar from "./SelectionBar.module.css";

interface EvidenceChoiceProps {
  readonly editor: Editor;
  /** those of the selected notes that I may change; at least one */
  readonly notes: readonly Note[];
}

/** What the selected notes rest on: its sign and word, and behind them the whole ladder and the source. */
export function EvidenceChoice({ editor, notes }: EvidenceChoiceProps) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  const names = evidenceNames(language);
  const [first] = notes;
  const level = first && notes.every(({ evidence }) => evidence === first.evidence) ? first.evidence : null;
  const name = level === null ? t("mixed") : names[level];
  const current = t("current", { level: name });
  const label = notes.length === 1 ? t("choose") : t("chooseMany", { count: notes.length });
  const key = notes.map(({ id }) => id).join();
  return (
    <>
      <PopupButton
        className={bar.icon}
        aria-label={current}
        label={label}
        sign={
          <span className={styles.current}>
            {level === null ? null : <EvidenceSign level={level} />}
            {name}
            <ChevronDown size={14} aria-hidden="true" />
          </span>
        }
      >
        {() => (
          <div className={styles.choice}>
            <ChoiceRows
              legend={label}
              rows={EVIDENCE.map((one) => ({
                key: one,
                sign: <EvidenceSign level={one} size={18} />,
                name: names[one],
                means: t(`means.${one}`),
              }))}
              chosen={level}
              onChoose={(one) => markEvidence(editor, one)}
            />
            <SourceField key={key} editor={editor} notes={notes} />
            <TagsField key={`tags ${key}`} editor={editor} notes={notes} />
          </div>
        )}
      </PopupButton>
      {/* So that a key that sets the level is heard as well as seen. */}
      <span className={hidden.outOfSight} aria-live="polite">
        {current}
      </span>
    </>
  );
}
