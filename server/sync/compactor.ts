import type { Log } from "../log.ts";
import type { Store, StoredDocument } from "../storage/store.ts";
import { compactDocument, salvageDocument } from "./compaction.ts";
import type { Room } from "./room.ts";
import { rewriteTexts, unsteadyTexts } from "./unsteadyTexts.ts";

/** A log this long is compacted: replaying it stays a matter of milliseconds. */
const COMPACT_AFTER_UPDATES = 500;
const COMPACT_AFTER_BYTES = 1024 * 1024;
/**
 * Compacting costs as much as the document is large. A log may therefore grow with its document, by one update for
 * so many bytes of state, and an edit on a large map costs no more than one on a small map.
 */
const STATE_BYTES_PER_UPDATE = 100;

/** What lies in a room's log. */
interface Growth {
  readonly updates: number;
  readonly bytes: number;
  /** when the oldest of it came, in milliseconds since 1970; 0 for what was there when the room was loaded */
  readonly since: number;
}

/** Keeps the logs of loaded rooms short, and free of what was deleted. */
export interface Compactor {
  loaded(room: Room, stored: StoredDocument): void;
  /** An update of `bytes` is in the room's log; a log that is long enough is compacted. */
  grew(room: Room, bytes: number): void;
  /** What came into the room's log before `time` (milliseconds since 1970) is still there. */
  holdsFromBefore(room: Room, time: number): boolean;
  /** Tries; a log that cannot be compacted stays as it is, and is told to the log of the server. */
  compact(room: Room): Promise<void>;
  /** Rejects unless nothing that was deleted is left: not in the store's rows of the document, not in the room. */
  scrub(room: Room): Promise<void>;
}

export function createCompactor(
  store: Store,
  log: Log,
  now: () => number,
  afterUpdates = COMPACT_AFTER_UPDATES,
): Compactor {
  const growths = new WeakMap<Room, Growth>();
  const stateBytes = new WeakMap<Room, number>();
  const running = new WeakMap<Room, Promise<void>>();

  const compactNow = async (room: Room): Promise<boolean> => {
    const mark = room.committedUpdates;
    const stored = await store.loadDocument(room.name);
    const state = compactDocument(stored);
    if (!state) return false;
    await store.compact(room.name, state, stored.lastRow);
    room.document.rebase(state, mark);
    stateBytes.set(room, state.length);
    return true;
  };

  /** Ends forged doubts about the order of texts; true when there were any. */
  const settle = async (room: Room): Promise<boolean> => {
    const texts = unsteadyTexts(await store.loadDocument(room.name));
    if (texts.length === 0) return false;
    log.warn(`${texts.length} texts of a document came in no certain order and were written anew`);
    await room.edit((doc) => rewriteTexts(doc, texts));
    return true;
  };

  const tryToCompact = async (room: Room): Promise<void> => {
    const before = growths.get(room);
    growths.delete(room);
    try {
      if ((await compactNow(room)) || ((await settle(room)) && (await compactNow(room)))) return;
      log.error("a document's log could not be compacted and stays as it is");
    } catch (error) {
      log.warn("a document could not be compacted now", error);
    }
    // Not the count, or every further update would try again; the age, so that the next round does.
    if (before) growths.set(room, { updates: 1, bytes: 0, since: before.since });
  };

  const scrubNow = async (room: Room): Promise<void> => {
    const mark = room.committedUpdates;
    const stored = await store.loadDocument(room.name);
    const verified = compactDocument(stored);
    const state = verified ?? salvageDocument(stored);
    await store.compact(room.name, state, stored.lastRow);
    growths.delete(room);
    if (verified) room.document.rebase(verified, mark);
    else room.document.replaceHistory(state, mark);
  };

  const oneAtATime = async (room: Room, work: (room: Room) => Promise<void>): Promise<void> => {
    while (running.has(room)) await running.get(room)?.catch(() => undefined);
    const promise = work(room).finally(() => running.delete(room));
    running.set(room, promise);
    await promise;
  };

  return {
    loaded(room, { state, updates }) {
      stateBytes.set(room, state?.length ?? 0);
      if (updates.length === 0) return;
      const bytes = updates.reduce((sum, update) => sum + update.length, 0);
      growths.set(room, { updates: updates.length, bytes, since: 0 });
    },
    grew(room, bytes) {
      const before = growths.get(room) ?? { updates: 0, bytes: 0, since: now() };
      const after = { updates: before.updates + 1, bytes: before.bytes + bytes, since: before.since };
      growths.set(room, after);
      const size = stateBytes.get(room) ?? 0;
      const isLong =
        after.updates >= Math.max(afterUpdates, size / STATE_BYTES_PER_UPDATE) ||
        after.bytes >= Math.max(COMPACT_AFTER_BYTES, size);
      if (isLong && !running.has(room)) void oneAtATime(room, tryToCompact);
    },
    holdsFromBefore: (room, time) => (growths.get(room)?.since ?? Number.POSITIVE_INFINITY) < time,
    compact: (room) => oneAtATime(room, tryToCompact),
    scrub: (room) => oneAtATime(room, scrubNow),
  };
}
