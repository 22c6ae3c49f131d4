import { useCallback, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { HeightOf } from "../../../exchange/import/placeNotes.ts";
import type { Workshop } from "../../../model/api.ts";
import { readWorkshop } from "../../session/api.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { catchUp } from "../../session/catchUp.ts";
import { type ObservationStore, openObservations } from "../../session/observations.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useEntered } from "../useEntered.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { BeginObservation } from "./BeginObservation.tsx";
import KeptOnDevice from "./KeptOnDevice.tsx";
import { ObservingDesk } from "./ObservingDesk.tsx";
import { useNoteHeight } from "./useNoteHeight.ts";
import { useObservation } from "./useObservation.ts";

/** `/w/:id/observe`: looking over customers' shoulders, with or without a network. */
export default function ObservePage({ workshop: entered }: { readonly workshop: Workshop }) {
  const t = useTranslations("observe");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const { workshop, me, know, reopen } = useEntered(entered);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  usePageTitle(words("within", { part: t("title"), whole: workshop.title }));
  if (me.role === "viewer") {
    return (
      <MessagePage title={t("viewer.title")} text={t("viewer.text")}>
        <KeptOnDevice workshopId={workshop.id} />
      </MessagePage>
    );
  }
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <Observing session={session} workshop={workshop} onWorkshop={know} onReopen={reopen} />
    </I18nProvider>
  );
}

interface ObservingProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
  readonly onReopen: (workshop: Workshop) => void;
}

function Observing(props: ObservingProps) {
  const { session, workshop } = props;
  const store = useMemo(() => openObservations(browserStorage()), []);
  // After a reload one is back with the customer whom one was looking at.
  const [mapId, setMapId] = useState(
    () => store.of(workshop.id).find(({ finishedAt }) => finishedAt === null)?.mapId ?? null,
  );
  const [isKept, setKept] = useState(true);
  const open = (id: string, keeps: boolean): void => {
    setKept(keeps);
    setMapId(id);
  };
  const heightOf = useNoteHeight(workshop.language);
  useEffect(
    () =>
      catchUp({ openMapId: mapId, store, workshop: session, syncUrl: syncUrlOf(window.location), heightOf }),
    [mapId, store, session, heightOf],
  );
  if (mapId === null) {
    return <BeginObservation workshop={workshop} session={session} store={store} onOpen={open} />;
  }
  return (
    <Opened
      key={`${mapId} ${session.me.role}`}
      {...props}
      mapId={mapId}
      isKept={isKept}
      store={store}
      heightOf={heightOf}
      onLeave={() => setMapId(null)}
    />
  );
}

interface OpenedProps extends ObservingProps {
  readonly mapId: string;
  readonly isKept: boolean;
  readonly store: ObservationStore;
  readonly heightOf: HeightOf;
  readonly onLeave: () => void;
}

function Opened({ mapId, isKept, store, session, heightOf, onWorkshop, onReopen, onLeave }: OpenedProps) {
  const t = useTranslations("observe");
  const { workshopId } = session;
  // The maps menu, and whoever forgets the workshop on this device, must know the new map.
  const onMade = useCallback(
    () => void readWorkshop(workshopId).then(onWorkshop, () => undefined),
    [workshopId, onWorkshop],
  );
  const opened = useObservation({
    mapId,
    store,
    workshop: session,
    syncUrl: syncUrlOf(window.location),
    heightOf,
    onMade,
  });
  if (!opened) return <Loading label={t("loading")} />;
  return <ObservingDesk opened={opened} isKept={isKept} onLeave={onLeave} onReopen={onReopen} />;
}
