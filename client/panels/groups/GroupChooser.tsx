import { useState } from "react";
import { useTranslations } from "use-intl";
import { useList } from "../../i18n/useList.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { joinGroup } from "../../session/groupsApi.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { CentredCard } from "../controls/CentredCard.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./GroupChooser.module.css";
import { presenceById } from "./seminarPeople.ts";

/** Which group? One large button for each. The page goes on by itself once the server has put one there. */
export function GroupChooser({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const list = useList();
  const { groups, members } = useSignal(session.session);
  const here = presenceById(useSignal(session.people).values());
  const [wanted, setWanted] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const choose = async (groupId: string): Promise<void> => {
    setWanted(groupId);
    setTrouble(null);
    try {
      await joinGroup(session.workshopId, groupId);
    } catch (error) {
      setTrouble(troubleOf(error));
      setWanted(null);
    }
  };
  return (
    <CentredCard>
      <h1 className={styles.title}>{t("chooseTitle")}</h1>
      <p className={styles.text}>{t("chooseText")}</p>
      <ul className={styles.groups}>
        {groups.map(({ id, name }) => {
          const inIt = [...members].filter(([, groupId]) => groupId === id).map(([who]) => who);
          const names = inIt.flatMap((who) => here.get(who)?.name || []);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.group}
                aria-label={t("chooseGroup", { name, count: inIt.length })}
                aria-busy={wanted === id}
                onClick={() => {
                  if (wanted === null) void choose(id);
                }}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.size}>{t("size", { count: inIt.length })}</span>
                {names.length > 0 ? <span className={styles.names}>{list(names)}</span> : null}
              </button>
            </li>
          );
        })}
      </ul>
      {trouble ? <TroubleText trouble={trouble} /> : null}
    </CentredCard>
  );
}
