import type * as Y from "yjs";
import { type Action, compareActions, readAction } from "./action.ts";

/**
 * The outcome document (`outcome.<workshopId>`): what a workshop made of its maps. All roots:
 * - `actions`: Y.Map of action id → Y.Map, see `action.ts`.
 * - `people`: Y.Map of participant id → display name, of those who own an action. The same as on a map.
 *
 * Every entry has `author` and `sources`, see `source.ts`, so that erasing a note or a person needs to know no more of
 * it (`outcomeErasure.ts`). Unknown keys survive; unknown or damaged values are skipped by the `read…` functions.
 */
export const OUTCOME_ROOTS = ["actions", "people"] as const;

/** The roots that hold entries. */
export const ENTRY_ROOTS = ["actions"] as const;
export type EntryRoot = (typeof ENTRY_ROOTS)[number];

export function actionsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("actions");
}

/** All readable actions, by state and then as people have put them. */
export function readActions(doc: Y.Doc): Action[] {
  const actions: Action[] = [];
  for (const [id, value] of actionsOf(doc)) {
    const action = readAction(id, value);
    if (action) actions.push(action);
  }
  return actions.sort(compareActions);
}
