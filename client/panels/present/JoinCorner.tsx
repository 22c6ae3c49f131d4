import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { keysBelow } from "../../../model/keys.ts";
import { QrCode } from "../dialogs/QrCode.tsx";
import { shareLink } from "../dialogs/shareLink.ts";
import { useVisits } from "../visitsContext.ts";
import styles from "./JoinCorner.module.css";

interface JoinCornerProps {
  readonly workshop: Workshop;
  /** the join code that is valid now, where this browser knows it */
  readonly code: string | null;
}

/** How to come in, beside the map: by QR code and by join code. Those who look on can only let others look on. */
export function JoinCorner({ workshop, code }: JoinCornerProps) {
  const t = useTranslations("steering.screen");
  const visits = useVisits();
  const { key } = visits.of(workshop.id);
  const keys = key && key.keysVersion >= workshop.keysVersion ? keysBelow(key.role, key.secret) : {};
  const secret = keys.participant ?? keys.viewer;
  // Who scans has a phone in the hand, and writes there sooner; the whole map is one tap away.
  const target = keys.participant === undefined ? "map" : "writer";
  const { origin, host } = window.location;
  return (
    <aside className={styles.join} aria-label={t("join")}>
      <h2>{t("join")}</h2>
      {secret === undefined ? null : (
        <div className={styles.qr}>
          <QrCode text={shareLink(origin, workshop.id, secret, target)} label={t("qr")} />
        </div>
      )}
      {code === null ? null : (
        <p>
          {t("enterCode", { host })} <span className={styles.letters}>{code}</span>
        </p>
      )}
      {secret === undefined && code === null ? <p>{t("noLink")}</p> : null}
    </aside>
  );
}
