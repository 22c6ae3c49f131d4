import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Trouble } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useTroubleText } from "../useTroubleText.ts";
import { NameQuestion } from "./NameQuestion.tsx";
import { useEntry } from "./useEntry.ts";

interface JoinPageProps {
  readonly workshopId: string;
  /** what to show once inside */
  readonly children: (workshop: Workshop) => ReactNode;
}

/** `/w/:id`: lets in whoever may come in, and says clearly to everyone else what to do. */
export function JoinPage(props: JoinPageProps) {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Another link to the same workshop, pasted into this very tab, changes nothing but the hash.
    const onHash = (): void => {
      if (window.location.hash) setAttempt((count) => count + 1);
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  return <Door key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Door({ workshopId, children, onRetry }: JoinPageProps & { readonly onRetry: () => void }) {
  const t = useTranslations("join");
  const [entry, join] = useEntry(workshopId);
  if (entry === null) return <Loading label={t("opening")} />;
  switch (entry.kind) {
    case "inside":
      return children(entry.workshop);
    case "askName":
      return <NameQuestion onJoin={join} />;
    case "noKey":
      return <MessagePage title={t("noKey.title")} text={t("noKey.text")} />;
    case "removed":
      return <MessagePage title={t("removed.title")} text={t("removed.text")} />;
    case "trouble":
      return <EntryTrouble trouble={entry.trouble} onRetry={onRetry} />;
  }
}

const NAMED_TROUBLES: Partial<Record<Trouble, "wrongKey" | "unknownWorkshop" | "unreachable">> = {
  "wrong-key": "wrongKey",
  "unknown-workshop": "unknownWorkshop",
  "not-found": "unknownWorkshop",
  unreachable: "unreachable",
};

function EntryTrouble({ trouble, onRetry }: { readonly trouble: Trouble; readonly onRetry: () => void }) {
  const t = useTranslations("join");
  const words = useTranslations("words");
  const troubleText = useTroubleText();
  const named = NAMED_TROUBLES[trouble];
  const isFinal = named === "wrongKey" || named === "unknownWorkshop";
  return (
    <MessagePage
      title={named ? t(`${named}.title`) : t("trouble.title")}
      text={named ? t(`${named}.text`) : troubleText(trouble)}
    >
      {isFinal ? null : (
        <Button look="primary" onClick={onRetry}>
          {words("tryAgain")}
        </Button>
      )}
    </MessagePage>
  );
}
