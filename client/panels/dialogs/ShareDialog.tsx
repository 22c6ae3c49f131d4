import { useTranslations } from "use-intl";
import { keysBelow } from "../../../model/keys.ts";
import type { Role } from "../../../model/roles.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { useVisits } from "../visitsContext.ts";
import dialog from "./dialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";
import styles from "./ShareDialog.module.css";
import { ShareLink } from "./ShareLink.tsx";
import { shareLink } from "./shareLink.ts";

/** What most people are looking for comes first; what gives most rights last. */
const ORDER: readonly Role[] = ["participant", "viewer", "facilitator"];
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A link for each role that this person may pass on. */
export default function ShareDialog({ workshop, onClose }: MapDialogProps) {
  const t = useTranslations("share");
  const visits = useVisits();
  const { key } = visits.of(workshop.id);
  const keys = key ? keysBelow(key.role, key.secret) : {};
  const { origin, host, hostname } = window.location;
  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <p className={dialog.lead}>{t("lead")}</p>
      {LOCAL_HOSTS.has(hostname) ? <p className={styles.warning}>{t("onlyHere", { host })}</p> : null}
      {key === null ? <p className={styles.warning}>{t("noKey")}</p> : null}
      <ul className={styles.links}>
        {ORDER.map((role) => {
          const secret = keys[role];
          if (secret === undefined) return null;
          return (
            <li key={role} className={styles.item}>
              <ShareLink
                role={role}
                link={shareLink(origin, workshop.id, secret)}
                isMain={role === "participant" || key?.role === "viewer"}
              />
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
