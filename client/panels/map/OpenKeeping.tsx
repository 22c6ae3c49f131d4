import { HardDrive, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Keeping } from "../../session/localCopy.ts";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./RetentionStrip.module.css";
import { useIsNarrow } from "./useIsNarrow.ts";

interface OpenKeepingProps {
  readonly keeping: Exclude<Keeping, "kept">;
  readonly onUnderstood: () => void;
}

/** Says that this device keeps nothing of what is written, and what to do about it. */
export function OpenKeeping({ keeping, onUnderstood }: OpenKeepingProps) {
  const t = useTranslations("connection");
  const isNarrow = useIsNarrow();
  return (
    <section className={styles.strip} aria-live="polite" data-keeping={keeping}>
      <HardDrive size={16} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{t(`${keeping}Title`)}.</strong> {t(isNarrow ? "noneShort" : `${keeping}Text`)}
      </p>
      <span className={styles.ways}>
        <IconButton icon={X} label={t("understood")} onPress={onUnderstood} />
      </span>
    </section>
  );
}
