import { useMemo, useSyncExternalStore } from "react";
import { type MapPicture, ties } from "../../../model/mapChanges.ts";
import type { Editor } from "../../state/editor.ts";

/** The map as it is now, new after each change of it. */
export function useLivePicture(editor: Editor): MapPicture {
  const store = useMemo(() => createLivePicture(editor), [editor]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function createLivePicture({ map, clusters, links }: Editor) {
  const read = (): MapPicture => ({
    about: map.about(),
    notes: map.ids().flatMap((id) => map.get(id)?.note ?? []),
    ties: ties({
      clusters: clusters.list().map(({ cluster: { title }, noteIds }) => ({ title, noteIds })),
      contradictions: links
        .list()
        .flatMap(({ link: { from, to, title }, isStrong, line }) =>
          line ? [{ from, to, title, strong: isStrong }] : [],
        ),
    }),
  });
  let picture = read();
  return {
    get: (): MapPicture => picture,
    subscribe(listener: () => void): () => void {
      // What came before the first listener was not heard of.
      picture = read();
      const tell = (): void => {
        picture = read();
        listener();
      };
      const stops = [map.onChange(tell), clusters.onChange(tell), links.onChange(tell)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
