import { Check, Copy, Eye, EyeOff } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { copyFrom } from "../dialogs/copyFrom.ts";
import share from "../dialogs/ShareLink.module.css";
import styles from "./WebhookDialog.module.css";

/** The secret of an address that was set just now. Covered, for dialogs are often on a projector. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  const t = useTranslations("webhook");
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = async (): Promise<void> => {
    if (input.current) setCopied((await copyFrom(input.current)) ? "yes" : "failed");
  };
  const isSeen = isShown || copied === "failed";
  return (
    <section className={styles.secret} aria-labelledby={heading}>
      <h3 className={styles.title} id={heading}>
        {t("secretTitle")}
      </h3>
      <p className={styles.text}>{t("secretText")}</p>
      <input
        ref={input}
        className={isSeen ? share.link : share.covered}
        readOnly
        tabIndex={isSeen ? 0 : -1}
        aria-label={t("secret")}
        aria-hidden={!isSeen}
        value={secret}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.ways}>
        <Button look="primary" onClick={() => void copy()}>
          {copied === "yes" ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          {copied === "yes" ? t("copied") : t("copySecret")}
        </Button>
        <Button look="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
          {isShown ? t("cover") : t("show")}
        </Button>
      </div>
      <p className={share.text} aria-live="polite">
        {copied === "failed" ? t("copyFailed") : null}
      </p>
    </section>
  );
}
