import { CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import styles from "../controls/TroubleText.module.css";
import type { WritingFailure } from "./writingTask.ts";

/** Why there is no file; nothing of it is the server's fault, unless it is out of reach. */
export function WritingTrouble({ failure }: { readonly failure: WritingFailure }) {
  const t = useTranslations("protocol");
  return (
    <p className={styles.trouble} role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      {t(failure)}
    </p>
  );
}
