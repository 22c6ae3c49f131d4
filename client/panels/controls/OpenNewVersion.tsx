import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./NewVersion.module.css";

interface OpenNewVersionProps {
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** Says that the server has a newer program, and offers it at once. */
export function OpenNewVersion({ onReload, onClose }: OpenNewVersionProps) {
  const t = useTranslations("connection.program");
  const words = useTranslations("words");
  return (
    <section className={styles.card} aria-label={t("label")}>
      <p className={styles.text}>
        <strong>{t("title")}.</strong> {t("text")}
      </p>
      <Button look="primary" onClick={onReload}>
        {words("reload")}
      </Button>
      <IconButton icon={X} label={t("close")} onPress={onClose} />
    </section>
  );
}
