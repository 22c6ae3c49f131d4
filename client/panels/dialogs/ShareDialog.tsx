import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { keysBelow } from "../../../model/keys.ts";
import { includesRole, type Role } from "../../../model/roles.ts";
import { readWorkshop } from "../../session/api.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { EmbedSection } from "../embed/EmbedSection.tsx";
import { useDialog } from "../map/useDialog.ts";
import { useServerAbout } from "../useServerAbout.ts";
import { useVisits } from "../visitsContext.ts";
import { WebhookSection } from "../webhook/WebhookSection.tsx";
import { ChangeLinks } from "./ChangeLinks.tsx";
import dialog from "./dialog.module.css";
import { JoinCodePanel } from "./JoinCodePanel.tsx";
import type { MapDialogProps } from "./mapDialogProps.ts";
import styles from "./ShareDialog.module.css";
import { ShareLink } from "./ShareLink.tsx";
import { shareLink } from "./shareLink.ts";
import { useJoinCode } from "./useJoinCode.ts";

/** What most people are looking for comes first; what gives most rights last. */
const ORDER: readonly Role[] = ["participant", "viewer", "facilitator"];
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A link for each role that this person may pass on; for facilitators also a code, and new links for all. */
export default function ShareDialog({ editor, workshop, onWorkshop, onClose }: MapDialogProps) {
  const t = useTranslations("share");
  const visits = useVisits();
  const isFacilitator = workshop.me.role === "facilitator";
  const joinCode = useJoinCode(workshop, isFacilitator);
  useNewestWorkshop(workshop.id, onWorkshop);
  const about = useServerAbout(isFacilitator);
  const [, setDialog] = useDialog(editor);
  const { key } = visits.of(workshop.id);
  const isStale = key !== null && key.keysVersion < workshop.keysVersion;
  const keys = key && !isStale ? keysBelow(key.role, key.secret) : {};
  const { origin, host, hostname } = window.location;
  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <p className={dialog.lead}>{t("lead")}</p>
      {LOCAL_HOSTS.has(hostname) ? <p className={styles.warning}>{t("onlyHere", { host })}</p> : null}
      {key === null ? <p className={styles.warning}>{t("noKey")}</p> : null}
      {isStale ? (
        <p className={styles.warning}>
          {t("stale")} {isFacilitator ? t("staleCode") : null}
        </p>
      ) : null}
      <ul className={styles.links}>
        {ORDER.map((role) => {
          const secret = keys[role];
          if (secret === undefined || !includesRole(workshop.me.role, role)) return null;
          const isMain = role === "participant" || key?.role === "viewer";
          return (
            <li key={role} className={styles.item}>
              <ShareLink
                role={role}
                link={shareLink(origin, workshop.id, secret)}
                writerLink={role === "participant" ? shareLink(origin, workshop.id, secret, "writer") : null}
                isMain={isMain}
                code={isMain ? (joinCode.code?.code ?? null) : null}
              />
              {isFacilitator && role === "participant" ? (
                <div className={styles.beside}>
                  <JoinCodePanel joinCode={joinCode} />
                </div>
              ) : null}
            </li>
          );
        })}
        {isFacilitator && keys.participant === undefined ? (
          <li className={styles.item}>
            <JoinCodePanel joinCode={joinCode} />
          </li>
        ) : null}
        {about?.embedding && isFacilitator && keys.viewer !== undefined ? (
          <li className={styles.item}>
            <EmbedSection
              workshopId={workshop.id}
              mapId={editor.session.mapId}
              title={editor.map.about().title}
              secret={keys.viewer}
            />
          </li>
        ) : null}
        {about?.webhooks && isFacilitator ? (
          <li className={styles.item}>
            <WebhookSection onOpen={() => setDialog("webhook")} />
          </li>
        ) : null}
        {isFacilitator ? (
          <li className={styles.item}>
            <ChangeLinks
              workshop={workshop}
              onWorkshop={(next) => {
                onWorkshop(next);
                joinCode.forget();
              }}
            />
          </li>
        ) : null}
      </ul>
    </Sheet>
  );
}

/** Another facilitator may have changed the links since the map was opened. */
function useNewestWorkshop(workshopId: string, onWorkshop: MapDialogProps["onWorkshop"]): void {
  const take = useRef(onWorkshop);
  useEffect(() => {
    readWorkshop(workshopId).then(take.current, () => undefined);
  }, [workshopId]);
}
