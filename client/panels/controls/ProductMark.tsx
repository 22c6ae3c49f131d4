import { useTranslations } from "use-intl";
import icon from "../../theme/icon.svg";
import styles from "./ProductMark.module.css";

/** Sign and name of the product; on phones the sign alone is seen. */
export function ProductMark() {
  const t = useTranslations("product");
  return (
    <span className={styles.mark}>
      <img src={icon} alt="" width={28} height={28} />
      <span className={styles.name}>{t("name")}</span>
    </span>
  );
}
