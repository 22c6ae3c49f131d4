import { useTranslations } from "use-intl";
import type { FaultyRow } from "../../../model/api.ts";
import { isOneOf } from "../../../model/fields.ts";
import { LIMITS } from "../../../model/wire.ts";
import { Button } from "../controls/Button.tsx";
import dialog from "./dialog.module.css";
import styles from "./FaultyRows.module.css";
import steps from "./ImportDialog.module.css";

const FAULTS = [
  "unknownField",
  "unknownFacet",
  "unknownEvidence",
  "emptyText",
  "textTooLong",
  "unreadable",
] as const;

/** The server names this many at most; then there may be more. */
const MOST_NAMED = 100;

/** Nobody reads more, and a table of thousands holds up the window. */
const MOST_SHOWN = 200;

interface FaultyRowsProps {
  readonly rows: readonly FaultyRow[];
  readonly onSkip: () => void;
  readonly onCancel: () => void;
}

/** The rows that cannot become notes, each with its reason, and the choice what to do. Nothing is imported yet. */
export function FaultyRows({ rows, onSkip, onCancel }: FaultyRowsProps) {
  const t = useTranslations("import");
  const words = useTranslations("words");
  const isCut = rows.length >= MOST_NAMED;
  return (
    <>
      <h3 className={styles.title} role="alert">
        {isCut ? t("manyFaulty") : t("faultyTitle", { count: rows.length })}
      </h3>
      <p className={dialog.lead}>{t("faultyText")}</p>
      <FaultyTable rows={rows} />
      <div className={`${dialog.ways} ${steps.ways}`}>
        <Button look="primary" onClick={onSkip}>
          {isCut ? t("skipAll") : t("skip", { count: rows.length })}
        </Button>
        <Button onClick={onCancel}>{words("cancel")}</Button>
      </div>
    </>
  );
}

/** Each row with its reason and enough of it to find it again. */
export function FaultyTable({
  rows,
  numberOf = "row",
}: {
  readonly rows: readonly FaultyRow[];
  /** what is counted */
  readonly numberOf?: "row" | "note";
}) {
  const t = useTranslations("import");
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(numberOf)}</th>
            <th scope="col">{t("problem")}</th>
            <th scope="col">{t("value")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map(({ row, problem, value }, index) => (
            <tr key={`${row} ${index}`}>
              <td className={styles.row}>{row}</td>
              <td>
                {t(`faults.${isOneOf(FAULTS, problem) ? problem : "unreadable"}`, {
                  characters: LIMITS.noteTextLength,
                })}
              </td>
              <td className={styles.value}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN ? (
        <p className={styles.more}>{t("more", { count: rows.length - MOST_SHOWN })}</p>
      ) : null}
    </div>
  );
}
