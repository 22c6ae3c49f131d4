import { ArrowLeft } from "lucide-react";
import { useMemo, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link, useSearch } from "wouter";
import type { MapEntry, Workshop } from "../../../model/api.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ConnectionPill } from "../bar/ConnectionPill.tsx";
import bar from "../bar/TopBar.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { openMaps } from "../groups/openMaps.ts";
import { useKnownMaps } from "../groups/useKnownMaps.ts";
import { useErasure } from "../map/useErasure.ts";
import { useOutcome } from "../outcome/useOutcome.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useEntered } from "../useEntered.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";
import { ProtocolDesk } from "./ProtocolDesk.tsx";
import styles from "./ProtocolPage.module.css";
import { createProtocolReader } from "./protocolReading.ts";

/** The record of a workshop: what goes in, how it will look, and the way to send it. */
export default function ProtocolPage({ workshop: entered }: { readonly workshop: Workshop }) {
  const t = useTranslations("protocol");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const { workshop, me, know } = useEntered(entered);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  usePageTitle(words("within", { part: t("title"), whole: workshop.title }));
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <OpenProtocol session={session} workshop={workshop} onWorkshop={know} />
    </I18nProvider>
  );
}

interface OpenProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

function OpenProtocol(props: OpenProps) {
  const outcome = useOutcome(props.session);
  return outcome ? <Sources outcome={outcome} {...props} /> : null;
}

interface SourcesProps extends OpenProps {
  readonly outcome: Outcome;
}

function Sources({ session, outcome, workshop, onWorkshop }: SourcesProps) {
  const t = useTranslations("protocol");
  const refused = useTranslations("refused");
  const connection = useSignal(outcome.session.connection);
  const refusal = connection.kind === "refused" ? connection.reason : null;
  useErasure(workshop, refusal);
  useKnownMaps(session, workshop, onWorkshop);
  const maps = useSameMaps(openMaps(workshop, useSignal(session.session), session.me));
  const watches = useMapWatches(maps, session.me, syncUrlOf(window.location));
  const { title } = workshop;
  const reader = useMemo(
    () => createProtocolReader({ title, session, outcome, maps, watches }),
    [title, session, outcome, maps, watches],
  );
  const reading = useSyncExternalStore(reader.subscribe, reader.get);
  const from = new URLSearchParams(useSearch()).get("from");
  const back = workshop.maps.some(({ id }) => id === from) ? `/${from}` : "";
  if (refusal === "erased" || refusal === "notJoined" || refusal === "unknownMap") {
    return <MessagePage title={refused(`${refusal}.title`)} text={refused(`${refusal}.text`)} />;
  }
  return (
    <div className={styles.page}>
      <header className={bar.bar}>
        <Link
          href={`/w/${workshop.id}${back}`}
          className={buttonClass("quiet", "icon")}
          aria-label={t("back")}
        >
          <ArrowLeft size={18} aria-hidden="true" />
        </Link>
        <h1 className={styles.title}>{t("title")}</h1>
        <span className={styles.workshop}>{title}</span>
        <span className={bar.gap} />
        <ConnectionPill session={outcome.session} workshop={workshop} />
      </header>
      {reading.kind === "read" ? (
        <ProtocolDesk reading={reading} onReadAgain={reader.again} />
      ) : (
        <Loading label={t("reading", { here: reading.here, count: reading.of })} />
      )}
    </div>
  );
}

/** The same list for as long as the same maps are in it: another one is read anew. */
function useSameMaps(maps: readonly MapEntry[]): readonly MapEntry[] {
  const key = JSON.stringify(maps.map(({ id, title }) => ({ id, title })));
  return useMemo(() => JSON.parse(key) as MapEntry[], [key]);
}
