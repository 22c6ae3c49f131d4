import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Trouble } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { writerPath } from "../write/writerPath.ts";
import { NameQuestion } from "./NameQuestion.tsx";
import { useEntry } from "./useEntry.ts";

/** What was observed here and not sent must not be lost with the way in. */
const Left = fetchedPart(async () => (await import("../observation/KeptOnDevice.tsx")).default);

interface JoinPageProps {
  readonly workshopId: string;
  /** a phone may choose the card writer instead of what is here */
  readonly offersWriter?: boolean;
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

function Door({
  workshopId,
  offersWriter = false,
  children,
  onRetry,
}: JoinPageProps & { readonly onRetry: () => void }) {
  const t = useTranslations("join");
  const [entry, join] = useEntry(workshopId);
  const [, navigate] = useLocation();
  if (entry === null) return <Loading label={t("opening")} />;
  switch (entry.kind) {
    case "inside":
      return children(entry.workshop);
    case "askName":
      return (
        <NameQuestion
          onJoin={join}
          {...(offersWriter && {
            onWrite: (name) => join(name).then(() => navigate(writerPath(workshopId))),
          })}
        />
      );
    case "noKey":
      return (
        <MessagePage title={t("noKey.title")} text={t("noKey.text")}>
          <Left workshopId={workshopId} />
        </MessagePage>
      );
    case "removed":
      return (
        <MessagePage title={t("removed.title")} text={t("removed.text")}>
          <Left workshopId={workshopId} />
        </MessagePage>
      );
    case "trouble":
      return (
        <EntryTrouble trouble={entry.trouble} onRetry={onRetry}>
          <Left workshopId={workshopId} />
        </EntryTrouble>
      );
  }
}

/** Fetched when the server has answered with something rare: the sentences for all of that are long. */
const OtherTrouble = fetchedPart(async () => (await import("./OtherTrouble.tsx")).OtherTrouble);

const NAMED_TROUBLES: Partial<Record<Trouble, "wrongKey" | "unknownWorkshop" | "unreachable">> = {
  "wrong-key": "wrongKey",
  "unknown-workshop": "unknownWorkshop",
  "not-found": "unknownWorkshop",
  unreachable: "unreachable",
};

export interface EntryTroubleProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

function EntryTrouble({ trouble, onRetry, children }: EntryTroubleProps) {
  const t = useTranslations("join");
  const words = useTranslations("words");
  const named = NAMED_TROUBLES[trouble];
  if (!named) {
    return (
      <OtherTrouble trouble={trouble} onRetry={onRetry}>
        {children}
      </OtherTrouble>
    );
  }
  const isFinal = named === "wrongKey" || named === "unknownWorkshop";
  return (
    <MessagePage title={t(`${named}.title`)} text={t(`${named}.text`)}>
      {children}
      {isFinal ? null : (
        <Button look="primary" onClick={onRetry}>
          {words("tryAgain")}
        </Button>
      )}
    </MessagePage>
  );
}
