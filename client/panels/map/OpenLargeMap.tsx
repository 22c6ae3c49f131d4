import { Layers, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./RetentionStrip.module.css";

interface OpenLargeMapProps {
  /** notes on the map */
  readonly count: number;
  readonly onUnderstood: () => void;
}

/** What becomes of a map with too many notes, and what would be better. */
export function OpenLargeMap({ count, onUnderstood }: OpenLargeMapProps) {
  const t = useTranslations("trouble.large");
  return (
    <section className={styles.strip} aria-live="polite" data-large-map="">
      <Layers size={16} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{t("title")}.</strong> {t("text", { count, limit: LIMITS.notesPerMap })}
      </p>
      <span className={styles.ways}>
        <IconButton icon={X} label={t("understood")} onPress={onUnderstood} />
      </span>
    </section>
  );
}
