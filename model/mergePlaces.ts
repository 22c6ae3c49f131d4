import { bareWords } from "./bareWords.ts";
import type { Size } from "./fieldLayout.ts";
import { shapeOf } from "./imageBox.ts";
import { bundleKey, type MergePlan, type NewCopy } from "./mergeMaps.ts";
import type { Place } from "./note.ts";
import type { NoteSize } from "./noteSize.ts";

/** A note for which a place is to be found. */
interface Homeless {
  readonly id: string;
  readonly field: Place["field"];
  readonly text: string;
  readonly size: NoteSize | undefined;
  readonly image: Size | null;
  /** those with the same come into one cluster */
  readonly bundle: string | null;
}

/**
 * Notes that need a place: new ones, map by map, and those that follow their original into another field. What comes into
 * one cluster comes side by side, and what is word for word the same; what lies behind another note needs no place.
 */
export function homelessOf({ added, changed }: MergePlan): Homeless[] {
  const behind = new Set(stacksIn(added).flatMap((ids) => ids.slice(1)));
  const placed = added.flatMap(({ copyId, arrival: { note, words, image, cluster } }): Homeless[] =>
    behind.has(copyId)
      ? []
      : [
          {
            id: copyId,
            field: words.field,
            text: words.text,
            size: note.size,
            image: shapeOf(image),
            bundle: cluster && bundleKey(cluster),
          },
        ],
  );
  const moved = changed.flatMap(({ origin, follows, size, shape = null, cluster }): Homeless[] =>
    follows.field
      ? [
          {
            id: origin.copyId,
            field: follows.field,
            text: origin.words.text,
            size,
            image: shape,
            bundle: cluster ? bundleKey(cluster) : null,
          },
        ]
      : [],
  );
  const bundled = together([...placed, ...moved], ({ bundle, field }) => bundle ?? field);
  return bundled.flatMap((notes) => together(notes, ({ text }) => bareWords(text)).flat());
}

function together<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const one of list) {
    const known = byKey.get(keyOf(one));
    if (known) known.push(one);
    else byKey.set(keyOf(one), [one]);
  }
  return [...byKey.values()];
}

/** Ids of the copies that lay on top of each other where they come from; the front one first. */
export function stacksIn(added: readonly NewCopy[]): string[][] {
  const stacked = added.filter(({ arrival }) => arrival.stack !== null);
  // Only what comes into one field can lie together here.
  const keyOf = ({ arrival: { stack, words } }: NewCopy): string => `${stack?.key} ${words.field}`;
  return together(stacked, keyOf).flatMap((copies) => {
    const sorted = copies.toSorted((a, b) => (b.arrival.stack?.front ?? 0) - (a.arrival.stack?.front ?? 0));
    return sorted.length > 1 ? [sorted.map(({ copyId }) => copyId)] : [];
  });
}
