import * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { CLOSE, type Room } from "../../model/wire.ts";
import type { Limits } from "../limits.ts";
import { addedStructs } from "./changes.ts";
import { checkComments } from "./commentCheck.ts";
import { checkCount, checkDeleting, checkKeys, checkSizes } from "./entryCheck.ts";
import { checkImages } from "./imageCheck.ts";
import { checkOutcome } from "./outcomeCheck.ts";
import { checkReactions } from "./reactionCheck.ts";
import { Refused } from "./refusal.ts";
import { checkHiding, checkOrigins, checkRights, type Rights } from "./rightsCheck.ts";
import { checkSession } from "./sessionCheck.ts";

/** Deeper than any document of ours, shallow enough that deleting never overflows the stack. */
const MAX_DEPTH = 8;
/** Two people typing into one note at the same time may together pass the limit; nobody may alone. */
const MERGED_TEXTS = 2;

/** More than any note of a later version will have; its own and its tags are half of it. */
const MAX_NOTE_KEYS = 60;

export interface Writer {
  readonly participantId: string;
  /** False for facilitators. */
  readonly isLimited: boolean;
  /** on a map or the outcome, by what the facilitators have set; all without */
  readonly rights?: EditRights;
  /** given while others' changes may be brought back, which were checked when they first came; see `newClaims` */
  readonly mayBring?: ((clientId: number) => boolean) | null;
}

/**
 * Looks at what a client's update has just done to a document, before anyone hears of it. Throws `Refused` when
 * the new structs do not fit together (they might never load again), a limit of the product is passed, or the writer
 * may not do it.
 *
 * Call from `afterTransaction`, while deleted contents are still there.
 */
export function checkTransaction(
  transaction: Y.Transaction,
  kind: Room["kind"],
  writer: Writer,
  limits: Limits,
): void {
  const typed = new Map<Y.Text, number>();
  for (const struct of addedStructs(transaction)) {
    if (!(struct instanceof Y.Item)) continue;
    checkItem(transaction.doc, struct);
    if (struct.content instanceof Y.ContentString && struct.parent instanceof Y.Text) {
      typed.set(struct.parent, (typed.get(struct.parent) ?? 0) + struct.length);
    }
  }
  for (const [text, length] of typed) {
    if (length > limits.noteTextLength || text.length > MERGED_TEXTS * limits.noteTextLength) {
      throw new Refused(`a note has at most ${limits.noteTextLength} characters`, CLOSE.tooLarge);
    }
  }
  switch (kind) {
    case "map":
      // What is brought back was checked when it first came.
      if (writer.isLimited && writer.mayBring == null) checkHiding(transaction);
      if (writer.mayBring == null) checkOrigins(transaction);
      checkRights(transaction, rightsOf(writer));
      checkReactions(transaction, writer);
      checkComments(transaction);
      checkNotes(transaction, writer, limits);
      return;
    case "draft":
      checkOrigins(transaction);
      checkRights(transaction, rightsOf(writer));
      checkReactions(transaction, writer);
      checkComments(transaction);
      checkNotes(transaction, writer, limits);
      return;
    case "session":
      checkSession(transaction);
      return;
    case "outcome":
      checkRights(transaction, rightsOf(writer));
      checkOutcome(transaction, writer, limits);
      return;
    case "results":
  }
}

function rightsOf({ participantId, rights = "all" }: Writer): Rights {
  return { participantId, rights };
}

function checkItem(doc: Y.Doc, item: Y.Item): void {
  const { parent } = item;
  if (!(parent instanceof Y.AbstractType)) throw new Refused("a change without a place");
  for (const neighbourId of [item.origin, item.rightOrigin]) {
    const neighbour = neighbourId && Y.getItem(doc.store, neighbourId);
    if (!(neighbour instanceof Y.Item)) continue;
    if (neighbour.parent !== parent || neighbour.parentSub !== item.parentSub) {
      throw new Refused("a change beside something elsewhere");
    }
  }
  const isDeleted = item.content instanceof Y.ContentDeleted;
  if (parent instanceof Y.Text) {
    if (item.parentSub !== null || !(isDeleted || item.content instanceof Y.ContentString)) {
      throw new Refused("something other than text in a text");
    }
  } else if (item.content instanceof Y.ContentString) {
    throw new Refused("text outside a text");
  } else if (parent instanceof Y.Map && item.parentSub === null) {
    throw new Refused("an entry without a key");
  } else if (parent instanceof Y.Array && item.parentSub !== null) {
    throw new Refused("a key in a list");
  }
  checkDepth(parent);
}

function checkDepth(start: unknown): void {
  let type = start;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    if (!(type instanceof Y.AbstractType)) return;
    const item: Y.Item | null = type._item;
    if (item === null) return;
    type = item.parent;
  }
  throw new Refused("nested too deeply");
}

function checkNotes(transaction: Y.Transaction, writer: Writer, limits: Limits): void {
  const notes = notesOf(transaction.doc);
  checkDeleting(transaction, notes, { writer, most: limits.deletedNotesOfOthers, noun: "notes" });
  checkCount(transaction, notes, { most: limits.notesPerMap, noun: "notes" });
  checkKeys(transaction, notes, { most: MAX_NOTE_KEYS, noun: "notes" });
  checkSizes(transaction, notes);
  checkImages(transaction);
}
