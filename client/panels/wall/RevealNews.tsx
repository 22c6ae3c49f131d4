import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { Revealing } from "./useRevealing.ts";
import styles from "./WallPage.module.css";

/** Long enough to read, short enough not to stand in the way. */
const SHOWN_MS = 6_000;

/** What the last reveal from the wall has brought, for a moment; what went wrong, until the next. */
export function RevealNews({ revealing }: { readonly revealing: Revealing }) {
  return (
    <div className={styles.news} aria-live="polite">
      {revealing.kind === "done" ? <Brought count={revealing.count} /> : null}
      {revealing.kind === "failed" ? <TroubleText trouble={revealing.trouble} /> : null}
    </div>
  );
}

function Brought({ count }: { readonly count: number }) {
  const t = useTranslations("reveal");
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : <span className={styles.newsWords}>{t("revealed", { count })}</span>;
}
