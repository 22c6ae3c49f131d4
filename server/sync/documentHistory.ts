/** Room for the first updates; most maps get few before they are compacted. */
const FIRST_BYTES = 1024;

/** What a document was made of: a state, and the updates after it in the order in which they were accepted. */
export interface DocumentHistory {
  /** Together. */
  readonly bytes: number;
  /** How many updates were added; marks a place in the history, whatever is replaced. */
  readonly added: number;
  all(): Uint8Array[];
  /** Keeps a copy, and gives it. */
  add(update: Uint8Array): Uint8Array;
  /** The updates after the first `count` added ones. */
  after(count: number): Uint8Array[];
  /** Puts a state in the place of everything up to the first `count` added ones. */
  replace(state: Uint8Array, count: number): void;
  /** Forgets what is not in `kept`, which is from `all()`. */
  keep(kept: readonly Uint8Array[]): void;
}

/** Updates lie one behind the other: an array for each would take five times the memory of an edit. */
export function createDocumentHistory(updates: readonly Uint8Array[]): DocumentHistory {
  let first: Uint8Array | null = null;
  let packed = new Uint8Array(0);
  /** where each update ends in `packed` */
  let ends: number[] = [];
  let added = 0;

  const used = (): number => ends.at(-1) ?? 0;
  const from = (index: number): Uint8Array[] =>
    ends.slice(index).map((end, place) => packed.subarray(ends[index + place - 1] ?? 0, end));
  const push = (update: Uint8Array): Uint8Array => {
    const start = used();
    const end = start + update.length;
    if (end > packed.length) {
      // Those who were given a part of the old piece keep it.
      const larger = new Uint8Array(Math.max(FIRST_BYTES, 2 * end));
      larger.set(packed.subarray(0, start));
      packed = larger;
    }
    packed.set(update, start);
    ends.push(end);
    return packed.subarray(start, end);
  };
  const begin = (all: readonly Uint8Array[]): void => {
    first = all[0] ?? null;
    packed = new Uint8Array(0);
    ends = [];
    for (const update of all.slice(1)) push(update);
  };
  const placeAfter = (count: number): number => Math.max(0, ends.length - (added - count));
  begin(updates);

  return {
    get bytes() {
      return used() + (first?.length ?? 0);
    },
    get added() {
      return added;
    },
    all: () => [...(first ? [first] : []), ...from(0)],
    add(update) {
      added += 1;
      return push(update);
    },
    after: (count) => from(placeAfter(count)),
    replace: (state, count) => begin([state, ...from(placeAfter(count))]),
    keep: begin,
  };
}
