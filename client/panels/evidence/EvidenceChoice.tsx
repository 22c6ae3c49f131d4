import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { EVIDENCE, type EvidenceLevel } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";
import { markEvidence } from "../../actions/evidenceActions.ts";
import { evidenceNames } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import hidden from "../../theme/outOfSight.module.css";
import { Popup } from "../controls/Popup.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./EvidenceChoice.module.css";
import { EvidenceSign } from "./EvidenceSign.tsx";
import { SourceField } from "./SourceField.tsx";
import { TagsField } from "./TagsField.tsx";

interface EvidenceChoiceProps {
  readonly editor: Editor;
  /** those of the selected notes that I may change; at least one */
  readonly notes: readonly Note[];
}

/** What the selected notes rest on: its sign and word, and behind them the whole ladder and the source. */
export function EvidenceChoice({ editor, notes }: EvidenceChoiceProps) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  const [first] = notes;
  const level = first && notes.every(({ evidence }) => evidence === first.evidence) ? first.evidence : null;
  const name = level === null ? t("mixed") : evidenceNames(language)[level];
  return (
    <>
      <DialogTrigger>
        <Button className={styles.current ?? ""} aria-label={t("current", { level: name })}>
          {level === null ? null : <EvidenceSign level={level} />}
          <span>{name}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <Popup label={notes.length === 1 ? t("choose") : t("chooseMany", { count: notes.length })}>
          <div className={styles.choice}>
            <Ladder editor={editor} chosen={level} count={notes.length} />
            <SourceField key={notes.map(({ id }) => id).join()} editor={editor} notes={notes} />
            <TagsField key={`tags ${notes.map(({ id }) => id).join()}`} editor={editor} notes={notes} />
          </div>
        </Popup>
      </DialogTrigger>
      {/* So that a key that sets the level is heard as well as seen. */}
      <span className={hidden.outOfSight} aria-live="polite">
        {t("current", { level: name })}
      </span>
    </>
  );
}

interface LadderProps {
  readonly editor: Editor;
  /** null where the notes differ */
  readonly chosen: EvidenceLevel | null;
  readonly count: number;
}

function Ladder({ editor, chosen, count }: LadderProps) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  const name = useId();
  return (
    <fieldset className={styles.ladder}>
      <legend className={styles.legend}>{count === 1 ? t("choose") : t("chooseMany", { count })}</legend>
      {EVIDENCE.map((level) => (
        <label key={level} className={styles.step}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            checked={level === chosen}
            onChange={() => markEvidence(editor, level)}
          />
          <span className={styles.sign}>
            <EvidenceSign level={level} size={18} />
          </span>
          <span>
            {evidenceNames(language)[level]}
            <span className={styles.means}>{t(`means.${level}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
