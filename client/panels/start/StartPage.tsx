import { useTranslations } from "use-intl";
import { PreferenceSwitches } from "../controls/PreferenceSwitches.tsx";
import { ProductMark } from "../controls/ProductMark.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { CodeEntry } from "./CodeEntry.tsx";
import { CreateForm } from "./CreateForm.tsx";
import { ExampleButton } from "./ExampleButton.tsx";
import { Facts } from "./Facts.tsx";
import { MapPreview } from "./MapPreview.tsx";
import { RecentWorkshops } from "./RecentWorkshops.tsx";
import styles from "./StartPage.module.css";
import { useNewWorkshop } from "./useNewWorkshop.ts";

/** `/`: what this is, a workshop in three lines, the worked example, and the way back to earlier workshops. */
export function StartPage() {
  const t = useTranslations("start");
  const creation = useNewWorkshop();
  usePageTitle(null);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <ProductMark />
        <PreferenceSwitches />
      </header>
      <main className={styles.main}>
        <section className={styles.hero}>
          <h1 className={styles.headline}>{t("headline")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <MapPreview />
        </section>
        <section className={styles.card}>
          <CodeEntry />
          <p className={styles.or}>{t("or")}</p>
          <CreateForm creation={creation} />
          <p className={styles.or}>{t("or")}</p>
          <ExampleButton creation={creation} />
        </section>
      </main>
      <RecentWorkshops />
      <Facts />
    </div>
  );
}
