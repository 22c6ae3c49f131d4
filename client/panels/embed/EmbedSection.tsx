import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { copyFrom } from "../dialogs/copyFrom.ts";
import styles from "../dialogs/ShareLink.module.css";
import { embedAddress, embedCode } from "./embedAddress.ts";

interface EmbedSectionProps {
  readonly workshopId: string;
  readonly mapId: string;
  readonly title: string;
  /** of the viewers' link */
  readonly secret: string;
}

/** What to paste into a wiki's page. Covered, as other links are: this dialog is often on a projector. */
export function EmbedSection({ workshopId, mapId, title, secret }: EmbedSectionProps) {
  const t = useTranslations("embed");
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const address = embedAddress(window.location.origin, workshopId, mapId, secret);
  const copy = async (): Promise<void> => {
    if (input.current) setCopied((await copyFrom(input.current)) ? "yes" : "failed");
  };
  const isSeen = copied === "failed";
  return (
    <section className={styles.share} aria-labelledby={heading}>
      <div className={styles.words}>
        <h3 className={styles.title} id={heading}>
          {t("shareTitle")}
        </h3>
        <p className={styles.text}>{t("shareText")}</p>
        <p className={styles.text}>{t("shareSites")}</p>
        <input
          ref={input}
          className={isSeen ? styles.link : styles.covered}
          readOnly
          tabIndex={isSeen ? 0 : -1}
          aria-label={t("code")}
          aria-hidden={!isSeen}
          value={embedCode(address, title)}
          onFocus={(event) => event.target.select()}
        />
        <div className={styles.ways}>
          <Button look="secondary" onClick={() => void copy()}>
            {copied === "yes" ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <Copy size={16} aria-hidden="true" />
            )}
            {copied === "yes" ? t("copied") : t("copyCode")}
          </Button>
        </div>
        <p className={styles.text} aria-live="polite">
          {copied === "failed" ? t("copyFailed") : null}
        </p>
      </div>
    </section>
  );
}
