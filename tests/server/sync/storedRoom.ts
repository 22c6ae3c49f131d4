import { DEFAULT_LIMITS } from "../../../server/limits.ts";
import type { Visitor } from "../../../server/sync/connection.ts";
import type { EarlyLimits } from "../../../server/sync/earlyUpdates.ts";
import { openLocalFanout } from "../../../server/sync/fanout.ts";
import type { CommitWatcher } from "../../../server/sync/groupCommit.ts";
import { createRoom, type Room, type Steering } from "../../../server/sync/room.ts";
import { openRoomDocument } from "../../../server/sync/roomDocument.ts";

const EARLY: EarlyLimits = { ms: DEFAULT_LIMITS.pendingMs, bytes: DEFAULT_LIMITS.pendingBytes };

export const visitor = (participantId: string): Visitor => ({
  participantId,
  role: "participant",
  canWrite: true,
  epoch: null,
});

/** A room of a map whose store always works, and what it has stored. */
export function openStoredRoom(
  early: EarlyLimits = EARLY,
  steering?: Steering,
): { room: Room; log: Uint8Array[] } {
  const log: Uint8Array[] = [];
  const document = openRoomDocument(
    "map",
    { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 },
    () => {},
  );
  const commits = {
    add: ({ update }: { update: Uint8Array }, watcher: CommitWatcher) => {
      log.push(update);
      watcher.logged();
      watcher.committed();
    },
    flush: () => Promise.resolve(),
    lagMs: 0,
  };
  return {
    room: createRoom(
      { kind: "map", mapId: "m" },
      "map.m",
      "w",
      { epoch: 1, document },
      commits,
      openLocalFanout,
      { early, renewalMs: 1_000_000, startedAt: 0 },
      () => {},
      steering,
    ),
    log,
  };
}
