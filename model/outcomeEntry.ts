import * as Y from "yjs";
import { type Owner, readOwner } from "./action.ts";
import { newId } from "./ids.ts";
import { cleanText } from "./mapCommands.ts";
import { peopleOf } from "./mapDocument.ts";
import { LONG_ORDER, orderBetween, spacedOrders } from "./order.ts";
import type { EntryRoot } from "./outcomeDocument.ts";
import { spliceInto } from "./sharedText.ts";
import { type Source, sourceKey, sourcesOf, sourceValue } from "./source.ts";
import { LIMITS } from "./wire.ts";

/**
 * What the commands on all entries of the outcome document have in common: texts that several people write in, a place
 * in a list that they reorder, and the notes behind them. Commands on what is gone do nothing.
 */
export interface NewEntry {
  /** the entry's texts, each with what it begins with */
  readonly texts: Readonly<Record<string, string>>;
  /** plain values: its `place`, and whatever else it knows from the start */
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources?: readonly Source[] | undefined;
  readonly author?: string | null | undefined;
}

/** Adds an entry and gives its id. Whether there is room is for the caller to ask. */
export function addEntry(
  doc: Y.Doc,
  root: EntryRoot,
  { texts, values, sources, author }: NewEntry,
  origin: unknown,
): string {
  const id = newId();
  doc.transact(() => {
    const value = new Y.Map<unknown>();
    // All at once: two people who begin the same empty text would otherwise each make one, and one would be lost.
    for (const [key, text] of Object.entries(texts)) value.set(key, new Y.Text(cleanText(text)));
    for (const [key, plain] of Object.entries(values)) value.set(key, plain);
    value.set("author", author ?? null);
    value.set("createdAt", Date.now());
    value.set("sources", new Y.Map());
    entriesIn(doc, root).set(id, value);
    putSources(value, sources ?? []);
  }, origin);
  return id;
}

export function deleteEntry(doc: Y.Doc, root: EntryRoot, id: string, origin: unknown): void {
  doc.transact(() => entriesIn(doc, root).delete(id), origin);
}

/** Sets a plain value, unless it stands there already. */
export function setEntryValue(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  { key, value }: { readonly key: string; readonly value: unknown },
  origin: unknown,
): void {
  const entry = entryOf(doc, root, id);
  if (!entry || (entry.get(key) ?? null) === value) return;
  doc.transact(() => entry.set(key, value), origin);
}

/** The same as `editText` of a note: gives the text that stands. */
export function editEntryText(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  { key, after, caret }: { readonly key: string; readonly after: string; readonly caret: number },
  origin: unknown,
): string {
  const entry = entryOf(doc, root, id);
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

/** Links notes that an entry stands on; those it knows already stay as they are. */
export function addSources(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  sources: readonly Source[],
  origin: unknown,
): void {
  const entry = entryOf(doc, root, id);
  if (entry) doc.transact(() => putSources(entry, sources), origin);
}

export function removeSource(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  source: Pick<Source, "mapId" | "noteId">,
  origin: unknown,
): void {
  const entry = entryOf(doc, root, id);
  if (entry) doc.transact(() => sourcesOf(entry)?.delete(sourceKey(source)), origin);
}

/** Who sees to an entry. The name of a person of this workshop is entered once, under their id, as on a map. */
export function setOwner(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  { owner, personName = "" }: { readonly owner: Owner | null; readonly personName?: string },
  origin: unknown,
): void {
  const entry = entryOf(doc, root, id);
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

/** The entries of a list that stand on a note. */
export function standingOn<E extends { readonly sources: readonly Source[] }>(
  entries: readonly E[],
  { mapId, noteId }: Pick<Source, "mapId" | "noteId">,
): E[] {
  return entries.filter(({ sources }) =>
    sources.some((source) => source.mapId === mapId && source.noteId === noteId),
  );
}

/** An entry with its key in the list that it stands in. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export interface PlaceInList {
  /** what stands in the list, in its order, with or without the entry that is put there */
  readonly list: readonly Ordered[];
  /** before which one; null, or one that is not there, is last */
  readonly before: string | null;
  /** the rest of `place`: which list it is, such as `{ state }` or `{ phase, lane }` */
  readonly at: Readonly<Record<string, unknown>>;
}

/** Puts an entry into a list by writing its `place`, as one value, so that two moves at once cannot mix. */
export function placeInList(
  doc: Y.Doc,
  root: EntryRoot,
  id: string,
  { list, before, at }: PlaceInList,
  origin: unknown,
): void {
  const entry = entryOf(doc, root, id);
  if (!entry || before === id) return;
  const others = list.filter((one) => one.id !== id);
  const found = before === null ? -1 : others.findIndex((one) => one.id === before);
  const index = found < 0 ? others.length : found;
  const previous = others[index - 1]?.order ?? null;
  const next = others[index]?.order ?? null;
  doc.transact(() => {
    if (fits(previous, next)) {
      const order = orderBetween(previous || null, next);
      entry.set("place", { ...at, order });
      if (order.length <= LONG_ORDER) return;
    }
    const ids = others.map((one) => one.id);
    ids.splice(index, 0, id);
    const orders = spacedOrders(ids.length);
    for (const [place, one] of ids.entries())
      entryOf(doc, root, one)?.set("place", { ...at, order: orders[place] ?? "" });
  }, origin);
}

/** The key that comes before, or after, all that stand in a list. */
export function orderAtEnd(list: readonly Ordered[], end: "first" | "last"): string {
  if (end === "first") return orderBetween(null, list[0]?.order || null);
  return orderBetween(list.at(-1)?.order || null, null);
}

export function entriesIn(doc: Y.Doc, root: EntryRoot): Y.Map<unknown> {
  return doc.getMap(root);
}

export function entryOf(doc: Y.Doc, root: EntryRoot, id: string): Y.Map<unknown> | null {
  const value = entriesIn(doc, root).get(id);
  return value instanceof Y.Map ? value : null;
}

function putSources(entry: Y.Map<unknown>, sources: readonly Source[]): void {
  const known = sourcesOf(entry) ?? new Y.Map<unknown>();
  if (!known.doc) entry.set("sources", known);
  for (const source of sources) {
    const key = sourceKey(source);
    if (known.size < LIMITS.sourcesPerEntry && !known.has(key)) known.set(key, sourceValue(source));
  }
}

/** Two moves to one place may have given two entries the same key: nothing fits between those. */
function fits(previous: string | null, next: string | null): boolean {
  return next === null || (next !== "" && (previous === null || previous < next));
}
