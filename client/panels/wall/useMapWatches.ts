import { useEffect, useMemo } from "react";
import type { MapEntry } from "../../../model/api.ts";
import { createConnectQueue } from "../../session/connectQueue.ts";
import type { Me } from "../../session/mapSession.ts";
import { type MapWatch, openMapWatch } from "../../session/openMapWatch.ts";
import { createSignal, type Signal } from "../../session/signal.ts";
import { useSignal } from "../../state/useSignal.ts";

interface MapWatches {
  readonly open: Signal<ReadonlyMap<string, MapWatch>>;
  /** Opens those that are new and closes those that are not among them any more. */
  show(mapIds: readonly string[]): void;
}

function createMapWatches(me: Me, syncUrl: string): MapWatches {
  const open = createSignal<ReadonlyMap<string, MapWatch>>(new Map());
  const queue = createConnectQueue();
  const watch = (mapId: string): MapWatch => openMapWatch({ mapId, me, syncUrl, queue });
  return {
    open,
    show(mapIds) {
      const known = open.get();
      const wanted = new Set(mapIds);
      for (const [id, one] of known) if (!wanted.has(id)) one.close();
      open.set(new Map(mapIds.map((id) => [id, known.get(id) ?? watch(id)])));
    },
  };
}

/** Looks at these maps for as long as the wall stands. */
export function useMapWatches(
  maps: readonly MapEntry[],
  me: Me,
  syncUrl: string,
): ReadonlyMap<string, MapWatch> {
  const watches = useMemo(() => createMapWatches(me, syncUrl), [me, syncUrl]);
  const ids = maps.map(({ id }) => id).join(" ");
  useEffect(() => watches.show(ids.split(" ").filter(Boolean)), [watches, ids]);
  useEffect(() => () => watches.show([]), [watches]);
  return useSignal(watches.open);
}
