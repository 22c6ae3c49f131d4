import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { WebhookMessage } from "../../../model/api/webhook.ts";
import hidden from "../../theme/outOfSight.module.css";
import { Button } from "../controls/Button.tsx";
import { Confirm } from "../controls/Confirm.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { AddressForm } from "./AddressForm.tsx";
import { MessageList } from "./MessageList.tsx";
import { SecretOnce } from "./SecretOnce.tsx";
import { useOutcomeText } from "./useOutcomeText.ts";
import { useWebhook } from "./useWebhook.ts";
import styles from "./WebhookDialog.module.css";

/** Where messages about finished exports go: the address, its secret once, a try-out, and what has arrived. */
export default function WebhookDialog({ workshop, onClose }: MapDialogProps) {
  const t = useTranslations("webhook");
  const panel = useWebhook(workshop.id);
  const outcome = useOutcomeText();
  const { answer, secret, trouble, working, news } = panel;
  const [isRemoving, setRemoving] = useState(false);
  const webhook = answer?.webhook ?? null;
  const removeButton = useRef<HTMLButtonElement>(null);
  const wasRemoving = useRef(false);
  useEffect(() => {
    // The focus goes back to where the question came from.
    if (wasRemoving.current && !isRemoving) removeButton.current?.focus();
    wasRemoving.current = isRemoving;
  }, [isRemoving]);
  const tested = news === "tested" ? newestTest(webhook?.messages ?? []) : null;
  const isLost = tested?.state === "failed";
  const newsText = tested && tested.state !== "waiting" ? outcome(tested) : news && t(news);
  const remove = async (): Promise<void> => {
    await panel.remove();
    setRemoving(false);
  };
  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <p className={dialog.lead}>{t("lead")}</p>
      {answer === null ? (
        trouble ? null : (
          <Loading label={t("loading")} />
        )
      ) : (
        <AddressForm
          hosts={answer.hosts}
          address={webhook?.address ?? null}
          isSaving={working === "save"}
          onSave={panel.save}
        />
      )}
      {trouble ? <TroubleText trouble={trouble} /> : null}
      {secret === null ? null : <SecretOnce key={secret} secret={secret} />}
      {webhook ? (
        <section className={styles.part}>
          {webhook.state === "gone" ? (
            <p className={styles.warning}>{t("gone")}</p>
          ) : (
            <p className={styles.state}>{t("on", { at: new Date(webhook.setAt) })}</p>
          )}
          {webhook.dropped > 0 ? (
            <p className={styles.warning}>{t("dropped", { count: webhook.dropped })}</p>
          ) : null}
          {isRemoving ? (
            <Confirm title={t("removeTitle")} text={t("removeText")} onCancel={() => setRemoving(false)}>
              <Button look="primary" busy={working === "remove"} onClick={() => void remove()}>
                {t("removeNow")}
              </Button>
            </Confirm>
          ) : (
            <div className={styles.ways}>
              {webhook.state === "on" ? (
                <Button busy={working === "test"} onClick={() => void panel.test()}>
                  {t("test")}
                </Button>
              ) : null}
              <Button ref={removeButton} look="quiet" onClick={() => setRemoving(true)}>
                {t("remove")}
              </Button>
            </div>
          )}
        </section>
      ) : null}
      <p
        className={news === null ? hidden.outOfSight : isLost ? styles.warning : styles.news}
        aria-live="polite"
      >
        {newsText}
      </p>
      {webhook ? <MessageList messages={webhook.messages} /> : null}
    </Sheet>
  );
}

function newestTest(messages: readonly WebhookMessage[]): WebhookMessage | null {
  return messages.find(({ event }) => event.type === "webhook.test") ?? null;
}
