import * as Y from "yjs";
import { type Action, compareActions, readAction } from "../../model/action.ts";
import { peopleOf } from "../../model/mapDocument.ts";
import { actionsOf, readActions } from "../../model/outcomeDocument.ts";
import { createSignal, type Signal } from "../session/signal.ts";

/** What stands in an outcome document, one way: only changed actions are read again and become new values. */
export interface OutcomeProjection {
  /** by state and then as people have put them */
  readonly all: Signal<readonly Action[]>;
  /** participant id → name, of those who own something */
  readonly names: Signal<ReadonlyMap<string, string>>;
  get(id: string): Action | null;
  close(): void;
}

export function createOutcomeProjection(doc: Y.Doc): OutcomeProjection {
  const actions = actionsOf(doc);
  const people = peopleOf(doc);
  const known = new Map(readActions(doc).map((action) => [action.id, action]));
  const all = createSignal<readonly Action[]>([...known.values()]);
  const names = createSignal<ReadonlyMap<string, string>>(readNames(people));

  const onActions = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const changed = new Set<string>();
    for (const event of events) {
      if (event.target === (actions as Y.AbstractType<unknown>))
        for (const id of event.keys.keys()) changed.add(id);
      else changed.add(idAround(event.target, actions));
    }
    for (const id of changed) {
      const action = readAction(id, actions.get(id));
      if (action) known.set(id, action);
      else known.delete(id);
    }
    all.set([...known.values()].sort(compareActions));
  };
  const onPeople = (): void => names.set(readNames(people));
  actions.observeDeep(onActions);
  people.observe(onPeople);

  return {
    all,
    names,
    get: (id) => known.get(id) ?? null,
    close() {
      actions.unobserveDeep(onActions);
      people.unobserve(onPeople);
    },
  };
}

/** Id of the entry that a changed part stands in. */
function idAround(target: Y.AbstractType<unknown>, root: unknown): string {
  let inside: Y.AbstractType<unknown> | null = target;
  while (inside && inside.parent !== root) inside = inside.parent as Y.AbstractType<unknown> | null;
  return inside?._item?.parentSub ?? "";
}

function readNames(people: Y.Map<unknown>): Map<string, string> {
  return new Map(
    [...people].flatMap(([id, name]): [string, string][] => (typeof name === "string" ? [[id, name]] : [])),
  );
}
