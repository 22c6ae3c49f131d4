import * as Y from "yjs";
import { MEASURED } from "../measured.ts";
import { awarenessFrame, updateFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import { type Packet, packetOf } from "./packet.ts";
import type { Presence } from "./presence.ts";

/** So few get each edit at once: gathering would save next to nothing. */
const SMALL_ROOM_MEMBERS = 4;
/** What comes faster one after another, as from somebody who was offline, is gathered there, too. */
const BURST_MS = 1;
/** Ten people see an edit with their screen's next picture; a hundred get thirty a second, and the server keeps up. */
const SHORTEST_TICK_MS = 14;
const TICK_MS_PER_MEMBER = 0.25;
const LARGE_ROOM_TICK_MS = 33;
/** Cursors alone wait a little longer, so that they go with the next edits where there are any. */
const CURSOR_TICK_MS = 16;
/** A person's cursor is shown this often at most, and fifteen times a second where everyone is told of a hundred. */
const CURSOR_EVERY_MS = 40;
const CROWD_CURSOR_EVERY_MS = 66;
const CROWD_MEMBERS = 100;
const STATES_PER_MESSAGE = 40;
/** One change more for a phone costs less than merging, up to here. */
const UNMERGED_UPDATES = 8;
/** `Y.mergeUpdates` is quadratic: more than this many are merged in parts. */
const UPDATES_PER_MERGE = 50;

/** What a fan-out knows of its room. */
export interface FanoutRoom {
  /** the same in every process that serves the room */
  readonly name: string;
  readonly members: ReadonlySet<Member>;
  readonly presence: Presence;
}

/**
 * Brings what happens in a room to all its members. A room knows no more of it than this, so that one which also
 * tells other processes can take its place; `tests/server/sync/fanout.test.ts` is what each has to pass.
 */
export interface Fanout {
  /**
   * An update that was accepted, for the members here, who hold it then and bring it back should it never reach the
   * disk. Nothing of it may go to other processes yet: theirs would not. `from` is spared its own update when nothing
   * else came in the same tick.
   */
  update(update: Uint8Array, from: Member | null): void;
  /** The same update is on the disk: from now on other processes may be told of it. */
  committed(update: Uint8Array): void;
  /** Something in the room's presence changed. */
  presence(): void;
  /** Sends now what waits for the tick. */
  flush(): void;
  close(): void;
}

export type OpenFanout = (room: FanoutRoom) => Fanout;

/** For one process: gathered per tick, encoded once, one write a member. */
export function openLocalFanout({ members, presence }: FanoutRoom): Fanout {
  let updates: Uint8Array[] = [];
  /** of all the updates that wait; null when there are several */
  let onlySender: Member | null = null;
  let cancel = (): void => {};
  let due = Number.POSITIVE_INFINITY;
  let lastFlush = 0;

  const flush = (): void => {
    stopTimer();
    lastFlush = performance.now();
    const updateFrames = merged(updates).map(updateFrame);
    const spared = onlySender;
    updates = [];
    onlySender = null;
    const isCrowd = members.size > CROWD_MEMBERS;
    const presenceFrames = framesOf(presence, isCrowd ? CROWD_CURSOR_EVERY_MS : CURSOR_EVERY_MS);
    const packetFor = createTickPackets(updateFrames, presenceFrames);
    for (const member of members) {
      const packet = packetFor(member !== spared, presenceFrames.length > 0 && member.takesPresence());
      if (packet) member.send(packet);
    }
    MEASURED.tick.publish(performance.now() - lastFlush);
    if (presence.hasChanges) schedule(tickOf(CURSOR_TICK_MS));
  };

  const stopTimer = (): void => {
    cancel();
    due = Number.POSITIVE_INFINITY;
  };

  const tickOf = (shortest: number): number =>
    Math.min(LARGE_ROOM_TICK_MS, shortest + members.size * TICK_MS_PER_MEMBER);

  const schedule = (tick: number): void => {
    if (lastFlush + tick >= due) return;
    stopTimer();
    due = lastFlush + tick;
    const wait = due - performance.now();
    if (wait > 0) {
      const timer = setTimeout(flush, wait);
      cancel = () => clearTimeout(timer);
    } else {
      // A quiet room sends at once, with what else this turn brings: a lone edit must not wait.
      const turn = setImmediate(flush);
      cancel = () => clearImmediate(turn);
    }
  };

  return {
    update(update, from) {
      onlySender = updates.length === 0 || from === onlySender ? from : null;
      updates.push(update);
      if (members.size > SMALL_ROOM_MEMBERS) schedule(tickOf(SHORTEST_TICK_MS));
      else if (performance.now() - lastFlush >= BURST_MS) flush();
      else schedule(0);
    },
    // There is nobody else to tell.
    committed: () => {},
    presence: () => schedule(tickOf(CURSOR_TICK_MS)),
    flush,
    close: stopTimer,
  };
}

/** What one tick sends: everything to most, less to the sender of the only update and to those who lag behind. */
function createTickPackets(
  updateFrames: readonly Uint8Array[],
  presenceFrames: readonly Uint8Array[],
): (withUpdates: boolean, withPresence: boolean) => Packet | null {
  const made: (Packet | null)[] = [];
  return (withUpdates, withPresence) => {
    const place = (withUpdates ? 1 : 0) + (withPresence ? 2 : 0);
    const known = made[place];
    if (known !== undefined) return known;
    const frames = [...(withUpdates ? updateFrames : []), ...(withPresence ? presenceFrames : [])];
    const packet = frames.length > 0 ? packetOf(frames) : null;
    made[place] = packet;
    return packet;
  };
}

function merged(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  if (updates.length <= UNMERGED_UPDATES) return updates;
  const parts: Uint8Array[] = [];
  for (let start = 0; start < updates.length; start += UPDATES_PER_MERGE) {
    parts.push(Y.mergeUpdates(updates.slice(start, start + UPDATES_PER_MERGE)));
  }
  return parts;
}

function framesOf(presence: Presence, showEveryMs: number): Uint8Array[] {
  if (!presence.hasChanges) return [];
  const changes = presence.takeChanges(performance.now(), showEveryMs);
  const frames: Uint8Array[] = [];
  for (let start = 0; start < changes.length; start += STATES_PER_MESSAGE) {
    frames.push(awarenessFrame(changes.slice(start, start + STATES_PER_MESSAGE)));
  }
  return frames;
}
