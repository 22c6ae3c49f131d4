import { useId } from "react";
import { useTranslations } from "use-intl";
import { MAX_POINTS } from "../../../../model/api/facilitation.ts";
import { FIELDS, type FieldKey } from "../../../../model/fields.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import { Segments } from "../../controls/Segments.tsx";
import field from "../../controls/TextField.module.css";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./DotsRulesFields.module.css";

/** The rules of a vote with points, as they are chosen. */
export interface DotsChoice {
  readonly points: number;
  readonly perNote: number;
  readonly fields: readonly FieldKey[];
  readonly maps: "this" | "all";
}

interface DotsRulesFieldsProps {
  readonly chosen: DotsChoice;
  /** more than one map to choose from */
  readonly hasMaps: boolean;
  readonly onChange: (chosen: DotsChoice) => void;
}

/** How many points, for what. */
export function DotsRulesFields({ chosen, hasMaps, onChange }: DotsRulesFieldsProps) {
  const t = useTranslations("voting");
  const [{ language }] = usePreferences();
  const toggle = (field: FieldKey): void =>
    onChange({
      ...chosen,
      fields: FIELDS.filter((one) => chosen.fields.includes(one) !== (one === field)),
    });
  return (
    <>
      <div className={styles.numbers}>
        <NumberField
          label={t("points")}
          value={chosen.points}
          onChange={(points) => onChange({ ...chosen, points })}
        />
        <NumberField
          label={t("perNote")}
          value={chosen.perNote}
          onChange={(perNote) => onChange({ ...chosen, perNote })}
        />
      </div>
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t("fields")}</legend>
        {FIELDS.map((field) => (
          <label key={field} className={styles.field}>
            <input
              type="checkbox"
              className={styles.box}
              checked={chosen.fields.includes(field)}
              onChange={() => toggle(field)}
            />
            {fieldTitles(language)[field]}
          </label>
        ))}
      </fieldset>
      {hasMaps ? (
        <Segments
          label={t("maps")}
          options={[
            { key: "this", label: t("thisMap"), shown: t("thisMap") },
            { key: "all", label: t("allMaps"), shown: t("allMaps") },
          ]}
          chosen={chosen.maps}
          onChoose={(maps) => onChange({ ...chosen, maps })}
        />
      ) : null}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className={styles.number}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className={`${field.input} ${styles.input}`}
        min={1}
        max={MAX_POINTS}
        step={1}
        inputMode="numeric"
        // Empty while one types another number.
        value={Number.isFinite(value) ? value : ""}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
