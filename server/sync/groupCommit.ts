import type { Log } from "../log.ts";
import type { LogEntry, Store } from "../storage/store.ts";

/** Long enough to gather what many rooms send at once, too short to be felt. */
const COMMIT_DELAY_MS = 3;
/** A slow disk blocks the process while it syncs: it may do so for a fifth of the time. */
const PAUSE_PER_COMMIT = 4;
const LONGEST_DELAY_MS = 100;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;

/** What becomes of an entry. `attempted` comes once, after the first try; `committed` when it is on disk. */
export interface CommitWatcher {
  attempted(): void;
  committed(): void;
  /** The store refused; the entry stays in memory and is tried again. */
  failed(): void;
}

/** Writes the updates of all rooms in one transaction every few milliseconds, in the order they were added. */
export interface GroupCommit {
  add(entry: LogEntry, watcher: CommitWatcher): void;
  /** Resolves when all that was added is on disk, or rejects after `deadlineMs`. */
  flush(deadlineMs: number): Promise<void>;
}

interface Waiting {
  readonly entry: LogEntry;
  readonly watcher: CommitWatcher;
}

export function createGroupCommit(store: Store, log: Log): GroupCommit {
  let queue: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let retryMs = 0;
  let delayMs = COMMIT_DELAY_MS;

  const schedule = (): void => {
    if (timer !== null || running !== null || queue.length === 0) return;
    timer = setTimeout(() => {
      timer = null;
      void run();
    }, retryMs || delayMs);
  };

  const run = (): Promise<void> => {
    running = commit().finally(() => {
      running = null;
      schedule();
    });
    return running;
  };

  const commit = async (): Promise<void> => {
    const batch = queue;
    queue = [];
    const isRetry = retryMs > 0;
    const start = performance.now();
    try {
      await store.append(batch.map(({ entry }) => entry));
      const pause = (performance.now() - start) * PAUSE_PER_COMMIT;
      delayMs = Math.min(LONGEST_DELAY_MS, Math.max(COMMIT_DELAY_MS, pause));
    } catch (error) {
      queue = [...batch, ...queue];
      retryMs = Math.min(LAST_RETRY_MS, retryMs * 2 || FIRST_RETRY_MS);
      if (!isRetry) log.warn("the store refused a commit; it is kept in memory and tried again", error);
      for (const { watcher } of batch) watcher.attempted();
      for (const { watcher } of batch) watcher.failed();
      return;
    }
    if (isRetry) log.warn("the store accepts commits again");
    retryMs = 0;
    for (const { watcher } of batch) watcher.attempted();
    for (const { watcher } of batch) watcher.committed();
  };

  return {
    add(entry, watcher) {
      queue.push({ entry, watcher });
      schedule();
    },
    async flush(deadlineMs) {
      const end = performance.now() + deadlineMs;
      await running;
      while (queue.length > 0) {
        if (performance.now() >= end) throw new Error(`${queue.length} updates could not be stored in time`);
        if (timer !== null) clearTimeout(timer);
        timer = null;
        await (running ?? run());
      }
    },
  };
}
