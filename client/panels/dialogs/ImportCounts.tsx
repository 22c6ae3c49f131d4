import { useTranslations } from "use-intl";
import type { PlaceKey } from "../../../model/fields.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./ImportGroups.module.css";

/** How many notes come into which field. */
export function ImportCounts({
  fields,
}: {
  readonly fields: readonly (readonly [field: PlaceKey, count: number])[];
}) {
  const t = useTranslations("importGroups");
  const [{ language }] = usePreferences();
  return (
    <section className={styles.leftOut}>
      <h3 className={styles.title}>{t("arrive")}</h3>
      <output className={styles.counts}>
        {fields.length === 0
          ? t("nothing")
          : fields.map(([field, count]) => (
              <span key={field} className={styles.field}>
                {t("inField", { field: fieldTitles(language)[field], count })}
              </span>
            ))}
      </output>
    </section>
  );
}
