import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { EVIDENCE } from "../../../model/fields.ts";
import { nextStepWords } from "../../../model/nextStepWords.ts";
import { PALETTES } from "../../../model/palette.ts";
import type { FieldValidity, MapValidity } from "../../../model/validity.ts";
import { toggleFilter } from "../../actions/filterActions.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { evidenceCounted, evidenceNames, fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { validityOf } from "../../state/mapValidity.ts";
import { useSignal } from "../../state/useSignal.ts";
import type { SectionProps } from "../facilitation/drawerSections.ts";
import { usePreferences } from "../preferencesContext.ts";
import { EvidenceBar, EvidenceSwatch } from "./EvidenceBar.tsx";
import styles from "./EvidenceSection.module.css";
import { EvidenceSign } from "./EvidenceSign.tsx";
import { FilterGroup } from "./FilterGroup.tsx";
import { NextNotes } from "./NextNotes.tsx";

/** What this map rests on: the whole, the one next step, and each field. Counts notes, never people. */
export default function EvidenceSection({ editor }: SectionProps) {
  const t = useTranslations("evidence");
  const validity = useSignal(validityOf(editor.map));
  return (
    <div className={styles.section}>
      <section className={styles.group}>
        <h2 className={styles.title}>{t("title")}</h2>
        <Whole editor={editor} validity={validity} />
        <NextStep field={validity.next} />
      </section>
      <section className={styles.group}>
        <h3 className={styles.title}>{t("byField")}</h3>
        <ul className={styles.fields}>
          {validity.fields.map((field) => (
            <Field key={field.field} field={field} />
          ))}
        </ul>
        <p className={styles.hint}>{t("countsNotes")}</p>
      </section>
      <FilterGroup editor={editor} />
      <NextNotes editor={editor} />
    </div>
  );
}

interface WholeProps {
  readonly editor: Editor;
  readonly validity: MapValidity;
}

/** The picture of the map; each level, pressed, is looked at alone. */
function Whole({ editor, validity: { counts, total } }: WholeProps) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  const filter = useStore(editor.view, (state) => state.filter);
  return (
    <>
      <EvidenceBar counts={counts} />
      <p className={styles.total}>{t("total", { count: total })}</p>
      <ul className={styles.levels}>
        {EVIDENCE.map((level) => (
          <li key={level}>
            <button
              type="button"
              className={styles.level}
              data-level={level}
              aria-pressed={filter?.kind === "level" && filter.level === level}
              onClick={() => toggleFilter(editor, { kind: "level", level })}
            >
              <EvidenceSign level={level} />
              <span>{evidenceNames(language)[level]}</span>
              <EvidenceSwatch level={level} />
              <span className={styles.count}>{counts[level]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NextStep({ field }: { readonly field: FieldValidity }) {
  const t = useTranslations("evidence");
  const [{ language }] = usePreferences();
  return (
    <p className={styles.next} data-next-step={field.next.kind}>
      <strong>{t("next", { field: fieldTitles(language)[field.field] })}</strong>{" "}
      {nextStepWords(contentLanguage(language), field)}
    </p>
  );
}

function Field({ field }: { readonly field: FieldValidity }) {
  const t = useTranslations("evidence");
  const [{ language, scheme }] = usePreferences();
  const { fill, edge, title } = PALETTES[scheme].fields[field.field];
  const levels = EVIDENCE.filter((level) => field.counts[level] > 0);
  return (
    <li
      className={styles.field}
      data-evidence-field={field.field}
      style={{ background: fill, borderColor: edge, color: title }}
    >
      <div className={styles.head}>
        <h4 className={styles.name}>{fieldTitles(language)[field.field]}</h4>
        <span>{t("total", { count: field.total })}</span>
      </div>
      {field.total > 0 && <EvidenceBar counts={field.counts} />}
      {levels.length > 0 && (
        <span className={styles.parts}>
          {levels.map((level) => (
            <span key={level} className={styles.part}>
              <EvidenceSign level={level} size={13} />
              {evidenceCounted(language, level, field.counts[level])}
            </span>
          ))}
        </span>
      )}
      <span>{nextStepWords(contentLanguage(language), field)}</span>
    </li>
  );
}
