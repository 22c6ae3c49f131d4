import { useCallback, useMemo, useSyncExternalStore } from "react";
import { compareIds, compareNames } from "../../../model/alphabet.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Person } from "../map/people.ts";

/** Who is in the workshop, on whichever map: me first, then by name. The same list while nobody comes or goes. */
export function useWorkshopPeople(workshop: WorkshopSession): readonly Person[] {
  const read = useMemo(() => createReader(workshop), [workshop]);
  const subscribe = useCallback((listener: () => void) => workshop.people.subscribe(listener), [workshop]);
  return useSyncExternalStore(subscribe, read);
}

function createReader({ me, people }: WorkshopSession): () => readonly Person[] {
  let last: readonly Person[] = [];
  let lastKey = "";
  return () => {
    const found = new Map<string, Person>();
    for (const { participantId, name } of people.get().values()) {
      found.set(participantId, { participantId, name, isMe: participantId === me.participantId });
    }
    const next = [...found.values()].sort(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) ||
        compareNames(a.name, b.name) ||
        compareIds(a.participantId, b.participantId),
    );
    const key = JSON.stringify(next);
    if (key !== lastKey) last = next;
    lastKey = key;
    return last;
  };
}
