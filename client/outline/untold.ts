/** What others have done since it was last told, in few words: never what was written. */
export type News<P extends string> =
  | { readonly kind: "added" | "changed" | "moved" | "gone"; readonly place: P; readonly count: number }
  /** too much to name each */
  | { readonly kind: "many"; readonly count: number; readonly places: number };

/** What may be told of a note, a card or whatever else lies in a place. */
export interface Told<P extends string> {
  readonly place: P;
  readonly text: string;
  /** what it is marked with */
  readonly marks: string;
}

/** Something that others have changed: how it was when last told, how it is, and when it changed last. */
interface Waiting<P extends string> {
  readonly before: Told<P> | null;
  readonly after: Told<P> | null;
  readonly atMs: number;
}

export type Untold<P extends string> = ReadonlyMap<string, Waiting<P>>;

/** One thing before and after a change. */
export interface ToldChange<P extends string> {
  readonly id: string;
  readonly before: Told<P> | null;
  readonly after: Told<P> | null;
  /** "nobody's": what I change myself I know, and what is hidden is not told */
  readonly by: "others" | "nobody's";
}

/** What somebody is still writing is told when their hands rest, once. */
const RESTS_AFTER_MS = 2500;
/** More sentences at once nobody remembers. */
const MOST_SENTENCES = 4;

/** Takes changes into what is to be told. */
export function takeInTold<P extends string>(
  untold: Untold<P>,
  changes: readonly ToldChange<P>[],
  nowMs: number,
): Untold<P> {
  const next = new Map(untold);
  for (const { id, before, after, by } of changes) {
    if (by === "nobody's") next.delete(id);
    else if (!isSame(before, after)) {
      const known = next.get(id);
      next.set(id, { before: known ? known.before : before, after, atMs: nowMs });
    }
  }
  return next;
}

/** What can be told now, place by place, and what waits on: what somebody writes in, and what is still empty. */
export function tellOf<P extends string>(
  untold: Untold<P>,
  nowMs: number,
  places: readonly P[],
): { readonly news: readonly News<P>[]; readonly rest: Untold<P> } {
  const rest = new Map<string, Waiting<P>>();
  const counts = new Map<string, number>();
  const touched = new Set<P>();
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
  const news = places.flatMap((place) =>
    (["added", "changed", "moved", "gone"] as const).flatMap((kind) => {
      const count = counts.get(`${kind} ${place}`);
      return count === undefined ? [] : { kind, place, count };
    }),
  );
  return news.length > MOST_SENTENCES
    ? { news: [{ kind: "many", count: total, places: touched.size }], rest }
    : { news, rest };
}

function newsOf<P extends string>({
  before,
  after,
}: Waiting<P>): { kind: Exclude<News<P>["kind"], "many">; place: P } | null {
  if (before === null || before.text === "") {
    // What came empty and has a text now was not told before.
    return after === null || after.text === "" ? null : { kind: "added", place: after.place };
  }
  if (after === null) return { kind: "gone", place: before.place };
  if (before.place !== after.place) return { kind: "moved", place: after.place };
  return isSame(before, after) ? null : { kind: "changed", place: after.place };
}

function isSame<P extends string>(a: Told<P> | null, b: Told<P> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.place === b.place && a.text === b.text && a.marks === b.marks;
}
