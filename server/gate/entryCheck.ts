import * as Y from "yjs";
import { isOneOf } from "../../model/fields.ts";
import { NOTE_SIZES } from "../../model/noteSize.ts";
import { CLOSE } from "../../model/wire.ts";
import { addedStructs } from "./changes.ts";
import { Refused } from "./refusal.ts";

interface Count {
  readonly most: number;
  /** what they are called, in the plural */
  readonly noun: string;
}

interface Deleting extends Count {
  readonly writer: { readonly participantId: string; readonly isLimited: boolean };
}

/** Throws when a participant has deleted more entries of others at once than is no accident. Call like `checkTransaction`. */
export function checkDeleting(
  transaction: Y.Transaction,
  entries: Y.Map<unknown>,
  { writer, most, noun }: Deleting,
): void {
  if (!writer.isLimited) return;
  const others = authorsOfDeleted(transaction, entries).filter((author) => author !== writer.participantId);
  if (others.length > most) {
    throw new Refused(
      `only a facilitator deletes more than ${most} ${noun} of others at once`,
      CLOSE.forbidden,
    );
  }
}

/** Throws when entries were added beyond their number. Deleting down to it is the way out of what is too full. */
export function checkCount(transaction: Y.Transaction, entries: Y.Map<unknown>, { most, noun }: Count): void {
  if (addsTo(transaction, entries) && hasMoreThan(entries, most)) {
    throw new Refused(`there are at most ${most} ${noun}`, CLOSE.tooLarge);
  }
}

/** Throws when an entry has grown beyond so many keys: it is read again with each of its changes, key by key. */
export function checkKeys(transaction: Y.Transaction, entries: Y.Map<unknown>, { most, noun }: Count): void {
  const grown = new Set<Y.Map<unknown>>();
  for (const struct of addedStructs(transaction)) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const { parent } = struct;
    if (parent instanceof Y.Map && parent.parent === entries) grown.add(parent);
  }
  for (const entry of grown) {
    if (hasMoreThan(entry, most)) throw new Refused(`${noun} have at most ${most} keys`, CLOSE.tooLarge);
  }
}

/** Throws where a note is given a size that there is not: what stands there is kept, shown and copied as it is. */
export function checkSizes(transaction: Y.Transaction, notes: Y.Map<unknown>): void {
  for (const struct of addedStructs(transaction)) {
    if (!(struct instanceof Y.Item) || struct.deleted || struct.parentSub !== "size") continue;
    const { parent, content } = struct;
    if (!(parent instanceof Y.Map) || parent.parent !== notes) continue;
    if (!isOneOf(NOTE_SIZES, content.getContent().at(-1))) throw new Refused("no such size of a note");
  }
}

/** Yjs counts the entries of a map one by one; those that it knows are never fewer. */
function hasMoreThan(entries: Y.Map<unknown>, most: number): boolean {
  return entries._map.size > most && entries.size > most;
}

function addsTo(transaction: Y.Transaction, entries: Y.Map<unknown>): boolean {
  return changedKeys(transaction, entries).some((id) => entries.has(id));
}

/** The keys of a map that a transaction has set or deleted. */
export function changedKeys(transaction: Y.Transaction, entries: Y.Map<unknown>): string[] {
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, entries)) return [...keys].filter((key) => key !== null);
  }
  return [];
}

/** One item per entry that this transaction deleted or overwrote as a whole; null where no author stands. */
function authorsOfDeleted(transaction: Y.Transaction, entries: Y.Map<unknown>): unknown[] {
  const deleted = new Map<unknown, unknown>();
  const authors = new Map<unknown, unknown>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item)) return;
    const isNew = struct.id.clock >= (transaction.beforeState.get(struct.id.client) ?? 0);
    if (isNew) return;
    if (struct.parent === entries && struct.content instanceof Y.ContentType)
      deleted.set(struct.content.type, null);
    if (struct.parentSub === "author" && struct.content instanceof Y.ContentAny) {
      authors.set(struct.parent, struct.content.arr.at(-1));
    }
  });
  return [...deleted.keys()].map((entry) => authors.get(entry) ?? null);
}
