import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { useErasure } from "../map/useErasure.ts";
import { useRights } from "../map/useRights.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useEntered } from "../useEntered.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { type OutcomeDesk, OutcomeFrame } from "./OutcomeFrame.tsx";
import type { OutcomePageKey } from "./outcomePages.ts";
import { useOutcome } from "./useOutcome.ts";

/** What the page can save on this device, also of work that the server did not take. */
export interface OutcomeFile {
  readonly label: string;
  readonly save: (outcome: Outcome) => void;
  /** the same for other programs; none: there is one kind only */
  readonly others: readonly {
    readonly key: string;
    readonly words: string;
    readonly save: (outcome: Outcome) => void;
  }[];
}

interface OutcomePageProps {
  readonly workshop: Workshop;
  readonly page: OutcomePageKey;
  readonly file?: OutcomeFile;
  /** what stands on the page, once there is anything to show */
  readonly children: (desk: OutcomeDesk) => ReactNode;
}

/** A page on what a workshop makes of its maps, live: opened as whoever has entered, and anew when their rights change. */
export function OutcomePage({ workshop: entered, page, ...props }: OutcomePageProps) {
  const t = useTranslations("outcome");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const { workshop, me, reopen } = useEntered(entered);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  usePageTitle(words("within", { part: t(page), whole: workshop.title }));
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <OpenPage session={session} workshop={workshop} page={page} onReopen={reopen} {...props} />
    </I18nProvider>
  );
}

interface OpenPageProps extends OutcomePageProps {
  readonly session: WorkshopSession;
  readonly onReopen: (workshop: Workshop) => void;
}

function OpenPage({ session, ...props }: OpenPageProps) {
  const outcome = useOutcome(session);
  return outcome ? <Desk key={session.me.role} outcome={outcome} {...props} /> : null;
}

interface DeskProps extends Omit<OpenPageProps, "session"> {
  readonly outcome: Outcome;
}

/** After these the page stays in view, so that what was not taken can still be saved. */
const LEAVES_OPEN: ReadonlySet<RefusalReason> = new Set(["locked", "tooLarge", "badMessage"]);

function Desk({ outcome, workshop, page, file, onReopen, children }: DeskProps) {
  const t = useTranslations("outcome");
  const refused = useTranslations("refused");
  const connection = useSignal(outcome.session.connection);
  const isLoaded = useSignal(outcome.session.loaded);
  const refusal = connection.kind === "refused" ? connection.reason : null;
  useErasure(workshop, refusal);
  const rights = useRights(outcome, workshop.id, refusal, onReopen);
  const saveButton = file ? <Button onClick={() => file.save(outcome)}>{file.label}</Button> : null;
  if (refusal !== null && rights !== "asking" && rights.kind === "keepOwn") {
    const goOn = async (): Promise<void> => {
      await outcome.session.dropLocalCopy();
      onReopen(rights.workshop);
    };
    return (
      <MessagePage
        title={refused("lowered.title")}
        text={refused("lowered.text", { count: outcome.session.unconfirmed.get() })}
      >
        {saveButton}
        <Button look="primary" onClick={() => void goOn()}>
          {refused("lowered.goOn")}
        </Button>
      </MessagePage>
    );
  }
  if (refusal !== null && rights !== "asking" && !LEAVES_OPEN.has(refusal)) {
    const reason = rights.kind === "removed" ? "removed" : refusal;
    return (
      <MessagePage title={refused(`${reason}.title`)} text={refused(`${reason}.text`)}>
        {reason === "erased" ? null : saveButton}
      </MessagePage>
    );
  }
  if (refusal === "erased" || refusal === "unknownMap") {
    return <MessagePage title={refused(`${refusal}.title`)} text={refused(`${refusal}.text`)} />;
  }
  if (!isLoaded) {
    if (connection.kind !== "offline") return <Loading label={t("loading")} />;
    return <MessagePage title={t(page)} text={t("notLoaded")} />;
  }
  return (
    <OutcomeFrame outcome={outcome} workshop={workshop} page={page} file={file ?? null} refusal={refusal}>
      {children}
    </OutcomeFrame>
  );
}
