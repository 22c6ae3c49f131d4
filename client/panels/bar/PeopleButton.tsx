import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { PopupButton } from "../controls/PopupButton.tsx";
import { useDialog } from "../map/useDialog.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { usePeople } from "../map/usePeople.ts";
import { Avatar } from "./Avatar.tsx";
import styles from "./PeopleButton.module.css";

const PeopleCard = fetchedPart(async () => (await import("./PeopleCard.tsx")).PeopleCard);

const MAX_AVATARS = 4;

/** Who is here, as circles; on a click with names, and my own to change. */
export function PeopleButton({ editor, workshop }: { readonly editor: Editor; readonly workshop: Workshop }) {
  const t = useTranslations("people");
  const bar = useTranslations("bar");
  const people = usePeople(editor.session);
  const isNarrow = useIsNarrow();
  const [dialog, setDialog] = useDialog(editor);
  const room = isNarrow ? 1 : MAX_AVATARS;
  // A "+1" would take the room of the one it hides.
  const shown = people.slice(0, people.length === room + 1 ? room + 1 : room);
  const rest = people.length - shown.length;
  return (
    <PopupButton
      className={`${buttonClass("quiet", "bar")} ${styles.button}`}
      aria-label={bar("people", { count: people.length })}
      label={t("title")}
      open={{
        isOpen: dialog === "people" || dialog === "name",
        onOpenChange: (isOpen) => setDialog(isOpen ? "people" : null),
      }}
      sign={
        <>
          <span className={styles.avatars}>
            {shown.map((person) => (
              <Avatar key={person.participantId} person={person} />
            ))}
          </span>
          {rest > 0 ? <span className={styles.rest}>+{rest}</span> : null}
        </>
      }
    >
      {() => <PeopleCard editor={editor} workshop={workshop} />}
    </PopupButton>
  );
}
