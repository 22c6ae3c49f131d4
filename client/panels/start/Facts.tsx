import { EyeOff, LockKeyhole, type LucideIcon, Server } from "lucide-react";
import { useTranslations } from "use-intl";
import styles from "./Facts.module.css";

const FACTS = ["noAccount", "noThirdParty", "leastData"] as const;
const ICONS: Readonly<Record<(typeof FACTS)[number], LucideIcon>> = {
  noAccount: LockKeyhole,
  noThirdParty: Server,
  leastData: EyeOff,
};

/** Three plain promises on data, each of which the product keeps. */
export function Facts() {
  const t = useTranslations("start.facts");
  return (
    <footer className={styles.facts} aria-label={t("title")}>
      {FACTS.map((fact) => {
        const Icon = ICONS[fact];
        return (
          <div key={fact} className={styles.fact}>
            <Icon size={20} aria-hidden="true" className={styles.icon} />
            <div>
              <h2 className={styles.title}>{t(fact)}</h2>
              <p className={styles.text}>{t(`${fact}Text`)}</p>
            </div>
          </div>
        );
      })}
    </footer>
  );
}
