import * as Y from "yjs";
import { awarenessFrame, updateFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import type { Presence } from "./presence.ts";

/** Thirty pictures a second are a smooth cursor; a large room gets twenty so that the server keeps up. */
const TICK_MS = 33;
const LARGE_ROOM_TICK_MS = 50;
const LARGE_ROOM_MEMBERS = 100;
const STATES_PER_MESSAGE = 40;
/** `Y.mergeUpdates` is quadratic: more than this many are merged in parts. */
const UPDATES_PER_MERGE = 50;

/** Sends what happens in a room to its members: gathered per tick, encoded once for all. */
export interface Fanout {
  /** `from` is spared its own update when nothing else came in the same tick. */
  update(update: Uint8Array, from: Member | null): void;
  /** Something in the room's presence changed. */
  presence(): void;
  close(): void;
}

export function createFanout(members: ReadonlySet<Member>, presence: Presence): Fanout {
  let updates: Uint8Array[] = [];
  let senders = new Set<Member | null>();
  let timer: NodeJS.Timeout | null = null;
  let lastFlush = 0;

  const flush = (): void => {
    timer = null;
    lastFlush = performance.now();
    flushUpdates();
    for (const frame of awarenessFrames(presence, lastFlush)) {
      for (const member of members) member.sendPresence(frame);
    }
    if (presence.hasChanges) schedule();
  };

  const flushUpdates = (): void => {
    if (updates.length === 0) return;
    const [onlySender] = senders.size === 1 ? senders : [null];
    for (let start = 0; start < updates.length; start += UPDATES_PER_MERGE) {
      const frame = updateFrame(merge(updates.slice(start, start + UPDATES_PER_MERGE)));
      for (const member of members) if (member !== onlySender) member.send(frame);
    }
    updates = [];
    senders = new Set();
  };

  const schedule = (): void => {
    if (timer !== null) return;
    const tick = members.size > LARGE_ROOM_MEMBERS ? LARGE_ROOM_TICK_MS : TICK_MS;
    // A quiet room sends at once: a lone edit must not wait.
    timer = setTimeout(flush, Math.max(0, lastFlush + tick - performance.now()));
  };

  return {
    update(update, from) {
      updates.push(update);
      senders.add(from);
      schedule();
    },
    presence: schedule,
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first, ...rest] = updates;
  return first && rest.length === 0 ? first : Y.mergeUpdates([...updates]);
}

function awarenessFrames(presence: Presence, now: number): Uint8Array[] {
  const changes = presence.takeChanges(now);
  const frames: Uint8Array[] = [];
  for (let start = 0; start < changes.length; start += STATES_PER_MESSAGE) {
    frames.push(awarenessFrame(changes.slice(start, start + STATES_PER_MESSAGE)));
  }
  return frames;
}
