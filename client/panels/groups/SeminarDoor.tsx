import { DoorOpen, Maximize2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { keysBelow } from "../../../model/keys.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { LargeQrCode } from "../dialogs/LargeQrCode.tsx";
import { QrCode } from "../dialogs/QrCode.tsx";
import { shareLink } from "../dialogs/shareLink.ts";
import { useJoinCode } from "../dialogs/useJoinCode.ts";
import { useVisits } from "../visitsContext.ts";
import styles from "./GroupsSection.module.css";

/** The ways into the seminar: link, QR code, and a code to type in, which ends when the door is closed. */
export function SeminarDoor({ workshop }: { readonly workshop: Workshop }) {
  const t = useTranslations("groups");
  const visits = useVisits();
  const { code, others, trouble, isWorking, make, end } = useJoinCode(workshop, true);
  const [isLarge, setLarge] = useState(false);
  const { key } = visits.of(workshop.id);
  const isStale = key !== null && key.keysVersion < workshop.keysVersion;
  const secret = key && !isStale ? keysBelow(key.role, key.secret).participant : undefined;
  const link = secret === undefined ? null : shareLink(window.location.origin, workshop.id, secret);
  const isOpen = code !== null || others > 0;
  return (
    <section className={styles.part} aria-label={t("door")}>
      <h2 className={styles.title}>{t("door")}</h2>
      <div className={styles.door}>
        {link === null ? (
          <p className={styles.hint}>{t("noLink")}</p>
        ) : (
          <div className={styles.qr}>
            <QrCode text={link} label={t("qr")} />
          </div>
        )}
        <div className={styles.doorWords}>
          {code ? (
            <>
              <span className={styles.hint}>{t("enterCode", { host: window.location.host })}</span>
              <span className={styles.code}>{code.code}</span>
            </>
          ) : null}
          <p className={styles.hint} aria-live="polite">
            {code
              ? t("doorOpen", { until: new Date(code.expiresAt) })
              : isOpen
                ? t("doorOpenOther", { count: others })
                : t("doorClosed")}
          </p>
        </div>
      </div>
      {link === null ? null : (
        <input
          className={styles.link}
          readOnly
          aria-label={t("joinLink")}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={styles.ways}>
        {isOpen ? (
          <Button busy={isWorking} onClick={end}>
            {t("closeDoor")}
          </Button>
        ) : (
          <Button busy={isWorking} onClick={make}>
            <DoorOpen size={16} aria-hidden="true" />
            {t("openDoor")}
          </Button>
        )}
        {link === null ? null : (
          <Button look="quiet" onClick={() => setLarge(true)}>
            <Maximize2 size={16} aria-hidden="true" />
            {t("showLarge")}
          </Button>
        )}
      </div>
      {isOpen ? <p className={styles.hint}>{t("doorHint")}</p> : null}
      {isLarge && link !== null ? (
        <LargeQrCode link={link} label={t("qr")} code={code?.code ?? null} onClose={() => setLarge(false)} />
      ) : null}
    </section>
  );
}
