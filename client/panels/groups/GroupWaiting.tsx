import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { joinGroup } from "../../session/groupsApi.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { CentredCard } from "../controls/CentredCard.tsx";
import styles from "./GroupChooser.module.css";

/** The server may be restarting, or the groups be changing at this very moment. */
const ASK_AGAIN_MS = 3_000;

/** Asks the server for a group at random. The page goes on by itself once one is there. */
export function BeingPlaced({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const { workshopId } = session;
  useEffect(() => {
    const ask = (): void => void joinGroup(workshopId).catch(() => undefined);
    ask();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [workshopId]);
  return (
    <CentredCard>
      <h1 className={styles.title}>{t("placingTitle")}</h1>
      <output className={styles.text}>{t("placingText")}</output>
    </CentredCard>
  );
}

/** Until a facilitator has placed one. */
export function GroupWaiting() {
  const t = useTranslations("groups");
  return (
    <CentredCard>
      <h1 className={styles.title}>{t("waitTitle")}</h1>
      <output className={styles.text}>{t("waitText")}</output>
    </CentredCard>
  );
}
