import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { MapChange, NoteRecord } from "../state/mapProjection.ts";

/** What others have done since it was last told, in few words: never what was written, and nothing of what is hidden. */
export type News =
  | {
      readonly kind: "added" | "changed" | "moved" | "gone";
      readonly place: PlaceKey;
      readonly count: number;
    }
  /** too much to name each */
  | { readonly kind: "many"; readonly count: number; readonly places: number };

/** What may be told of a note. */
interface Told {
  readonly place: PlaceKey;
  readonly text: string;
  /** what it is marked with */
  readonly marks: string;
}

/** A note that others have changed: how it was when last told, how it is, and when it changed last. */
interface Waiting {
  readonly before: Told | null;
  readonly after: Told | null;
  readonly atMs: number;
}

export type Untold = ReadonlyMap<string, Waiting>;

export const NOTHING_UNTOLD: Untold = new Map();

/** A note that somebody is still writing in is told when their hands rest, once. */
const RESTS_AFTER_MS = 2500;
/** More sentences at once nobody remembers. */
const MOST_SENTENCES = 4;

/** Takes a change into what is to be told. What I change myself I know. */
export function takeIn(untold: Untold, { notes, by }: MapChange, nowMs: number): Untold {
  const next = new Map(untold);
  for (const { id, before, after } of notes) {
    const [was, is] = [toldOf(before), toldOf(after)];
    // A draft of mine that is revealed, and a note that is hidden before my eyes, were there and still are.
    const isSecret = (before !== null && was === null) || (after !== null && is === null);
    if (by === "me" || isSecret) next.delete(id);
    else if (!isSame(was, is)) {
      const known = next.get(id);
      next.set(id, { before: known ? known.before : was, after: is, atMs: nowMs });
    }
  }
  return next;
}

/** What can be told now, and what waits on: notes that somebody writes in, and those that are still empty. */
export function tellNow(
  untold: Untold,
  nowMs: number,
): { readonly news: readonly News[]; readonly rest: Untold } {
  const rest = new Map<string, Waiting>();
  const counts = new Map<string, number>();
  const touched = new Set<PlaceKey>();
  let total = 0;
  for (const [id, waiting] of untold) {
    const isEmpty = waiting.before === null && waiting.after?.text === "";
    if (isEmpty || nowMs - waiting.atMs < RESTS_AFTER_MS) {
      rest.set(id, waiting);
      continue;
    }
    const found = newsOf(waiting);
    if (!found) continue;
    const key = `${found.kind} ${found.place}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    touched.add(found.place);
    total += 1;
  }
  const news = PLACES.flatMap((place) =>
    (["added", "changed", "moved", "gone"] as const).flatMap((kind) => {
      const count = counts.get(`${kind} ${place}`);
      return count === undefined ? [] : { kind, place, count };
    }),
  );
  return news.length > MOST_SENTENCES
    ? { news: [{ kind: "many", count: total, places: touched.size }], rest }
    : { news, rest };
}

function newsOf({ before, after }: Waiting): { kind: Exclude<News["kind"], "many">; place: PlaceKey } | null {
  if (before === null || before.text === "") {
    // What came empty and has a text now was not told before.
    return after === null || after.text === "" ? null : { kind: "added", place: after.place };
  }
  if (after === null) return { kind: "gone", place: before.place };
  if (before.place !== after.place) return { kind: "moved", place: after.place };
  return isSame(before, after) ? null : { kind: "changed", place: after.place };
}

/** Null for what is nobody else's business: drafts, and what a facilitator has hidden. */
function toldOf(record: NoteRecord | null): Told | null {
  if (!record || record.seenBy === "me" || record.note.hidden) return null;
  const { place, text, facet, colour, evidence, source, tags } = record.note;
  return {
    place: place.field,
    text: text.trim(),
    marks: JSON.stringify([facet, colour, evidence, source, tags]),
  };
}

function isSame(a: Told | null, b: Told | null): boolean {
  if (a === null || b === null) return a === b;
  return a.place === b.place && a.text === b.text && a.marks === b.marks;
}
