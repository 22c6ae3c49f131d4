import type * as Y from "yjs";
import { type Action, compareActions, readAction } from "../../model/action.ts";
import { peopleOf } from "../../model/mapDocument.ts";
import { entriesIn } from "../../model/outcomeEntry.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import { createEntryProjection, type EntryProjection } from "./entryProjection.ts";

/** The actions of an outcome document, by state and then as people have put them. */
export interface OutcomeProjection extends EntryProjection<Action> {
  /** participant id → name, of those who own something */
  readonly names: Signal<ReadonlyMap<string, string>>;
}

export function createOutcomeProjection(doc: Y.Doc): OutcomeProjection {
  const people = peopleOf(doc);
  const names = createSignal<ReadonlyMap<string, string>>(readNames(people));
  const onPeople = (): void => names.set(readNames(people));
  people.observe(onPeople);
  const actions = createEntryProjection(entriesIn(doc, "actions"), {
    read: readAction,
    compare: compareActions,
  });
  return {
    ...actions,
    names,
    close() {
      actions.close();
      people.unobserve(onPeople);
    },
  };
}

function readNames(people: Y.Map<unknown>): Map<string, string> {
  return new Map(
    [...people].flatMap(([id, name]): [string, string][] => (typeof name === "string" ? [[id, name]] : [])),
  );
}
