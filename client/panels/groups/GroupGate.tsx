import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Group } from "../../../model/sessionDocument.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { MapSkeleton } from "../map/MapSkeleton.tsx";
import { Arrival } from "./Arrival.tsx";
import styles from "./GroupGate.module.css";
import { type GroupPlace, groupPlace, mayOpen } from "./groupPlace.ts";
import { isTyping } from "./typing.ts";
import { useGroupsKnown } from "./useGroupsKnown.ts";
import { useKnownMaps } from "./useKnownMaps.ts";

const GroupChooser = fetchedPart(async () => (await import("./GroupChooser.tsx")).GroupChooser);
const BeingPlaced = fetchedPart(async () => (await import("./GroupWaiting.tsx")).BeingPlaced);
const GroupWaiting = fetchedPart(async () => (await import("./GroupWaiting.tsx")).GroupWaiting);

interface GroupGateProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  /** the map that the address asks for */
  readonly mapId: string;
  readonly onWorkshop: (workshop: Workshop) => void;
  readonly children: ReactNode;
}

/** What was decided when somebody's place or map last changed. */
interface Decision {
  readonly key: string;
  /** somebody was writing, or has work here that nobody else has: the page stays until they go on themselves */
  readonly isHeld: boolean;
}

/** Leads those who take part to their own group's map, or to the question which group that is. */
export function GroupGate({ session, workshop, mapId, onWorkshop, children }: GroupGateProps) {
  const [, navigate] = useLocation();
  const state = useSignal(session.session);
  const place = groupPlace(state, session.me);
  const isKnown = useGroupsKnown(session, workshop);
  useKnownMaps(session, workshop, onWorkshop);
  const isAllowed = mayOpen(place, mapId);
  const key = isAllowed ? "" : `${mapId} ${place.kind} ${groupIn(place)?.id ?? ""}`;
  const [decision, setDecision] = useState<Decision>({ key: "", isHeld: false });
  if (decision.key !== key) {
    setDecision({ key, isHeld: key !== "" && (isTyping() || session.unsent.get() > 0) });
  }
  const target = groupIn(place)?.mapId ?? null;
  const goes = place.kind === "inGroup" && !isAllowed && !decision.isHeld && decision.key === key;
  const isThere = workshop.maps.some(({ id }) => id === target);
  useEffect(() => {
    if (goes && isThere && isKnown) navigate(`/w/${workshop.id}/${target}`, { replace: true });
  }, [goes, isThere, isKnown, target, workshop.id, navigate]);

  const isShown = isAllowed || decision.isHeld;
  // The map stays in one place of the tree whatever stands over it: else what is being written would be torn down.
  return (
    <>
      {isKnown && isShown ? children : <Instead place={isKnown ? place : null} session={session} />}
      {isKnown && !isAllowed && decision.isHeld ? (
        <Chip place={place} onGo={() => setDecision({ key, isHeld: false })} />
      ) : null}
      <Arrival group={isKnown && isAllowed && place.kind === "inGroup" ? place.group : null} />
    </>
  );
}

/** What stands where no map of one's own can; `place` null while nobody knows yet. */
function Instead({
  place,
  session,
}: {
  readonly place: GroupPlace | null;
  readonly session: WorkshopSession;
}) {
  switch (place?.kind) {
    case "choose":
      return <GroupChooser session={session} />;
    case "beingPlaced":
      return <BeingPlaced session={session} />;
    case "waiting":
      return <GroupWaiting />;
    case "inGroup":
    case "walking":
    case "anywhere":
    case undefined:
      return <MapSkeleton isOffline={false} />;
  }
}

function groupIn(place: GroupPlace): Group | null {
  return place.kind === "inGroup" || place.kind === "walking" ? place.group : null;
}

function Chip({ place, onGo }: { readonly place: GroupPlace; readonly onGo: () => void }) {
  const t = useTranslations("groups");
  return (
    <output className={styles.chip}>
      <span>{place.kind === "inGroup" ? t("movedChip", { group: place.group.name }) : t("groupsChip")}</span>
      <Button look="primary" onClick={onGo}>
        {t("go")}
      </Button>
    </output>
  );
}
