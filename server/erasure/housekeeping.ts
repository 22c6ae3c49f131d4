import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import type { Erasures } from "./erasures.ts";

const HOUR_MS = 3600 * 1000;

/** What has to happen although nobody asks for it: erasures that are due, and logs that still hold what was deleted. */
export interface Housekeeping {
  /** The erasures alone. Never rejects. */
  eraseDue(): Promise<void>;
  /** All of it. Never rejects. */
  round(): Promise<void>;
  close(): Promise<void>;
}

/** Starts with the first round after `everyMs`; call `round` for one before. */
export function startHousekeeping(
  {
    store,
    rooms,
    erasures,
    tidy,
    log,
  }: {
    readonly store: Store;
    readonly rooms: Rooms;
    readonly erasures: Erasures;
    /** forgets old messages */
    readonly tidy: () => Promise<void>;
    readonly log: Log;
  },
  now: () => number,
  everyMs = HOUR_MS,
): Housekeeping {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;

  const tryTo = async (step: () => Promise<void>): Promise<void> => {
    await step().catch((error: unknown) => log.error("a round of tidying up could not be finished", error));
  };
  const eraseOverdue = async (): Promise<void> => {
    for (const workshopId of await store.erasing.overdueAt(now())) await erasures.eraseWorkshop(workshopId);
  };
  const eraseDue = async (): Promise<void> => {
    await erasures.finishOpen();
    await tryTo(eraseOverdue);
  };
  const run = async (): Promise<void> => {
    await eraseDue();
    await tryTo(rooms.compactOld);
    await tryTo(tidy);
    await tryTo(store.erasing.emptyWriteAheadLog);
  };

  const round = (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
      if (isClosed) return;
      timer ??= setTimeout(next, everyMs);
      timer.unref();
    });
    return running;
  };
  const next = (): void => {
    timer = null;
    void round();
  };
  timer = setTimeout(next, everyMs);
  timer.unref();

  return {
    eraseDue,
    round,
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
