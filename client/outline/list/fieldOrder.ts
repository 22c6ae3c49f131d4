import { FACETS_OF, type PlaceKey } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";
import type { MapChange, NoteRecord } from "../../state/mapProjection.ts";
import { keepStill, type ListSection, listSections, sectionKey } from "./listSections.ts";

/** The parts of a field and the order of their notes, as the list shows them. */
export interface FieldOrder {
  get(): readonly ListSection[];
  subscribe(listener: () => void): () => void;
}

/** Reads the order when it is asked for, and again after something came, went, moved, or changed its part. */
export function createFieldOrder(editor: Editor, place: PlaceKey): FieldOrder {
  const { map, clusters, view } = editor;
  let shown: readonly ListSection[] | null = null;
  let isOld = true;

  const read = (): readonly ListSection[] => {
    const now = listSections({
      clusters: clusters.in(place).map(({ cluster, noteIds }) => ({ id: cluster.id, noteIds })),
      ids: map.idsIn(place),
      facets: FACETS_OF[place],
      facetOf: (id) => map.get(id)?.note.facet ?? null,
    });
    const { editing, writesIn } = view.getState();
    const isHeld = editing !== null && writesIn === "list" && map.get(editing)?.note.place.field === place;
    if (!isHeld || shown === null) return now;
    const before = new Map(shown.map((section) => [sectionKey(section), section.noteIds]));
    return now.map((section) =>
      Object.assign({}, section, {
        noteIds: keepStill(before.get(sectionKey(section)) ?? [], section.noteIds),
      }),
    );
  };

  return {
    get: () => {
      if (shown === null || isOld) {
        shown = read();
        isOld = false;
      }
      return shown;
    },
    subscribe: (listener) => {
      const renew = (): void => {
        isOld = true;
        listener();
      };
      const stops = [
        map.onChange((change) => {
          if (concerns(change, place)) renew();
        }),
        clusters.onChange((changes) => {
          if (
            changes.some(({ before, after }) => [before, after].some((one) => one?.cluster.field === place))
          )
            renew();
        }),
        view.subscribe((state, before) => {
          if (state.editing !== before.editing) renew();
        }),
      ];
      // Something may have changed before there was anybody to be told.
      isOld = true;
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function concerns({ notes }: MapChange, place: PlaceKey): boolean {
  return notes.some(({ before, after }) => {
    if (before?.note.place.field !== place && after?.note.place.field !== place) return false;
    return standing(before) !== standing(after);
  });
}

/** All that the order of a field comes from. */
function standing(record: NoteRecord | null): string {
  if (!record) return "";
  const { place, facet, cluster } = record.note;
  return [place.field, place.x, place.y, facet, cluster, record.seenBy].join(" ");
}
