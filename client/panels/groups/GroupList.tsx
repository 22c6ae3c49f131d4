import { Plus, Shuffle, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { placesFor, setMembers, shuffled } from "../../../model/groupCommands.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { makeGroups } from "../../session/groupsApi.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { SectionProps } from "../facilitation/drawerSections.ts";
import { GroupCard } from "./GroupCard.tsx";
import styles from "./GroupsSection.module.css";
import { MemberItem } from "./MemberItem.tsx";
import { useDropTarget } from "./useDropTarget.ts";
import { useSeminarPeople } from "./useSeminarPeople.ts";

/** The groups with their people; people are moved by dragging, or by the menu at each name. */
export function GroupList({ editor, workshop, onWorkshop }: SectionProps) {
  const t = useTranslations("groups");
  const people = useTranslations("people");
  const session = editor.workshop;
  const { groups, members } = useSignal(session.session);
  const everybody = useSeminarPeople(session);
  const [news, setNews] = useState("");
  const [isAdding, setAdding] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const unplaced = everybody.filter((person) => person.isHere && !members.has(person.participantId));

  const move = (participantId: string, groupId: string | null): void => {
    session.steer((doc, origin) => setMembers(doc, new Map([[participantId, groupId]]), origin));
    const person = everybody.find((one) => one.participantId === participantId);
    const name = person?.name || people("unnamed");
    const group = groups.find(({ id }) => id === groupId)?.name ?? "";
    setNews(groupId === null ? t("takenOut", { name }) : t("moved", { name, group }));
  };
  const shuffle = (): void => {
    const ids = everybody
      .filter((person) => person.isHere || members.has(person.participantId))
      .map(({ participantId }) => participantId);
    const placed = shuffled(
      ids,
      groups.map(({ id }) => id),
    );
    session.steer((doc, origin) => setMembers(doc, placed, origin));
    setNews(t("shuffled", { count: placed.size }));
  };
  const placeLate = (): void => {
    const ids = unplaced.map(({ participantId }) => participantId);
    session.steer((doc, origin) => setMembers(doc, placesFor(session.session.get(), ids), origin));
  };
  const addGroup = async (): Promise<void> => {
    setAdding(true);
    setTrouble(null);
    try {
      const name = t("defaultName", { number: groups.length + 1 });
      onWorkshop(await makeGroups(workshop.id, { names: [name], known: groups.length }));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setAdding(false);
  };
  const drop = useDropTarget((participantId) => move(participantId, null));

  return (
    <div className={styles.part}>
      <div className={styles.ways}>
        <Button onClick={shuffle}>
          <Shuffle size={16} aria-hidden="true" />
          {t("shuffle")}
        </Button>
        {unplaced.length > 0 ? (
          <Button onClick={placeLate}>
            <UserPlus size={16} aria-hidden="true" />
            {t("placeLate", { count: unplaced.length })}
          </Button>
        ) : null}
      </div>
      <p className={styles.news} aria-live="polite">
        {news}
      </p>
      <section className={styles.group} aria-label={t("unplaced")} {...drop}>
        <h3 className={styles.groupName}>{t("unplaced")}</h3>
        {unplaced.length === 0 ? (
          <p className={styles.hint}>{t("nobodyUnplaced")}</p>
        ) : (
          <ul className={styles.members}>
            {unplaced.map((person) => (
              <MemberItem
                key={person.participantId}
                person={person}
                groups={groups}
                groupId={null}
                onMove={move}
              />
            ))}
          </ul>
        )}
      </section>
      <ul className={styles.groups} aria-label={t("list")}>
        {groups.map((group) => (
          <GroupCard
            key={group.id}
            editor={editor}
            workshop={workshop}
            group={group}
            groups={groups}
            members={everybody.filter((person) => members.get(person.participantId) === group.id)}
            onMove={move}
          />
        ))}
      </ul>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={styles.ways}>
        <Button look="quiet" busy={isAdding} onClick={() => void addGroup()}>
          <Plus size={16} aria-hidden="true" />
          {t("addGroup")}
        </Button>
      </div>
    </div>
  );
}
