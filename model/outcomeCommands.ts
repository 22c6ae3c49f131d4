import type * as Y from "yjs";
import {
  ACTION_TEXTS,
  type ActionState,
  type ActionText,
  type Factor,
  readDay,
  type Verdict,
} from "./action.ts";
import type { Answer } from "./answer.ts";
import { addAnswers } from "./answerCommands.ts";
import { actionsOf, readActions } from "./outcomeDocument.ts";
import {
  addEntry,
  deleteEntry,
  editEntryText,
  type Ordered,
  orderAtEnd,
  placeInList,
  setEntryValue,
} from "./outcomeEntry.ts";
import type { Source } from "./source.ts";
import { LIMITS } from "./wire.ts";

/**
 * Every write to the actions of an outcome document. One command is one transaction and one undo step; `origin` says
 * whose. Commands on what is gone do nothing. What is the same for all entries is in `outcomeEntry.ts`.
 */
export interface NewAction {
  readonly title?: string;
  readonly sources?: readonly Source[];
  readonly answers?: readonly Answer[];
  readonly author?: string | null;
}

/** Adds an action as the first of the ideas; null where there is no room for another. */
export function addAction(
  doc: Y.Doc,
  { title, sources, answers = [], author }: NewAction,
  origin: unknown,
): string | null {
  if (actionsOf(doc).size >= LIMITS.actionsPerWorkshop) return null;
  const texts = Object.fromEntries(ACTION_TEXTS.map((key) => [key, key === "title" ? (title ?? "") : ""]));
  const place = { state: "idea", order: orderAtEnd(inState(doc, "idea"), "first") };
  return doc.transact(() => {
    const id = addEntry(doc, "actions", { texts, values: { place }, sources, author }, origin);
    addAnswers(doc, id, answers, origin);
    return id;
  }, origin);
}

export function deleteAction(doc: Y.Doc, id: string, origin: unknown): void {
  deleteEntry(doc, "actions", id, origin);
}

/** Puts an action into a column, before another one there; null is last. */
export function moveAction(
  doc: Y.Doc,
  id: string,
  { state, before }: { readonly state: ActionState; readonly before: string | null },
  origin: unknown,
): void {
  placeInList(doc, "actions", id, { list: inState(doc, state), before, at: { state } }, origin);
}

/** What an action knows beside its texts. */
export interface ActionValues {
  readonly factor: Factor | null;
  readonly until: string | null;
  readonly review: string | null;
  readonly verdict: Verdict | null;
}

export function setActionValue<K extends keyof ActionValues>(
  doc: Y.Doc,
  id: string,
  key: K,
  value: ActionValues[K],
  origin: unknown,
): void {
  const clean = key === "until" || key === "review" ? readDay(value) : value;
  setEntryValue(doc, "actions", id, { key, value: clean }, origin);
}

/** See `editEntryText`. */
export function editActionText(
  doc: Y.Doc,
  id: string,
  key: ActionText,
  after: string,
  caret: number,
  origin: unknown,
): string {
  return editEntryText(doc, "actions", id, { key, after, caret }, origin);
}

function inState(doc: Y.Doc, state: ActionState): Ordered[] {
  return readActions(doc).flatMap(({ id, place }) =>
    place.state === state ? [{ id, order: place.order }] : [],
  );
}
