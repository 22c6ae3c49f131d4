import { Check, Copy, Maximize2, QrCode as QrSign } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Role } from "../../../model/roles.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { copyFrom } from "./copyFrom.ts";
import { LargeQrCode } from "./LargeQrCode.tsx";
import { QrCode } from "./QrCode.tsx";
import styles from "./ShareLink.module.css";
import type { LinkTarget } from "./shareLink.ts";

interface ShareLinkProps {
  readonly role: Role;
  readonly link: string;
  /** the same for phones that only write notes; null where the role cannot */
  readonly writerLink: string | null;
  /** Shown at once and large on request. The others stay covered: this dialog is often on a projector. */
  readonly isMain: boolean;
  /** the join code that opens the same, to be shown with the large QR code */
  readonly code: string | null;
}

const TARGETS: readonly LinkTarget[] = ["map", "writer"];

/** One link: whom it is for, the link itself to copy, its QR code. */
export function ShareLink({ role, link: mapLink, writerLink, isMain, code }: ShareLinkProps) {
  const t = useTranslations("share");
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const [isShown, setShown] = useState(isMain);
  const [isLarge, setLarge] = useState(false);
  const [target, setTarget] = useState<LinkTarget>("map");
  const link = target === "writer" && writerLink !== null ? writerLink : mapLink;
  const label = t("qr", { role: t(role) });
  const copy = async (): Promise<void> => {
    if (input.current) setCopied((await copyFrom(input.current)) ? "yes" : "failed");
  };
  const isLinkSeen = isShown || copied === "failed";
  return (
    <section className={styles.share}>
      <div className={styles.words}>
        <h3 className={styles.title}>{t(role)}</h3>
        <p className={styles.text}>{t(`${role}Text`)}</p>
        {writerLink === null ? null : (
          <>
            <Segments
              label={t("target")}
              options={TARGETS.map((key) => ({
                key,
                label: t(`targets.${key}`),
                shown: t(`targets.${key}`),
              }))}
              chosen={target}
              onChoose={(next) => {
                setTarget(next);
                setCopied("no");
              }}
            />
            <p className={styles.text}>{t(`targetTexts.${target}`)}</p>
          </>
        )}
        <input
          ref={input}
          className={isLinkSeen ? styles.link : styles.covered}
          readOnly
          tabIndex={isLinkSeen ? 0 : -1}
          aria-label={t("link", { role: t(role) })}
          aria-hidden={!isLinkSeen}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <div className={styles.ways}>
          <Button look={isMain ? "primary" : "secondary"} onClick={() => void copy()}>
            {copied === "yes" ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <Copy size={16} aria-hidden="true" />
            )}
            {copied === "yes" ? t("copied") : t("copyLink")}
          </Button>
          {isMain ? (
            <Button onClick={() => setLarge(true)}>
              <Maximize2 size={16} aria-hidden="true" />
              {t("showLarge")}
            </Button>
          ) : (
            <Button look="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              <QrSign size={16} aria-hidden="true" />
              {isShown ? t("cover") : t("uncover")}
            </Button>
          )}
        </div>
        <p className={styles.text} aria-live="polite">
          {copied === "failed" ? t("copyFailed") : null}
        </p>
      </div>
      {isShown ? (
        <div className={styles.code}>
          <QrCode text={link} label={label} />
        </div>
      ) : null}
      {isLarge ? <LargeQrCode link={link} label={label} code={code} onClose={() => setLarge(false)} /> : null}
    </section>
  );
}
