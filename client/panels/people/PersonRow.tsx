import { Undo2, UserMinus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonEntry } from "../../../model/api/access.ts";
import type { Workshop } from "../../../model/api.ts";
import { isOneOf } from "../../../model/fields.ts";
import { ROLES, type Role } from "../../../model/roles.ts";
import type { Editor } from "../../state/editor.ts";
import { Avatar } from "../bar/Avatar.tsx";
import { Button } from "../controls/Button.tsx";
import { Confirm } from "../controls/Confirm.tsx";
import styles from "./PersonRow.module.css";
import { UndoPerson } from "./UndoPerson.tsx";

interface PersonRowProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly person: PersonEntry;
  readonly isLastFacilitator: boolean;
  readonly onRole: (person: PersonEntry, role: Role) => Promise<void>;
  readonly onRemove: (person: PersonEntry, changesLinks: boolean) => Promise<void>;
}

/** What is to be confirmed before it happens. */
type Question =
  | { readonly kind: "remove" }
  | { readonly kind: "undo" }
  | { readonly kind: "stepDown"; readonly role: Role };

/** One person: name, whether they are here, their role to choose, and the way out. */
export function PersonRow({ editor, workshop, person, isLastFacilitator, onRole, onRemove }: PersonRowProps) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const [question, setQuestion] = useState<Question | null>(null);
  const [isWorking, setWorking] = useState(false);
  const asked = useRef<HTMLButtonElement | HTMLSelectElement | null>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The focus goes back to where the question came from.
    if (question === null && wasAsked.current) asked.current?.focus();
    wasAsked.current = question !== null;
  }, [question]);
  const name = person.name || t("unnamed");
  const work = async (doing: Promise<void>): Promise<void> => {
    setWorking(true);
    await doing;
    setWorking(false);
    setQuestion(null);
  };
  const choose = (select: HTMLSelectElement): void => {
    const role = select.value;
    if (!isOneOf(ROLES, role)) return;
    asked.current = select;
    if (person.isMe && person.role === "facilitator") setQuestion({ kind: "stepDown", role });
    else void work(onRole(person, role));
  };
  return (
    <li className={styles.row}>
      <Avatar person={person} />
      <div className={styles.who}>
        <span className={person.name ? styles.name : styles.unnamed}>{name}</span>
        <span className={styles.state}>
          {person.isMe ? <>{t("me")} · </> : null}
          <span className={person.isConnected ? styles.here : undefined}>
            {t(person.isConnected ? "here" : "away")}
          </span>
        </span>
      </div>
      <select
        className={styles.role}
        aria-label={t("roleOf", { name })}
        title={isLastFacilitator ? t("lastFacilitator") : undefined}
        value={question?.kind === "stepDown" ? question.role : person.role}
        disabled={isLastFacilitator || isWorking}
        onChange={(event) => choose(event.currentTarget)}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roles(role)}
          </option>
        ))}
      </select>
      {person.role === "viewer" ? (
        <span />
      ) : (
        <button
          type="button"
          className={styles.takeBack}
          aria-label={t("undo.open", { name })}
          title={t("undo.open", { name })}
          aria-expanded={question?.kind === "undo"}
          onClick={(event) => {
            asked.current = event.currentTarget;
            setQuestion(question ? null : { kind: "undo" });
          }}
        >
          <Undo2 size={16} aria-hidden="true" />
        </button>
      )}
      {person.isMe ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeName", { name })}
          aria-expanded={question?.kind === "remove"}
          onClick={(event) => {
            asked.current = event.currentTarget;
            setQuestion(question ? null : { kind: "remove" });
          }}
        >
          <UserMinus size={16} aria-hidden="true" />
          <span className={styles.removeWord}>{t("remove")}</span>
        </button>
      )}
      {isLastFacilitator ? <p className={styles.hint}>{t("lastFacilitator")}</p> : null}
      {question?.kind === "undo" ? (
        <div className={styles.question}>
          <UndoPerson editor={editor} workshop={workshop} person={person} onClose={() => setQuestion(null)} />
        </div>
      ) : null}
      {question?.kind === "remove" ? (
        <div className={styles.question}>
          <Confirm
            title={t("removeTitle", { name })}
            text={t("removeText")}
            onCancel={() => setQuestion(null)}
          >
            <Button look="primary" busy={isWorking} onClick={() => void work(onRemove(person, false))}>
              {t("removeNow")}
            </Button>
            <Button busy={isWorking} onClick={() => void work(onRemove(person, true))}>
              {t("removeAndChange")}
            </Button>
          </Confirm>
        </div>
      ) : null}
      {question?.kind === "stepDown" ? (
        <div className={styles.question}>
          <Confirm title={t("stepDownTitle")} text={t("stepDownText")} onCancel={() => setQuestion(null)}>
            <Button look="primary" busy={isWorking} onClick={() => void work(onRole(person, question.role))}>
              {t("stepDown")}
            </Button>
          </Confirm>
        </div>
      ) : null}
    </li>
  );
}
