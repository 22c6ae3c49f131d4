import { useTranslations } from "use-intl";
import { KANO_MAX_ITEMS } from "../../../model/kano.ts";
import { KANO_FIELDS } from "../../../model/resultsDocument.ts";
import { Button } from "../controls/Button.tsx";
import styles from "./KanoDialog.module.css";
import type { KanoNote } from "./kanoDraft.ts";

interface ChooseNotesProps {
  readonly notes: readonly KanoNote[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (noteId: string) => void;
  readonly onNext: () => void;
}

/** Which pains and gains of the map a round is about. */
export function ChooseNotes({ notes, chosen, onToggle, onNext }: ChooseNotesProps) {
  const t = useTranslations("kano.prepare");
  if (notes.length === 0) return <p className={styles.hint}>{t("none")}</p>;
  const count = notes.filter(({ noteId }) => chosen.has(noteId)).length;
  return (
    <>
      <p className={styles.hint}>{t("hint")}</p>
      {KANO_FIELDS.map((field) => {
        const own = notes.filter((note) => note.field === field);
        if (own.length === 0) return null;
        return (
          <fieldset key={field} className={styles.field}>
            <legend className={styles.legend}>{t(field)}</legend>
            {own.map(({ noteId, text }) => (
              <label key={noteId} className={styles.note}>
                <input
                  type="checkbox"
                  className={styles.box}
                  checked={chosen.has(noteId)}
                  disabled={count >= KANO_MAX_ITEMS && !chosen.has(noteId)}
                  onChange={() => onToggle(noteId)}
                />
                <span className={styles.text}>{text}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <div className={styles.foot}>
        <output className={styles.hint}>{t("chosen", { count, most: KANO_MAX_ITEMS })}</output>
        <Button look="primary" disabled={count === 0} onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
