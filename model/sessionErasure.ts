import type * as Y from "yjs";
import { sessionRoot } from "./sessionDocument.ts";

/** Takes a person out of a session: out of their group, and the call that they made or that was to follow them. */
export function erasePersonFromSession(doc: Y.Doc, participantId: string): void {
  const members = sessionRoot(doc, "members");
  if (members.has(participantId)) members.delete(participantId);
  const attention = sessionRoot(doc, "attention");
  const call = attention.get("call");
  if (typeof call !== "object" || call === null) return;
  const { by, participantId: followed } = call as { by?: unknown; participantId?: unknown };
  if (by === participantId || followed === participantId) attention.delete("call");
}
