import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./JoinCodePanel.module.css";
import type { JoinCode } from "./useJoinCode.ts";

/** The code to type in: large, how long it is valid, a new one, an end to all. */
export function JoinCodePanel({ joinCode }: { readonly joinCode: JoinCode }) {
  const t = useTranslations("share");
  const { code, others, trouble, isWorking, isEnded } = joinCode;
  return (
    <section className={styles.panel}>
      <h3 className={styles.title}>{t("codeTitle")}</h3>
      <p className={styles.text}>{t("codeText", { host: window.location.host })}</p>
      <div aria-live="polite" className={styles.live}>
        {code ? (
          <p className={styles.line}>
            <span className={styles.code}>{code.code}</span>
            <span className={styles.text}>{t("codeUntil", { until: new Date(code.expiresAt) })}</span>
          </p>
        ) : null}
        {isEnded && !code ? <p className={styles.text}>{t("codeEnded")}</p> : null}
        {others > 0 ? <p className={styles.text}>{t("codeOthers", { count: others })}</p> : null}
      </div>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={styles.ways}>
        <Button busy={isWorking} onClick={joinCode.make}>
          {code ? t("codeNew") : t("codeMake")}
        </Button>
        {code || others > 0 ? (
          <Button look="quiet" busy={isWorking} onClick={joinCode.end}>
            {t("codeEnd")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
