import { Ellipsis } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { deleteGroup, groupToRestore, renameGroup, restoreGroup } from "../../../model/groupCommands.ts";
import type { Group } from "../../../model/sessionDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { notify } from "../../state/viewStore.ts";
import menu from "../bar/Menu.module.css";
import { Button as WordButton } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { TextField } from "../controls/TextField.tsx";
import styles from "./GroupsSection.module.css";
import { MemberItem } from "./MemberItem.tsx";
import type { SeminarPerson } from "./seminarPeople.ts";
import { useDropTarget } from "./useDropTarget.ts";

interface GroupCardProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly group: Group;
  readonly groups: readonly Group[];
  readonly members: readonly SeminarPerson[];
  readonly onMove: (participantId: string, groupId: string | null) => void;
}

/** One group: its name, what can be done with it, its people. */
export function GroupCard({ editor, workshop, group, groups, members, onMove }: GroupCardProps) {
  const t = useTranslations("groups");
  const [, navigate] = useLocation();
  const [isRenaming, setRenaming] = useState(false);
  const session = editor.workshop;
  const drop = useDropTarget((participantId) => onMove(participantId, group.id));

  const dissolve = (): void => {
    const taken = groupToRestore(session.session.get(), group.id);
    session.steer((doc, origin) => deleteGroup(doc, group.id, origin));
    if (!taken) return;
    const undo = (): void => session.steer((doc, origin) => restoreGroup(doc, taken, origin));
    notify(editor.view, "groupDissolved", 0, { name: group.name, undo });
  };
  const act = (key: "open" | "rename" | "dissolve"): void => {
    switch (key) {
      case "open":
        navigate(`/w/${workshop.id}/${group.mapId}`);
        return;
      case "rename":
        setRenaming(true);
        return;
      case "dissolve":
        dissolve();
    }
  };
  const entries = [
    { key: "open", label: t("openMap") },
    { key: "rename", label: t("rename") },
    { key: "dissolve", label: t("dissolve") },
  ] as const;

  return (
    <li className={styles.group} aria-label={group.name} data-group={group.id} {...drop}>
      {isRenaming ? (
        <RenameForm
          name={group.name}
          onDone={(name) => {
            setRenaming(false);
            if (name !== "") session.steer((doc, origin) => renameGroup(doc, group.id, name, origin));
          }}
        />
      ) : (
        <div className={styles.groupHead}>
          <h3 className={styles.groupName}>{group.name}</h3>
          <span className={styles.hint}>{t("size", { count: members.length })}</span>
          <MenuTrigger>
            <Button
              className={buttonClass("quiet", "icon")}
              aria-label={t("actionsOf", { group: group.name })}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </Button>
            <Popover className={menu.popover ?? ""} offset={4} placement="bottom end">
              <Menu
                className={menu.menu ?? ""}
                onAction={(key) => {
                  const entry = entries.find((one) => one.key === key);
                  if (entry) act(entry.key);
                }}
              >
                {entries.map(({ key, label }) => (
                  <MenuItem key={key} id={key} className={menu.item ?? ""}>
                    {label}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        </div>
      )}
      {members.length === 0 ? (
        <p className={styles.hint}>{t("noMembers")}</p>
      ) : (
        <ul className={styles.members}>
          {members.map((person) => (
            <MemberItem
              key={person.participantId}
              person={person}
              groups={groups}
              groupId={group.id}
              onMove={onMove}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface RenameFormProps {
  readonly name: string;
  /** empty: nothing changes */
  readonly onDone: (name: string) => void;
}

function RenameForm({ name, onDone }: RenameFormProps) {
  const t = useTranslations("groups");
  const words = useTranslations("words");
  const [next, setNext] = useState(name);
  return (
    <form
      className={styles.rename}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onDone(next.trim());
      }}
    >
      <TextField
        ref={(input) => input?.select()}
        label={t("renameLabel")}
        maxLength={LIMITS.nameLength}
        autoComplete="off"
        value={next}
        onChange={setNext}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone("");
        }}
      />
      <WordButton type="submit">{words("save")}</WordButton>
    </form>
  );
}
