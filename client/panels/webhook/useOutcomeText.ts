import { useTranslations } from "use-intl";
import type { WebhookMessage } from "../../../model/api/webhook.ts";

/** What became of a message, in a sentence that says what to do where there is something to do. */
export function useOutcomeText(): (message: WebhookMessage) => string {
  const t = useTranslations("webhook");
  const resultOf = ({ result, status }: WebhookMessage): string =>
    result === null ? "" : t(`result.${result}`, { status: String(status ?? 0) });
  return (message) => {
    switch (message.state) {
      case "delivered":
        return t("delivered");
      case "waiting":
        return message.nextTryAt === null || message.tries === 0
          ? t("waiting")
          : t("retrying", { at: new Date(message.nextTryAt), result: resultOf(message) });
      case "failed":
        return t("failed", { tries: message.tries, result: resultOf(message) });
    }
  };
}
