import { useTranslations } from "use-intl";
import type { Survey } from "../../../exchange/import/survey.ts";
import { LIMITS } from "../../../model/wire.ts";
import { useList } from "../../i18n/useList.ts";
import styles from "./SurveyMapping.module.css";

/** As many as one sees at a glance what becomes of the table. */
const PREVIEWED = 3;
const REPEATS_SHOWN = 5;

/** The first notes, and what is left out of the table. */
export function SurveyPreview({
  survey: { notes, duplicates, emptyRows, tooLong },
}: {
  readonly survey: Survey;
}) {
  const t = useTranslations("survey");
  const list = useList();
  const repeats = duplicates.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.preview} aria-label={t("preview")}>
      <ul className={styles.notes}>
        {notes.slice(0, PREVIEWED).map(({ row, text, source }) => (
          <li key={row} className={styles.note}>
            <span className={styles.text}>{text}</span>
            <span className={styles.source}>{source}</span>
          </li>
        ))}
      </ul>
      <output className={styles.counts}>
        <span>{t("notes", { count: notes.length })}</span>
        {repeats > 0 ? <span>{t("repeats", { count: repeats })}</span> : null}
        {emptyRows > 0 ? <span>{t("emptyRows", { count: emptyRows })}</span> : null}
        {tooLong.length > 0 ? (
          <span>
            {t("tooLong", {
              count: tooLong.length,
              rows: list(tooLong.slice(0, REPEATS_SHOWN).map(String)),
              characters: LIMITS.noteTextLength,
            })}
          </span>
        ) : null}
      </output>
      {duplicates.length > 0 ? (
        <details className={styles.repeats}>
          <summary>{t("showRepeats")}</summary>
          <ul>
            {duplicates.slice(0, REPEATS_SHOWN).map(({ text, count, isOnMap }) => (
              <li key={text}>{t(isOnMap ? "onMap" : "again", { text, count })}</li>
            ))}
          </ul>
          {duplicates.length > REPEATS_SHOWN ? (
            <p className={styles.hint}>{t("more", { count: duplicates.length - REPEATS_SHOWN })}</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
