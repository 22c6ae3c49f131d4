import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { MapSession } from "../../session/mapSession.ts";
import { createPeopleReader, type Person } from "./people.ts";

/** Who is here; renders again only when that changes. */
export function usePeople(session: MapSession): readonly Person[] {
  const read = useMemo(() => createPeopleReader(session), [session]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [session.others.subscribe(listener), session.name.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [session],
  );
  return useSyncExternalStore(subscribe, read);
}
