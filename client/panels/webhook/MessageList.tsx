import { CircleAlert, CircleCheck, Clock, type LucideIcon } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { MessageState, WebhookEvent, WebhookMessage } from "../../../model/api/webhook.ts";
import { useOutcomeText } from "./useOutcomeText.ts";
import styles from "./WebhookDialog.module.css";

/** As many as are looked at; programs get more of them. */
const SHOWN = 12;
const SIGNS: Readonly<Record<MessageState, LucideIcon>> = {
  waiting: Clock,
  delivered: CircleCheck,
  failed: CircleAlert,
};

/** The last messages with what became of them, newest first. */
export function MessageList({ messages }: { readonly messages: readonly WebhookMessage[] }) {
  const t = useTranslations("webhook");
  const heading = useId();
  const what = useWhat();
  const outcome = useOutcomeText();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 className={styles.title} id={heading}>
        {t("messages")}
      </h3>
      {messages.length === 0 ? <p className={styles.text}>{t("none")}</p> : null}
      <ul className={styles.messages} aria-labelledby={heading}>
        {messages.slice(0, SHOWN).map((message) => {
          const Sign = SIGNS[message.state];
          return (
            <li key={message.event.id} className={styles.message} data-state={message.state}>
              <Sign size={18} aria-hidden="true" className={styles.sign} />
              <span className={styles.what}>{what(message.event)}</span>
              <time className={styles.at} dateTime={message.event.timestamp}>
                {t("at", { at: new Date(message.event.timestamp) })}
              </time>
              <span className={styles.outcome}>{outcome(message)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useWhat(): (event: WebhookEvent) => string {
  const t = useTranslations("webhook");
  return (event) => {
    if (event.type === "webhook.test") return t("probe");
    const { mapId, format } = event.data;
    if (mapId !== null) return t("mapExport", { format: format.toUpperCase() });
    return format === "zip" ? t("everything") : t("protocol");
  };
}
