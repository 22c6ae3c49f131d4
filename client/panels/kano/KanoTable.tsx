import { useFormatter, useTranslations } from "use-intl";
import { KANO_CLASSES } from "../../../model/kano.ts";
import type { JudgedLine } from "../../../model/kanoReport.ts";
import { ClassSign } from "./ClassSign.tsx";
import styles from "./KanoTable.module.css";

/** All numbers of a round. */
export function KanoTable({ lines }: { readonly lines: readonly JudgedLine[] }) {
  const t = useTranslations("kano");
  const format = useFormatter();
  const coefficient = (value: number | null): string =>
    value === null
      ? "–"
      : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace("-", "−");
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label={t("results.tableScroll")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("results.number")}</th>
            <th scope="col" className={styles.words}>
              {t("results.item")}
            </th>
            <th scope="col" className={styles.words}>
              {t("results.className")}
            </th>
            {KANO_CLASSES.map((one) => (
              <th key={one} scope="col">
                <abbr title={t(`class.${one}`)}>{one}</abbr>
              </th>
            ))}
            <th scope="col">{t("results.better")}</th>
            <th scope="col">{t("results.worse")}</th>
            <th scope="col">{t("results.answers")}</th>
            <th scope="col">{t("results.doubtfulShort")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, number, counts, verdict }) => (
            <tr key={item.id}>
              <td>{number}</td>
              <th scope="row" className={styles.words}>
                {item.title}
              </th>
              <td className={styles.words}>
                <span className={styles.class}>
                  <ClassSign of={verdict.class} size={20} />
                  {t(`class.${verdict.class}`)}
                </span>
              </td>
              {KANO_CLASSES.map((one) => (
                <td key={one} data-most={one === verdict.class || undefined}>
                  {counts[one]}
                </td>
              ))}
              <td>{coefficient(verdict.better)}</td>
              <td>{coefficient(verdict.worse)}</td>
              <td>{verdict.answers}</td>
              <td>{verdict.doubtful}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
