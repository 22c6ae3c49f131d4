import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useTroubleText } from "../useTroubleText.ts";
import type { EntryTroubleProps } from "./JoinPage.tsx";

/** A trouble on the way in that has no words of its own there. */
export function OtherTrouble({ trouble, onRetry, children }: EntryTroubleProps) {
  const t = useTranslations("join.trouble");
  const words = useTranslations("words");
  return (
    <MessagePage title={t("title")} text={useTroubleText()(trouble)}>
      {children}
      <Button look="primary" onClick={onRetry}>
        {words("tryAgain")}
      </Button>
    </MessagePage>
  );
}
