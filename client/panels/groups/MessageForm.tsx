import { Send } from "lucide-react";
import { type SubmitEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_MESSAGE_LENGTH } from "../../../model/sessionDocument.ts";
import { sendMessage } from "../../../model/steeringCommands.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./GroupsSection.module.css";

const EVERYONE = "everyone";

interface MessageFormProps {
  readonly session: WorkshopSession;
  /** the group that is addressed; null for everybody */
  readonly to: string | null;
  /** without it the addressee stays */
  readonly onTo?: (to: string | null) => void;
  readonly onSent?: () => void;
}

/** One line to everybody or to one group. */
export function MessageForm({ session, to, onTo, onSent }: MessageFormProps) {
  const t = useTranslations("groups");
  const { groups } = useSignal(session.session);
  const [text, setText] = useState("");
  const [news, setNews] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const options = [
    { key: EVERYONE, label: t("everyone") },
    ...groups.map(({ id, name }) => ({ key: id, label: name })),
  ];
  const send = (): void => {
    if (text.trim() === "") return;
    session.steer((doc, origin) => sendMessage(doc, text, to, session.clock.now(), origin));
    setText("");
    // An empty field shuts the button, which would take the focus with it.
    field.current?.focus();
    const name = options.find(({ key }) => key === (to ?? EVERYONE))?.label ?? t("formerGroup");
    setNews(t("sentNow", { name }));
    onSent?.();
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {onTo && groups.length > 0 ? (
        <Select
          label={t("messageTo")}
          options={options}
          chosen={to ?? EVERYONE}
          onChoose={(key) => onTo(key === EVERYONE ? null : key)}
        />
      ) : null}
      <TextField
        ref={field}
        label={t("messageText")}
        placeholder={t("messageExample")}
        maxLength={MAX_MESSAGE_LENGTH}
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      <div className={styles.ways}>
        <Button type="submit" disabled={text.trim() === ""}>
          <Send size={16} aria-hidden="true" />
          {t("send")}
        </Button>
        <p className={styles.news} aria-live="polite">
          {news}
        </p>
      </div>
    </form>
  );
}
