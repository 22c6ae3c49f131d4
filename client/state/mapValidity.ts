import type { Note } from "../../model/note.ts";
import { isBlank } from "../../model/noteImage.ts";
import { type MapValidity, mapValidity } from "../../model/validity.ts";
import type { Signal } from "../session/signal.ts";
import { createListeners } from "./listeners.ts";
import type { MapChange, MapProjection, NoteRecord } from "./mapProjection.ts";

const known = new WeakMap<MapProjection, Signal<MapValidity>>();

/**
 * How much of an open map rests on what, as everybody sees it: without what is in my draft alone. Counted again only
 * when a change may have changed it, so that moving and typing cost nothing.
 */
export function validityOf(map: MapProjection): Signal<MapValidity> {
  const found = known.get(map) ?? watchValidity(map);
  known.set(map, found);
  return found;
}

function watchValidity(map: MapProjection): Signal<MapValidity> {
  const listeners = createListeners<void>();
  let counted: MapValidity | null = null;
  // For as long as the projection lives: it holds the listener, and nobody else does.
  map.onChange((change) => {
    if (!mayCountOtherwise(change)) return;
    counted = null;
    listeners.tell();
  });
  return {
    get: () => {
      counted ??= mapValidity(map.ids().flatMap((id) => groundsOf(map.get(id))));
      return counted;
    },
    subscribe: listeners.add,
  };
}

function mayCountOtherwise({ notes }: MapChange): boolean {
  return notes.some(({ before, after }) => {
    const [was, is] = [groundsOf(before ?? undefined), groundsOf(after ?? undefined)];
    return was.length !== is.length || was.some((note, index) => countsOtherwise(note, is[index]));
  });
}

function countsOtherwise(was: Note, is: Note | undefined): boolean {
  return (
    was.evidence !== is?.evidence ||
    was.source !== is.source ||
    was.hidden !== is.hidden ||
    was.place.field !== is.place.field ||
    isBlank(was) !== isBlank(is)
  );
}

/** A note, and all that lie behind it: what several maps say rests on all of them. */
function groundsOf(record: NoteRecord | undefined): readonly Note[] {
  if (record?.seenBy !== "everyone") return [];
  return record.stack?.notes ?? [record.note];
}
