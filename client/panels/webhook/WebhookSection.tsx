import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import styles from "../dialogs/ShareLink.module.css";

/** The way to the address for messages about exports. */
export function WebhookSection({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("webhook");
  const heading = useId();
  return (
    <section className={styles.share} aria-labelledby={heading}>
      <div className={styles.words}>
        <h3 className={styles.title} id={heading}>
          {t("title")}
        </h3>
        <p className={styles.text}>{t("sectionText")}</p>
        <div className={styles.ways}>
          <Button onClick={onOpen}>{t("open")}</Button>
        </div>
      </div>
    </section>
  );
}
