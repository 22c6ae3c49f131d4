import { isOwn, mayChange, type NoteDesk } from "./changing.ts";

/**
 * Whether I may lock or unlock this note: a facilitator, or whoever wrote it. What is mine alone needs no lock. A lock keeps
 * accidents away; it is not a right, and the server knows nothing of it.
 */
export function canLock(desk: NoteDesk, id: string): boolean {
  const record = desk.map.get(id);
  const { role, participantId } = desk.session.me;
  return (
    record?.seenBy === "everyone" &&
    mayChange(desk, id) &&
    (role === "facilitator" || isOwn(record, participantId))
  );
}
