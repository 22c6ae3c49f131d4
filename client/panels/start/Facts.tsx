import { EyeOff, LockKeyhole, type LucideIcon, Server } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { HELP_PAGES } from "../help/helpPages.ts";
import styles from "./Facts.module.css";

const FACTS = ["noAccount", "noThirdParty", "leastData"] as const;
const ICONS: Readonly<Record<(typeof FACTS)[number], LucideIcon>> = {
  noAccount: LockKeyhole,
  noThirdParty: Server,
  leastData: EyeOff,
};

/** Three plain promises on data, each of which the product keeps, and where the whole of it can be read. */
export function Facts() {
  const t = useTranslations("start.facts");
  const help = useTranslations("helpPages");
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
      <nav className={styles.pages} aria-label={help("label")}>
        {HELP_PAGES.map((page) => (
          <Link key={page} href={`/help/${page}`}>
            {help(page)}
          </Link>
        ))}
      </nav>
    </footer>
  );
}
