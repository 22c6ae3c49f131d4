import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./GroupsSection.module.css";
import { MessageForm } from "./MessageForm.tsx";

/** What is said to everybody or to one group, and what has been said. */
export function MessagesPanel({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const { groups, messages } = useSignal(session.session);
  const [to, setTo] = useState<string | null>(null);
  const nameOf = (id: string | null): string =>
    id === null ? t("everyone") : (groups.find((group) => group.id === id)?.name ?? t("formerGroup"));
  return (
    <section className={styles.part} aria-label={t("messages")}>
      <h2 className={styles.title}>{t("messages")}</h2>
      <MessageForm session={session} to={to} onTo={setTo} />
      {messages.length === 0 ? <p className={styles.hint}>{t("noMessages")}</p> : null}
      {messages.length > 0 ? (
        <ul className={styles.messages} aria-label={t("sent")}>
          {messages.toReversed().map((message) => (
            <li key={message.id} className={styles.message}>
              <p>{message.text}</p>
              <p className={styles.hint}>
                {t("sentTo", { name: nameOf(message.to) })} · <TimeOfDay at={message.at} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function TimeOfDay({ at }: { readonly at: number }) {
  const format = useFormatter();
  return <time>{format.dateTime(at, { timeStyle: "short" })}</time>;
}
