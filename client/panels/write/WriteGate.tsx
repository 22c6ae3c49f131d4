import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { Loading } from "../controls/Loading.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { type GroupPlace, groupPlace } from "../groups/groupPlace.ts";
import { useGroupsKnown } from "../groups/useGroupsKnown.ts";
import { useKnownMaps } from "../groups/useKnownMaps.ts";
import { writerPath } from "./writerPath.ts";

const GroupChooser = fetchedPart(async () => (await import("../groups/GroupChooser.tsx")).GroupChooser);
const BeingPlaced = fetchedPart(async () => (await import("../groups/GroupWaiting.tsx")).BeingPlaced);
const GroupWaiting = fetchedPart(async () => (await import("../groups/GroupWaiting.tsx")).GroupWaiting);

interface WriteGateProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  /** the map that the address asks for */
  readonly asked: string | null;
  readonly onWorkshop: (workshop: Workshop) => void;
  readonly children: (mapId: string) => ReactNode;
}

/** On which map somebody writes: their group's, whichever the address names; else that one, else the first. */
export function WriteGate({ session, workshop, asked, onWorkshop, children }: WriteGateProps) {
  const t = useTranslations("write");
  const join = useTranslations("join.unknownMap");
  const place = groupPlace(useSignal(session.session), session.me);
  const isKnown = useGroupsKnown(session, workshop);
  useKnownMaps(session, workshop, onWorkshop);
  const isUnsent = useSignal(session.unsent) > 0;
  const target = mapOf(place, asked ?? workshop.maps[0]?.id ?? null);
  const [shown, setShown] = useState<string | null>(null);
  // What is on its way goes there first: closed, the map would send it only when it is opened again.
  if (isKnown && target !== shown && !(isUnsent && shown !== null)) setShown(target);
  const [, navigate] = useLocation();
  useEffect(() => {
    // After a reload without a network nobody says whose group one is in: the address does.
    if (shown !== null && shown !== asked) navigate(writerPath(workshop.id, shown), { replace: true });
  }, [shown, asked, workshop.id, navigate]);
  const said = useArrival(shown, workshop);
  if (!isKnown) return <Loading label={t("loading")} />;
  if (shown === null) return <Instead place={place} session={session} />;
  if (place.kind === "anywhere" && !workshop.maps.some(({ id }) => id === shown)) {
    return <MessagePage title={join("title")} text={join("text")} />;
  }
  return (
    <>
      <output className={hidden.outOfSight}>{said}</output>
      {children(shown)}
    </>
  );
}

/** null where nobody is to write before they have a group */
function mapOf(place: GroupPlace, asked: string | null): string | null {
  switch (place.kind) {
    case "anywhere":
      return asked;
    case "inGroup":
      return place.group.mapId;
    case "walking":
      return place.group?.mapId ?? asked;
    case "choose":
    case "beingPlaced":
    case "waiting":
      return null;
  }
}

function Instead({ place, session }: { readonly place: GroupPlace; readonly session: WorkshopSession }) {
  const t = useTranslations("write");
  switch (place.kind) {
    case "choose":
      return <GroupChooser session={session} />;
    case "beingPlaced":
      return <BeingPlaced session={session} />;
    case "waiting":
      return <GroupWaiting />;
    case "inGroup":
    case "walking":
    case "anywhere":
      return <Loading label={t("loading")} />;
  }
}

/** What to say when the map has become another one while somebody was here. */
function useArrival(mapId: string | null, workshop: Workshop): string {
  const t = useTranslations("write");
  const [place, setPlace] = useState<{ readonly mapId: string | null; readonly isMove: boolean }>({
    mapId: null,
    isMove: false,
  });
  if (mapId !== null && mapId !== place.mapId) setPlace({ mapId, isMove: place.mapId !== null });
  const map = place.isMove ? workshop.maps.find(({ id }) => id === place.mapId)?.title : undefined;
  return map ? t("nowOn", { map }) : "";
}
