import { useMemo, useSyncExternalStore } from "react";
import type { MapPicture } from "../../../model/mapChanges.ts";
import type { MapProjection } from "../../state/mapProjection.ts";

/** The map as it is now, new after each change of it. */
export function useLivePicture(map: MapProjection): MapPicture {
  const store = useMemo(() => createLivePicture(map), [map]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function createLivePicture(map: MapProjection) {
  const read = (): MapPicture => ({
    about: map.about(),
    notes: map.ids().flatMap((id) => map.get(id)?.note ?? []),
  });
  let picture = read();
  return {
    get: (): MapPicture => picture,
    subscribe(listener: () => void): () => void {
      // What came before the first listener was not heard of.
      picture = read();
      return map.onChange(() => {
        picture = read();
        listener();
      });
    },
  };
}
