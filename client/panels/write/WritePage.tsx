import { useMemo, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { useEntered } from "../useEntered.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { useTyped } from "./useTyped.ts";
import { WriteDesk } from "./WriteDesk.tsx";
import { WriteGate } from "./WriteGate.tsx";
import { createWriterOpening } from "./writerOpening.ts";

interface WritePageProps {
  readonly workshop: Workshop;
  /** null: the one that is on for me */
  readonly mapId: string | null;
}

/** `/w/:id/write`: notes from a phone, without the picture of the map and all that it takes. */
export default function WritePage({ workshop: entered, mapId }: WritePageProps) {
  const t = useTranslations("write");
  const words = useTranslations("words");
  const { workshop, me, know, reopen } = useEntered(entered);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  const [typed, type] = useTyped(workshop.id);
  usePageTitle(words("within", { part: t("title"), whole: workshop.title }));
  if (me.role === "viewer") {
    return (
      <MessagePage title={t("viewer.title")} text={t("viewer.text")}>
        <Link href={`/w/${workshop.id}`} className={buttonClass("primary")}>
          {t("wholeMap")}
        </Link>
      </MessagePage>
    );
  }
  if (!session) return null;
  return (
    <WriteGate session={session} workshop={workshop} asked={mapId} onWorkshop={know}>
      {(id) => (
        <OpenMap
          key={id}
          mapId={id}
          session={session}
          workshop={workshop}
          typed={typed}
          onType={type}
          onReopen={reopen}
        />
      )}
    </WriteGate>
  );
}

interface OpenMapProps {
  readonly mapId: string;
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onReopen: (workshop: Workshop) => void;
}

function OpenMap({ mapId, session, ...props }: OpenMapProps) {
  const t = useTranslations("write");
  const opening = useMemo(
    () => createWriterOpening({ mapId, workshop: session, syncUrl: syncUrlOf(window.location) }),
    [mapId, session],
  );
  const writer = useSyncExternalStore(opening.subscribe, opening.get);
  return writer ? <WriteDesk writer={writer} {...props} /> : <Loading label={t("loading")} />;
}
