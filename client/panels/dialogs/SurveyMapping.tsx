import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import {
  headingsOf,
  likelyTextColumn,
  readSurvey,
  SURVEY_EVIDENCE,
  type SurveyNote,
  surveyCsv,
  surveyGroups,
} from "../../../exchange/import/survey.ts";
import { fieldOfHeading } from "../../../exchange/import/words.ts";
import type { Sheet } from "../../../exchange/import/xlsx.ts";
import { EVIDENCE, type EvidenceLevel, isOneOf, PLACES, type PlaceKey } from "../../../model/fields.ts";
import { LIMITS } from "../../../model/wire.ts";
import { evidenceNames, fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { usePreferences } from "../preferencesContext.ts";
import dialog from "./dialog.module.css";
import steps from "./ImportDialog.module.css";
import { ImportFields } from "./ImportFields.tsx";
import styles from "./SurveyMapping.module.css";
import { SurveyPreview } from "./SurveyPreview.tsx";

interface SurveyMappingProps {
  readonly editor: Editor;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  /** `csv` is a table as the import of notes takes it */
  readonly onImport: (csv: Blob) => void;
  readonly onCancel: () => void;
}

/** One field for all, or for each value of a column its own. */
const BY_COLUMN = "column:";
type Target = PlaceKey | `${typeof BY_COLUMN}${number}`;

/** As many of a kind as tell what it is about. */
const FIRST = 3;

/** A table of complaints or answers: which column holds the texts, and what becomes of them. Nothing is imported yet. */
export default function SurveyMapping({ editor, fileName, sheets, onImport, onCancel }: SurveyMappingProps) {
  const t = useTranslations("survey");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const [sheetIndex, setSheetIndex] = useState(0);
  const sheet = sheets[sheetIndex];
  const rows = useMemo(() => sheet?.rows ?? [], [sheet]);
  const likely = useMemo(() => likelyTextColumn(rows), [rows]);
  const [chosenColumn, setTextColumn] = useState<number | null>(null);
  const textColumn = chosenColumn ?? likely;
  const [sourceColumns, setSourceColumns] = useState<readonly number[]>([]);
  const [hasHeadings, setHeadings] = useState(true);
  const [target, setTarget] = useState<Target>("parking");
  const [fields, setFields] = useState<ReadonlyMap<string, PlaceKey | null>>(new Map());
  const [evidence, setEvidence] = useState<EvidenceLevel>(SURVEY_EVIDENCE);
  const [duplicates, setDuplicates] = useState<"leaveOut" | "take">("leaveOut");
  const [part, setPart] = useState(0);

  const onMap = useMemo(
    () => editor.map.ids().flatMap((id) => editor.map.get(id)?.note.text ?? []),
    [editor],
  );
  const columns = headingsOf(rows, hasHeadings).map(
    (heading, index) => heading ?? t("column", { number: index + 1 }),
  );
  const groupColumn = isOneOf(PLACES, target) ? null : Number(target.slice(BY_COLUMN.length));
  const survey = useMemo(
    () =>
      readSurvey(
        rows,
        {
          title: fileName,
          rowWord: t("row"),
          hasHeadings,
          textColumn,
          sourceColumns: sourceColumns.filter((column) => column !== textColumn),
          duplicates,
          groupColumn,
        },
        onMap,
      ),
    [rows, fileName, t, hasHeadings, textColumn, sourceColumns, duplicates, groupColumn, onMap],
  );
  const fieldOf = ({ group = "" }: Pick<SurveyNote, "group">): PlaceKey | null => {
    if (isOneOf(PLACES, target)) return target;
    const chosen = fields.get(group);
    return chosen === undefined ? (fieldOfHeading(group)?.field ?? "parking") : chosen;
  };
  const wanted = survey.notes.filter((note) => fieldOf(note) !== null);
  const parts = Math.ceil(wanted.length / LIMITS.importRows);
  const first = Math.min(part, Math.max(0, parts - 1)) * LIMITS.importRows;
  const notes = wanted.slice(first, first + LIMITS.importRows);
  const changeSheet = (key: string): void => {
    setSheetIndex(Number(key));
    setTextColumn(null);
    setSourceColumns([]);
    setTarget("parking");
    setPart(0);
  };
  return (
    <div className={`${dialog.form} ${steps.form}`}>
      <p className={dialog.lead}>{t("lead")}</p>
      <div className={styles.choices}>
        {sheets.length > 1 ? (
          <Select
            label={t("sheet")}
            options={sheets.map(({ name }, index) => ({ key: String(index), label: name }))}
            chosen={String(sheetIndex)}
            onChoose={changeSheet}
          />
        ) : null}
        <Select
          label={t("textColumn")}
          options={columns.map((label, index) => ({ key: String(index), label }))}
          chosen={String(textColumn)}
          onChoose={(key) => setTextColumn(Number(key))}
        />
        <Select
          label={t("field")}
          options={[
            ...[...PLACES].reverse().map((key) => ({
              key,
              label: key === "parking" ? t("parking") : fieldTitles(language)[key],
            })),
            ...columns.flatMap((label, column) =>
              column === textColumn
                ? []
                : [{ key: `${BY_COLUMN}${column}` as const, label: t("byColumn", { column: label }) }],
            ),
          ]}
          chosen={target}
          onChoose={setTarget}
        />
        <Select
          label={t("evidence")}
          options={EVIDENCE.map((key) => ({ key, label: evidenceNames(language)[key] }))}
          chosen={evidence}
          onChoose={setEvidence}
        />
        {parts > 1 ? (
          <Select
            label={t("part")}
            options={Array.from({ length: parts }, (_, index) => ({
              key: String(index),
              label: t("range", {
                from: index * LIMITS.importRows + 1,
                to: Math.min((index + 1) * LIMITS.importRows, wanted.length),
              }),
            }))}
            chosen={String(first / LIMITS.importRows)}
            onChoose={(key) => setPart(Number(key))}
          />
        ) : null}
      </div>
      {groupColumn !== null ? (
        <ImportFields
          groups={surveyGroups(survey.notes).map(({ group, notes: members }) => ({
            key: group,
            title: group === "" ? t("noKind") : group,
            count: members.length,
            first: members.slice(0, FIRST).map(({ text }) => text),
          }))}
          fieldOf={({ key }) => fieldOf({ group: key })}
          onChoose={({ key }, chosen) => setFields(new Map(fields).set(key, chosen))}
        />
      ) : null}
      <div className={styles.boxes}>
        <Box isOn={hasHeadings} onToggle={() => setHeadings(!hasHeadings)}>
          {t("hasHeadings")}
        </Box>
        <Box
          isOn={duplicates === "leaveOut"}
          onToggle={() => setDuplicates(duplicates === "leaveOut" ? "take" : "leaveOut")}
        >
          {t("leaveOut")}
        </Box>
      </div>
      {columns.length > 1 ? (
        <fieldset className={styles.boxes}>
          <legend className={styles.legend}>{t("sourceColumns")}</legend>
          {columns.map((label, column) =>
            column === textColumn ? null : (
              <Box
                // Columns have no other name: two may have the same heading.
                key={`${label} ${column}`}
                isOn={sourceColumns.includes(column)}
                onToggle={() =>
                  setSourceColumns(
                    columns.flatMap((_, one) =>
                      sourceColumns.includes(one) === (one === column) ? [] : [one],
                    ),
                  )
                }
              >
                {label}
              </Box>
            ),
          )}
          <p className={styles.hint}>{t("privacy")}</p>
        </fieldset>
      ) : null}
      <SurveyPreview survey={survey} />
      <div className={`${dialog.ways} ${steps.ways}`}>
        <Button
          look="primary"
          disabled={notes.length === 0}
          onClick={() => onImport(new Blob([surveyCsv(notes, fieldOf, evidence)]))}
        >
          {t("import", { count: notes.length })}
        </Button>
        <Button onClick={onCancel}>{words("cancel")}</Button>
      </div>
    </div>
  );
}

interface BoxProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Box({ isOn, onToggle, children }: BoxProps) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
