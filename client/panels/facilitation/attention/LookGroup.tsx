import { useTranslations } from "use-intl";
import { followsMe, toggleFollowMe } from "../../../actions/steeringActions.ts";
import { bringEveryone, hasLastingCall, letAllFollow, letGo } from "../../../attention/calling.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { useWorkshopPeople } from "../../attention/useWorkshopPeople.ts";
import { Button } from "../../controls/Button.tsx";
import { Select } from "../../controls/Select.tsx";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./AttentionSection.module.css";

const NOBODY = "";

/** Bring everyone here, let everyone follow somebody, let everyone go; and what is on right now. */
export function LookGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const words = useTranslations("words");
  const people = useWorkshopPeople(editor.workshop);
  const others = people.filter(({ isMe }) => !isMe);
  const { attention, groups, rules } = useSignal(editor.workshop.session);
  const followed = attention?.kind === "follow" ? attention.participantId : NOBODY;
  const known = others.some(({ participantId }) => participantId === followed);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("look")}</h3>
      <p className={styles.now} aria-live="polite">
        <NowText editor={editor} />
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => bringEveryone(editor)}>{t("bring")}</Button>
        <Button aria-pressed={followsMe(editor)} onClick={() => toggleFollowMe(editor)}>
          {t("followMe")}
        </Button>
        {hasLastingCall(editor) ? (
          <Button look="primary" onClick={() => letGo(editor)}>
            {t("letGo")}
          </Button>
        ) : null}
      </div>
      {others.length > 0 ? (
        <Select
          label={t("followPerson")}
          options={[
            { key: NOBODY, label: t("choosePerson") },
            ...others.map(({ participantId, name }) => ({
              key: participantId,
              label: name || t("unnamed"),
            })),
          ]}
          chosen={known ? followed : NOBODY}
          onChoose={(participantId) =>
            participantId === NOBODY ? letGo(editor) : letAllFollow(editor, participantId)
          }
        />
      ) : null}
      <p className={styles.hint}>
        {groups.length > 0 && !rules.gallery
          ? words("sentences", { first: t("lookHint"), second: t("groupsStay") })
          : t("lookHint")}
      </p>
    </section>
  );
}

function NowText({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const [{ language }] = usePreferences();
  const people = useWorkshopPeople(editor.workshop);
  const { attention } = useSignal(editor.workshop.session);
  switch (attention?.kind) {
    case "follow": {
      if (attention.participantId === editor.workshop.me.participantId) return t("nowFollowMe");
      const name = people.find(({ participantId }) => participantId === attention.participantId)?.name;
      return t("nowFollow", { name: name || t("unnamed") });
    }
    case "field":
      return t("nowField", { field: fieldTitles(language)[attention.field] });
    case "note":
      return t("nowNote");
    case "view":
    case "free":
    case undefined:
      return t("nowFree");
  }
}
