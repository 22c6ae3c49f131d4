import { ArrowRightLeft, Hand } from "lucide-react";
import type { ComponentProps } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Group } from "../../../model/sessionDocument.ts";
import { Avatar } from "../bar/Avatar.tsx";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import styles from "./GroupsSection.module.css";
import type { SeminarPerson } from "./seminarPeople.ts";
import { DRAGGED_PERSON } from "./useDropTarget.ts";

const NOWHERE = "nowhere";

interface MemberItemProps {
  readonly person: SeminarPerson;
  readonly groups: readonly Group[];
  /** where the person is now; null for nowhere */
  readonly groupId: string | null;
  readonly onMove: (participantId: string, groupId: string | null) => void;
}

/** One person in a group: to be dragged to another, or sent there by the menu. */
export function MemberItem({ person, groups, groupId, onMove }: MemberItemProps) {
  const t = useTranslations("groups");
  const people = useTranslations("people");
  const { participantId, isHere, handRaised } = person;
  const name = person.name || people("unnamed");
  return (
    <li className={styles.member} data-person={participantId} {...dragSource(participantId)}>
      <Avatar person={{ participantId, name: person.name, isMe: false }} />
      <span className={isHere ? styles.name : styles.awayName}>{name}</span>
      {handRaised ? (
        <span className={styles.hand}>
          <Hand size={14} aria-hidden="true" />
          {t("raised")}
        </span>
      ) : null}
      {isHere ? null : <span className={styles.hint}>{t("away")}</span>}
      <MenuTrigger>
        <Button className={buttonClass("quiet", "icon")} aria-label={t("moveName", { name })}>
          <ArrowRightLeft size={16} aria-hidden="true" />
        </Button>
        <Popover className={menu.popover ?? ""} offset={4}>
          <Menu
            className={menu.menu ?? ""}
            onAction={(key) => onMove(participantId, key === NOWHERE ? null : String(key))}
          >
            {groups
              .filter(({ id }) => id !== groupId)
              .map((group) => (
                <MenuItem key={group.id} id={group.id} className={menu.item ?? ""} textValue={group.name}>
                  <span className={menu.text}>{t("moveTo", { group: group.name })}</span>
                </MenuItem>
              ))}
            {groupId === null ? null : (
              <MenuItem id={NOWHERE} className={menu.item ?? ""} textValue={t("takeOut")}>
                <span className={menu.text}>{t("takeOut")}</span>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}

/** What makes an element a person who can be dragged to a group. The menu does the same for everybody else. */
function dragSource(participantId: string): Pick<ComponentProps<"li">, "draggable" | "onDragStart"> {
  return {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(DRAGGED_PERSON, participantId);
      event.dataTransfer.effectAllowed = "move";
    },
  };
}
