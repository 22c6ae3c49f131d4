import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { KANO_ANSWERS, kanoClassOf } from "../../../model/kano.ts";
import { type JudgedLine, judgedLines, type KanoReport } from "../../../model/kanoReport.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { KanoChart } from "./KanoChart.tsx";
import { JudgedItem, SecretItem } from "./KanoLine.tsx";
import styles from "./KanoResult.module.css";
import tables from "./KanoTable.module.css";
import { KanoTable } from "./KanoTable.tsx";
import { useFoundNotes } from "./useFoundNotes.ts";

interface KanoResultProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly report: KanoReport;
}

/** What came out of a round: what to do first, the picture, the numbers, and what they mean. */
export function KanoResult({ session, workshop, report }: KanoResultProps) {
  const t = useTranslations("kano.results");
  const { work, leave, askAgain, tooFew } = report;
  const lines = judgedLines(report);
  const notes = useFoundNotes(
    session,
    workshop,
    [...lines, ...tooFew].map(({ item }) => item),
  );
  const list = (title: string, of: readonly JudgedLine[]): ReactNode =>
    of.length === 0 ? null : (
      <section className={styles.section}>
        <h3 className={styles.subtitle}>{title}</h3>
        <ul className={styles.list}>
          {of.map((line) => (
            <JudgedItem key={line.item.id} workshop={workshop} line={line} note={notes(line.item)} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <Part title={t("order")}>
        <p className={styles.hint}>{t("orderHint")}</p>
        {work.length === 0 ? (
          <p>{t("noWork")}</p>
        ) : (
          <ol className={styles.list} aria-label={t("order")}>
            {work.map((line) => (
              <JudgedItem key={line.item.id} workshop={workshop} line={line} note={notes(line.item)} />
            ))}
          </ol>
        )}
        {list(t("leave"), leave)}
        {list(t("askAgain"), askAgain)}
        {tooFew.length > 0 ? (
          <section className={styles.section}>
            <h3 className={styles.subtitle}>{t("tooFew")}</h3>
            <p className={styles.hint}>{t("tooFewWhy")}</p>
            <ul className={styles.list}>
              {tooFew.map((line) => (
                <SecretItem key={line.item.id} workshop={workshop} line={line} note={notes(line.item)} />
              ))}
            </ul>
          </section>
        ) : null}
      </Part>
      {lines.length > 0 ? (
        <>
          <Part title={t("chart")}>
            <KanoChart lines={lines} />
          </Part>
          <Part title={t("table")}>
            <KanoTable lines={lines} />
          </Part>
        </>
      ) : null}
      <Explanation />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** How the numbers come about, and who has found it out. */
function Explanation() {
  const t = useTranslations("kano");
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{t("results.explain")}</summary>
      <div className={styles.explanation}>
        <p>{t("results.explainClass")}</p>
        <p>{t("results.explainCoefficients")}</p>
        <p>{t("results.explainDoubtful")}</p>
        <h3 className={styles.subtitle}>{t("results.matrix")}</h3>
        {/* What scrolls must be reached by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={tables.scroll} aria-label={t("results.matrix")} tabIndex={0}>
          <table className={tables.matrix}>
            <thead>
              <tr>
                <th scope="col">{t("results.matrixCorner")}</th>
                {KANO_ANSWERS.map((answer) => (
                  <th key={answer} scope="col">
                    {t(`answer.${answer}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {KANO_ANSWERS.map((functional) => (
                <tr key={functional}>
                  <th scope="row">{t(`answer.${functional}`)}</th>
                  {KANO_ANSWERS.map((dysfunctional) => {
                    const of = kanoClassOf({ functional, dysfunctional });
                    return (
                      <td key={dysfunctional}>
                        <abbr title={t(`class.${of}`)}>{of}</abbr>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <h3 className={styles.subtitle}>{t("results.sources")}</h3>
        <ul className={styles.sources}>
          <li>{t("results.sourceKano")}</li>
          <li>{t("results.sourceBerger")}</li>
          <li>{t("results.sourceTimko")}</li>
        </ul>
      </div>
    </details>
  );
}
