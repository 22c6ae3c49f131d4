import { useTranslations } from "use-intl";
import type { PlaceKey } from "../../../model/fields.ts";
import styles from "./FieldWhy.module.css";

/** What a field is for: good notes, a common mistake, and what belongs elsewhere. Words only, to stand anywhere. */
export function FieldWhy({ place }: { readonly place: PlaceKey }) {
  const t = useTranslations("fieldWhy");
  return (
    <div className={styles.why}>
      <p className={styles.purpose}>{t(`${place}.purpose`)}</p>
      <h3 className={styles.title}>{t("good")}</h3>
      <ul className={styles.notes}>
        <li>{t(`${place}.one`)}</li>
        <li>{t(`${place}.two`)}</li>
      </ul>
      <h3 className={styles.title}>{t("mistake")}</h3>
      <p>
        {t(`${place}.mistake`)} <span className={styles.better}>{t(`${place}.better`)}</span>
      </p>
      <h3 className={styles.title}>{t("unlike")}</h3>
      <p>{t(`${place}.unlike`)}</p>
    </div>
  );
}
