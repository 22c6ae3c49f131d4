import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { imageMark } from "../../model/noteImage.ts";
import type { MapChange, NoteRecord } from "../state/mapProjection.ts";
import { type News as NewsIn, type Told, takeInTold, tellOf, type Untold as UntoldIn } from "./untold.ts";

/** What others have done on a map, field by field; nothing of what is hidden. */
export type News = NewsIn<PlaceKey>;
export type Untold = UntoldIn<PlaceKey>;

export const NOTHING_UNTOLD: Untold = new Map();

/** Takes a change into what is to be told. What I change myself I know. */
export function takeIn(untold: Untold, { notes, by }: MapChange, nowMs: number): Untold {
  const changes = notes.map(({ id, before, after }) => {
    const [was, is] = [toldOf(before), toldOf(after)];
    // A draft of mine that is revealed, and a note that is hidden before my eyes, were there and still are.
    const isSecret = (before !== null && was === null) || (after !== null && is === null);
    const isTold = by !== "me" && !isSecret;
    return { id, before: was, after: is, by: isTold ? ("others" as const) : ("nobody's" as const) };
  });
  return takeInTold(untold, changes, nowMs);
}

/** What can be told now, and what waits on: notes that somebody writes in, and those that are still empty. */
export function tellNow(
  untold: Untold,
  nowMs: number,
): { readonly news: readonly News[]; readonly rest: Untold } {
  return tellOf(untold, nowMs, PLACES);
}

/** Null for what is nobody else's business: drafts, and what a facilitator has hidden. */
function toldOf(record: NoteRecord | null): Told<PlaceKey> | null {
  if (!record || record.seenBy === "me" || record.note.hidden) return null;
  const { place, facet, colour, size, evidence, source, tags, image } = record.note;
  return {
    place: place.field,
    // A picture alone is something, too.
    text: record.note.text.trim() || imageMark(image),
    marks: JSON.stringify([facet, colour, size, evidence, source, tags, imageMark(image)]),
  };
}
