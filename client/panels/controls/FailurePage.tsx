import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button.tsx";
import { MessagePage } from "./MessagePage.tsx";

/** Says that the display broke, and that a reload helps. */
export function FailurePage({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("map.broken");
  const words = useTranslations("words");
  return (
    <MessagePage title={t("title")} text={t("text")}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {words("reload")}
      </Button>
      {children}
    </MessagePage>
  );
}
