import { useTranslations } from "use-intl";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { Select } from "../controls/Select.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./ImportFields.module.css";

/** Notes that go into one field together. */
export interface FieldGroup {
  readonly key: string;
  /** null for what stands under no heading */
  readonly title: string | null;
  readonly count: number;
  /** texts of the first few */
  readonly first: readonly string[];
}

interface ImportFieldsProps {
  readonly groups: readonly FieldGroup[];
  readonly fieldOf: (group: FieldGroup) => PlaceKey | null;
  /** null leaves the group out */
  readonly onChoose: (group: FieldGroup, field: PlaceKey | null) => void;
}

/** For each heading, frame or kind of row the field that its notes go to. */
export function ImportFields({ groups, fieldOf, onChoose }: ImportFieldsProps) {
  const t = useTranslations("importGroups");
  const [{ language }] = usePreferences();
  const options = [
    ...PLACES.map((key) => ({ key, label: fieldTitles(language)[key] })),
    { key: "none" as const, label: t("leaveOut") },
  ];
  return (
    <ul className={styles.groups} aria-label={t("groups")}>
      {groups.map((group) => (
        <li key={group.key} className={styles.group}>
          <Select
            label={group.title ?? t("untitled")}
            options={options}
            chosen={fieldOf(group) ?? "none"}
            onChoose={(key) => onChoose(group, key === "none" ? null : key)}
          />
          <p className={styles.first}>
            <span className={styles.count}>{t("notes", { count: group.count })}</span>
            {group.first.join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
