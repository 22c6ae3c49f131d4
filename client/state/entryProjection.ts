import type * as Y from "yjs";
import { createSignal, type Signal } from "../session/signal.ts";

/** The entries of one root of an outcome document, one way: only changed ones are read again and become new values. */
export interface EntryProjection<E> {
  /** in their order */
  readonly all: Signal<readonly E[]>;
  get(id: string): E | null;
  close(): void;
}

interface Reading<E> {
  /** total, see `model/entryReading.ts` */
  readonly read: (id: string, value: unknown) => E | null;
  readonly compare: (a: E, b: E) => number;
}

export function createEntryProjection<E>(
  root: Y.Map<unknown>,
  { read, compare }: Reading<E>,
): EntryProjection<E> {
  const known = new Map<string, E>();
  const readAgain = (id: string): void => {
    const entry = read(id, root.get(id));
    if (entry) known.set(id, entry);
    else known.delete(id);
  };
  const inOrder = (): E[] => [...known.values()].sort(compare);
  for (const id of root.keys()) readAgain(id);
  const all = createSignal<readonly E[]>(inOrder());

  const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const id of changedIds(events, root)) readAgain(id);
    all.set(inOrder());
  };
  root.observeDeep(onChange);

  return {
    all,
    get: (id) => known.get(id) ?? null,
    close: () => root.unobserveDeep(onChange),
  };
}

/** Ids of the entries of a root that anything has changed in. */
export function changedIds(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  root: Y.Map<unknown>,
): Set<string> {
  const changed = new Set<string>();
  for (const { target, keys } of events) {
    if (target === (root as Y.AbstractType<unknown>)) {
      for (const id of keys.keys()) changed.add(id);
      continue;
    }
    let inside: Y.AbstractType<unknown> | null = target;
    while (inside && inside.parent !== (root as unknown))
      inside = inside.parent as Y.AbstractType<unknown> | null;
    const id = inside?._item?.parentSub;
    if (typeof id === "string") changed.add(id);
  }
  return changed;
}
