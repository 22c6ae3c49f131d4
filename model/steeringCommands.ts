import type * as Y from "yjs";
import type { Address } from "./address.ts";
import type { Attention } from "./attention.ts";
import { newId } from "./ids.ts";
import {
  type EditRule,
  MAX_MESSAGE_LENGTH,
  MAX_MESSAGES,
  readSession,
  sessionRoot,
} from "./sessionDocument.ts";
import { setEntry } from "./sessionEntries.ts";

/**
 * Writes to a session document that steer people: rules, looks, messages. One command is one transaction; `origin` says whose. `now` is
 * milliseconds since 1970 by the server's clock.
 */

export function setEditRule(doc: Y.Doc, edit: EditRule, origin: unknown): void {
  setEntry(doc, "rules", "edit", edit, origin);
}

/** Locks or opens all maps (`mapId` null), or one. */
export function setLocked(doc: Y.Doc, mapId: string | null, locked: boolean, origin: unknown): void {
  if (mapId === null) setEntry(doc, "rules", "locked", locked, origin);
  else setEntry(doc, "locks", mapId, locked ? true : undefined, origin);
}

export function setCalm(doc: Y.Doc, calm: boolean, origin: unknown): void {
  setEntry(doc, "rules", "calm", calm, origin);
}

export function setGallery(doc: Y.Doc, gallery: boolean, origin: unknown): void {
  setEntry(doc, "rules", "gallery", gallery, origin);
}

/** Lets participants begin maps by observing, or no longer. */
export function setObserve(doc: Y.Doc, observe: boolean, origin: unknown): void {
  setEntry(doc, "rules", "observe", observe, origin);
}

/** How German addresses everybody in the workshop who has chosen nothing else. */
export function setAddress(doc: Y.Doc, address: Address, origin: unknown): void {
  setEntry(doc, "rules", "address", address, origin);
}

/** What a call says, without what every call carries. */
export type AttentionCall = Attention extends infer A
  ? A extends Attention
    ? Omit<A, "id" | "by" | "at">
    : never
  : never;

/** Asks everyone to look somewhere; `by` is the facilitator's participant id. */
export function callAttention(
  doc: Y.Doc,
  call: AttentionCall,
  by: string,
  now: number,
  origin: unknown,
): void {
  setEntry(doc, "attention", "call", { ...call, id: newId(), by, at: now }, origin);
}

/** Sends a message to everybody, or to one group. The oldest go when there are too many. */
export function sendMessage(doc: Y.Doc, text: string, to: string | null, now: number, origin: unknown): void {
  const clean = text.trim().slice(0, MAX_MESSAGE_LENGTH);
  if (clean === "") return;
  const gone = readSession(doc).messages.slice(0, 1 - MAX_MESSAGES);
  doc.transact(() => {
    for (const { id } of gone) sessionRoot(doc, "messages").delete(id);
    setEntry(doc, "messages", newId(), { text: clean, to, at: now }, origin);
  }, origin);
}
