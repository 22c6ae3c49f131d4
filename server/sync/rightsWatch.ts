import { setImmediate } from "node:timers/promises";
import { CLOSE } from "../../model/wire.ts";
import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import type { Rooms } from "./rooms.ts";

const CHECK_EVERY_MS = 60_000;
/** An ended code is still told from a wrong one for a day, then it is gone. */
const ENDED_CODES_MS = 24 * 3600 * 1000;

export interface RightsTuning {
  readonly checkRightsEveryMs?: number;
}

/**
 * Asks the store again, once a minute, what everybody who is connected may do. A change made here takes effect at
 * once; this is for those that another process made, and for whatever was missed. Ended join codes are forgotten
 * on the way.
 */
export function watchRights(
  { store, rooms, log, now }: { store: Store; rooms: Rooms; log: Log; now(): number },
  { checkRightsEveryMs = CHECK_EVERY_MS }: RightsTuning = {},
): { close(): void } {
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;

  const checkAll = async (): Promise<void> => {
    const gone: string[] = [];
    const changed: string[] = [];
    const mark = rooms.expulsions;
    for (const [participantId, members] of rooms.connected()) {
      const record = await store.readParticipant(participantId);
      if (!record) gone.push(participantId);
      else if (members.some(({ role }) => role !== record.role)) changed.push(participantId);
      // Thousands of questions in one go would hold up everybody's edits.
      await setImmediate();
      // The list is older than a change made here meanwhile: the next round sees both.
      if (isClosed || rooms.expulsions !== mark) break;
    }
    for (const id of gone) rooms.closeParticipant(id, CLOSE.notJoined, "a facilitator has removed you");
    for (const id of changed) rooms.closeParticipant(id, CLOSE.rightsChanged, "your role has changed");
  };

  const check = async (): Promise<void> => {
    try {
      await checkAll();
      await store.joinCodes.deleteEndedBefore(now() - ENDED_CODES_MS);
    } catch (error) {
      log.warn("people's rights could not be checked now", error);
    } finally {
      if (!isClosed) timer = setTimeout(() => void check(), checkRightsEveryMs);
    }
  };
  timer = setTimeout(() => void check(), checkRightsEveryMs);

  return {
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
