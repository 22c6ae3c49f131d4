import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { keysBelow } from "../../../model/keys.ts";
import { QrCode } from "../dialogs/QrCode.tsx";
import { shareLink } from "../dialogs/shareLink.ts";
import { useJoinCode } from "../dialogs/useJoinCode.ts";
import { useVisits } from "../visitsContext.ts";
import styles from "./BigScreen.module.css";

/** How to come in: by QR code, and by the code that a facilitator has made. Those who look on can only let others look on. */
export function JoinCorner({ workshop }: { readonly workshop: Workshop }) {
  const t = useTranslations("steering.screen");
  const visits = useVisits();
  const { code } = useJoinCode(workshop, workshop.me.role === "facilitator");
  const { key } = visits.of(workshop.id);
  const keys = key && key.keysVersion >= workshop.keysVersion ? keysBelow(key.role, key.secret) : {};
  const secret = keys.participant ?? keys.viewer;
  const { origin, host } = window.location;
  return (
    <aside className={styles.join} aria-label={t("join")}>
      <h2>{t("join")}</h2>
      {secret === undefined ? null : <QrCode text={shareLink(origin, workshop.id, secret)} label={t("qr")} />}
      {code ? (
        <p>
          {t("enterCode", { host })} <span className={styles.letters}>{code.code}</span>
        </p>
      ) : null}
      {secret === undefined && !code ? <p>{t("noLink")}</p> : null}
    </aside>
  );
}
