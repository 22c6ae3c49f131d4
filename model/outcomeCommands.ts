import * as Y from "yjs";
import {
  ACTION_TEXTS,
  type Action,
  type ActionState,
  type ActionText,
  type Factor,
  type Owner,
  readDay,
  readOwner,
  type Verdict,
} from "./action.ts";
import { newId } from "./ids.ts";
import { cleanText } from "./mapCommands.ts";
import { peopleOf } from "./mapDocument.ts";
import { LONG_ORDER, orderBetween, spacedOrders } from "./order.ts";
import { actionsOf, readActions } from "./outcomeDocument.ts";
import { spliceInto } from "./sharedText.ts";
import { type Source, sourceKey, sourcesOf, sourceValue } from "./source.ts";
import { LIMITS } from "./wire.ts";

/**
 * Every write to an outcome document. One command is one transaction and one undo step; `origin` says whose. Commands on
 * what is gone do nothing.
 */
export interface NewAction {
  readonly title?: string;
  readonly sources?: readonly Source[];
  readonly author?: string | null;
}

/** Adds an action as the first of the ideas; null where there is no room for another. */
export function addAction(doc: Y.Doc, { title, sources, author }: NewAction, origin: unknown): string | null {
  const actions = actionsOf(doc);
  if (actions.size >= LIMITS.actionsPerWorkshop) return null;
  const first = inState(doc, "idea")[0]?.place.order ?? null;
  const id = newId();
  doc.transact(() => {
    const value = new Y.Map<unknown>();
    // All at once: two people who begin the same empty field would otherwise each make one, and one would be lost.
    for (const key of ACTION_TEXTS) value.set(key, new Y.Text(key === "title" ? cleanText(title ?? "") : ""));
    value.set("place", { state: "idea", order: orderBetween(null, first || null) });
    value.set("author", author ?? null);
    value.set("createdAt", Date.now());
    value.set("sources", new Y.Map());
    actions.set(id, value);
    putSources(value, sources ?? []);
  }, origin);
  return id;
}

export function deleteAction(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => actionsOf(doc).delete(id), origin);
}

/** Puts an action into a column, before another one there; null is last. */
export function moveAction(
  doc: Y.Doc,
  id: string,
  { state, before }: { readonly state: ActionState; readonly before: string | null },
  origin: unknown,
): void {
  const value = entryOf(doc, id);
  if (!value || before === id) return;
  const others = inState(doc, state).filter((one) => one.id !== id);
  const index = before === null ? others.length : others.findIndex((one) => one.id === before);
  const at = index < 0 ? others.length : index;
  const previous = others[at - 1]?.place.order ?? null;
  const next = others[at]?.place.order ?? null;
  doc.transact(() => {
    if (fits(previous, next)) {
      const order = orderBetween(previous || null, next);
      value.set("place", { state, order });
      if (order.length <= LONG_ORDER) return;
    }
    const ids = others.map((one) => one.id);
    ids.splice(at, 0, id);
    const orders = spacedOrders(ids.length);
    for (const [place, one] of ids.entries())
      entryOf(doc, one)?.set("place", { state, order: orders[place] ?? "" });
  }, origin);
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
  const entry = entryOf(doc, id);
  const clean = key === "until" || key === "review" ? readDay(value) : value;
  if (!entry || (entry.get(key) ?? null) === clean) return;
  doc.transact(() => entry.set(key, clean), origin);
}

/** Who sees to it. The name of a person of this workshop is entered once, under their id, as on a map. */
export function setOwner(
  doc: Y.Doc,
  id: string,
  owner: Owner | null,
  personName: string,
  origin: unknown,
): void {
  const entry = entryOf(doc, id);
  const clean = readOwner(owner);
  if (!entry || JSON.stringify(readOwner(entry.get("owner"))) === JSON.stringify(clean)) return;
  const name = personName.trim().slice(0, LIMITS.nameLength);
  doc.transact(() => {
    entry.set("owner", clean);
    if (clean && "person" in clean && name && peopleOf(doc).get(clean.person) !== name) {
      peopleOf(doc).set(clean.person, name);
    }
  }, origin);
}

/** The same as `editText` of a note: gives the text that stands. */
export function editActionText(
  doc: Y.Doc,
  id: string,
  key: ActionText,
  after: string,
  caret: number,
  origin: unknown,
): string {
  const entry = entryOf(doc, id);
  if (!entry) return after;
  const shared = entry.get(key);
  const clean = cleanText(after);
  if (!(shared instanceof Y.Text)) {
    doc.transact(() => entry.set(key, new Y.Text(clean)), origin);
    return clean;
  }
  doc.transact(() => spliceInto(shared, clean, caret), origin);
  return shared.toString();
}

/** Links notes that an action answers; those it knows already stay as they are. */
export function addSources(doc: Y.Doc, id: string, sources: readonly Source[], origin: unknown): void {
  const entry = entryOf(doc, id);
  if (entry) doc.transact(() => putSources(entry, sources), origin);
}

export function removeSource(
  doc: Y.Doc,
  id: string,
  source: Pick<Source, "mapId" | "noteId">,
  origin: unknown,
): void {
  const entry = entryOf(doc, id);
  if (entry) doc.transact(() => sourcesOf(entry)?.delete(sourceKey(source)), origin);
}

/** The actions that stand on a note. */
export function actionsOn(
  actions: readonly Action[],
  { mapId, noteId }: Pick<Source, "mapId" | "noteId">,
): Action[] {
  return actions.filter(({ sources }) =>
    sources.some((source) => source.mapId === mapId && source.noteId === noteId),
  );
}

function putSources(entry: Y.Map<unknown>, sources: readonly Source[]): void {
  const known = sourcesOf(entry) ?? new Y.Map<unknown>();
  if (!known.doc) entry.set("sources", known);
  for (const source of sources) {
    const key = sourceKey(source);
    if (known.size < LIMITS.sourcesPerEntry && !known.has(key)) known.set(key, sourceValue(source));
  }
}

function inState(doc: Y.Doc, state: ActionState): Action[] {
  return readActions(doc).filter((action) => action.place.state === state);
}

/** Two moves to one place may have given two entries the same key: nothing fits between those. */
function fits(previous: string | null, next: string | null): boolean {
  return next === null || (next !== "" && (previous === null || previous < next));
}

function entryOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = actionsOf(doc).get(id);
  return value instanceof Y.Map ? value : null;
}
