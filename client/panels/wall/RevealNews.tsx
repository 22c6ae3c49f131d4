import { useTranslations } from "use-intl";
import passing from "../controls/PassingWords.module.css";
import { PassingWords } from "../controls/PassingWords.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { Revealing } from "./useRevealing.ts";
import styles from "./WallPage.module.css";

/** What the last reveal from the wall has brought, for a moment; what went wrong, until the next. */
export function RevealNews({ revealing }: { readonly revealing: Revealing }) {
  const t = useTranslations("reveal");
  return (
    <div className={`${passing.place} ${styles.news}`} aria-live="polite">
      {revealing.kind === "done" ? (
        <PassingWords>{t("revealed", { count: revealing.count })}</PassingWords>
      ) : null}
      {revealing.kind === "failed" ? <TroubleText trouble={revealing.trouble} /> : null}
    </div>
  );
}
