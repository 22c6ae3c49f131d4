import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useProgram } from "../programContext.ts";
import { Button } from "./Button.tsx";
import { Loading } from "./Loading.tsx";
import { MessagePage } from "./MessagePage.tsx";

/**
 * Says that the display broke, and that a reload helps. Where the server was updated meanwhile, a part of the old program
 * is likely to be gone: then the page loads anew by itself.
 */
export function FailurePage({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("map.broken");
  const map = useTranslations("map");
  const words = useTranslations("words");
  const program = useProgram();
  const [isAsking, setAsking] = useState(program !== null);
  useEffect(() => {
    let isGone = false;
    void program?.recover().then((recovers) => {
      if (!isGone && !recovers) setAsking(false);
    });
    return () => {
      isGone = true;
    };
  }, [program]);
  if (isAsking) return <Loading label={map("loading")} />;
  return (
    <MessagePage title={t("title")} text={t("text")}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {words("reload")}
      </Button>
      {children}
    </MessagePage>
  );
}
