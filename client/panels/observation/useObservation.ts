import { useMemo, useSyncExternalStore } from "react";
import {
  type ObservationOptions,
  type OpenObservation,
  openObservation,
} from "../../session/openObservation.ts";
import type { Signal } from "../../session/signal.ts";

type Options = Omit<ObservationOptions, "observation"> & { readonly mapId: string };

/** An observation that is open for as long as the component stands; `null` before, and where there is none. */
export function useObservation({
  mapId,
  store,
  workshop,
  syncUrl,
  heightOf,
  onMade,
}: Options): OpenObservation | null {
  const opening = useMemo(
    () => createOpening({ mapId, store, workshop, syncUrl, heightOf, ...(onMade && { onMade }) }),
    [mapId, store, workshop, syncUrl, heightOf, onMade],
  );
  return useSyncExternalStore(opening.subscribe, opening.get);
}

function createOpening({ mapId, ...options }: Options): Signal<OpenObservation | null> {
  const listeners = new Set<() => void>();
  let opened: OpenObservation | null = null;
  return {
    get: () => opened,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        const observation = options.store.get(mapId);
        if (observation) opened = openObservation({ ...options, observation });
      }
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        opened?.close();
        opened = null;
      };
    },
  };
}
