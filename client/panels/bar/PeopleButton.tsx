import { Footprints, UsersRound } from "lucide-react";
import { Button, DialogTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { followPerson } from "../../attention/attentionHere.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { Popup } from "../controls/Popup.tsx";
import { useDialog } from "../map/useDialog.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { usePeople } from "../map/usePeople.ts";
import { Avatar } from "./Avatar.tsx";
import { OwnName } from "./OwnName.tsx";
import styles from "./PeopleButton.module.css";

const MAX_AVATARS = 4;

/** Who is here, as circles; on a click with names, and my own to change. */
export function PeopleButton({ editor, workshop }: { readonly editor: Editor; readonly workshop: Workshop }) {
  const t = useTranslations("people");
  const bar = useTranslations("bar");
  const steering = useTranslations("steering");
  const roles = useTranslations("roles");
  const people = usePeople(editor.session);
  const isNarrow = useIsNarrow();
  const [dialog, setDialog] = useDialog(editor);
  const room = isNarrow ? 1 : MAX_AVATARS;
  // A "+1" would take the room of the one it hides.
  const shown = people.slice(0, people.length === room + 1 ? room + 1 : room);
  const rest = people.length - shown.length;
  return (
    <DialogTrigger
      isOpen={dialog === "people" || dialog === "name"}
      onOpenChange={(isOpen) => setDialog(isOpen ? "people" : null)}
    >
      <Button
        className={`${buttonClass("quiet", "bar")} ${styles.button}`}
        aria-label={bar("people", { count: people.length })}
      >
        <span className={styles.avatars}>
          {shown.map((person) => (
            <Avatar key={person.participantId} person={person} />
          ))}
        </span>
        {rest > 0 ? <span className={styles.rest}>+{rest}</span> : null}
      </Button>
      <Popup label={t("title")}>
        <div className={styles.people}>
          <h2 className={styles.title}>
            {t("title")} <span className={styles.count}>{people.length}</span>
          </h2>
          <ul className={styles.list}>
            {people.map((person) => (
              <li key={person.participantId} className={styles.person}>
                <Avatar person={person} />
                <span className={person.name ? styles.name : styles.unnamed}>
                  {person.name || t("unnamed")}
                </span>
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
      </Popup>
    </DialogTrigger>
  );
}
