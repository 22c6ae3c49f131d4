import { Footprints, UsersRound } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { followPerson } from "../../attention/attentionHere.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { useDialog } from "../map/useDialog.ts";
import { usePeople } from "../map/usePeople.ts";
import { Avatar } from "./Avatar.tsx";
import { OwnName } from "./OwnName.tsx";
import styles from "./PeopleButton.module.css";

interface PeopleCardProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
}

/** Who is here, with names, and my own to change. */
export function PeopleCard({ editor, workshop }: PeopleCardProps) {
  const t = useTranslations("people");
  const steering = useTranslations("steering");
  const roles = useTranslations("roles");
  const people = usePeople(editor.session);
  const [, setDialog] = useDialog(editor);
  return (
    <div className={styles.people}>
      <h2 className={styles.title}>
        {t("title")} <span className={styles.count}>{people.length}</span>
      </h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.participantId} className={styles.person}>
            <Avatar person={person} />
            <span className={person.name ? styles.name : styles.unnamed}>{person.name || t("unnamed")}</span>
            {person.isMe ? (
              <span className={styles.me}>{t("me")}</span>
            ) : (
              <Button
                className={`${buttonClass("quiet", "icon")} ${styles.follow}`}
                aria-label={steering("followName", { name: person.name || t("unnamed") })}
                onPress={() => {
                  setDialog(null);
                  followPerson(editor, person.participantId);
                }}
              >
                <Footprints size={16} aria-hidden="true" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.role}>
        <strong>{roles(workshop.me.role)}:</strong> {roles(`${workshop.me.role}Text`)}
      </p>
      <OwnName editor={editor} workshop={workshop} />
      {workshop.me.role === "facilitator" ? (
        <Button className={buttonClass("quiet")} onPress={() => setDialog("manage")}>
          <UsersRound size={16} aria-hidden="true" />
          {t("manage")}
        </Button>
      ) : null}
    </div>
  );
}
