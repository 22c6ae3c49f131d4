import { setTimeout as pauseFor } from "node:timers/promises";
import type { Log } from "../log.ts";
import { MEASURED } from "../measured.ts";
import type { LogEntry, Store } from "../storage/store.ts";

/** A lone edit is logged at once; when many come, this gathers what all rooms send meanwhile, and is not felt. */
const COMMIT_EVERY_MS = 25;
/** Writing blocks the process: it may do so for a fifth of the time. */
const PAUSE_PER_COMMIT = 4;
const LONGEST_PAUSE_MS = 100;
/** Waiting for the disk blocks nobody, but costs the same for one update as for many. */
const SYNC_PAUSE_MS = 50;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;
/** Between tries while the process ends and the store goes on refusing. */
const LAST_CHANCE_MS = 50;

/** What becomes of an entry. */
export interface CommitWatcher {
  /** A kill of this process does not lose it any more; a power cut still may. Comes again when it is written again. */
  logged(): void;
  /** It is on the disk. */
  committed(): void;
  /** The store refused; the entry stays in memory and is tried again. */
  failed(): void;
}

/**
 * Logs the updates of all rooms in one transaction every few milliseconds, in the order they were added, and has
 * the disk take them beside that. Neither delays what people see of each other, only what is confirmed.
 */
export interface GroupCommit {
  add(entry: LogEntry, watcher: CommitWatcher): void;
  /** Resolves when all that was added is on disk, or rejects after `deadlineMs`. */
  flush(deadlineMs: number): Promise<void>;
  /** Age of the oldest entry that is not on disk, in milliseconds; 0 when there is none. */
  readonly lagMs: number;
}

interface Waiting {
  readonly entry: LogEntry;
  readonly watcher: CommitWatcher;
  /** by `performance.now()` */
  readonly since: number;
}

export function createGroupCommit(store: Store, log: Log): GroupCommit {
  let queue: Waiting[] = [];
  let logged: Waiting[] = [];
  /** all that is not on disk, oldest first */
  const unsaved = new Set<Waiting>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let syncing: Promise<void> | null = null;
  let retryMs = 0;
  let pauseMs = COMMIT_EVERY_MS;
  let lastCommit = 0;
  let refusals = 0;

  const schedule = (): void => {
    if (timer !== null || running !== null || queue.length === 0) return;
    timer = setTimeout(
      () => {
        timer = null;
        if (running === null && queue.length > 0) void run();
      },
      retryMs || Math.max(0, lastCommit + pauseMs - performance.now()),
    );
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
    const start = performance.now();
    const refusalsBefore = refusals;
    try {
      await store.append(batch.map(({ entry }) => entry));
    } catch (error) {
      refuse(batch, error);
      return;
    }
    lastCommit = performance.now();
    pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(COMMIT_EVERY_MS, (lastCommit - start) * PAUSE_PER_COMMIT));
    if (refusals !== refusalsBefore) {
      // Something before it must be written again, and nothing is confirmed ahead of that.
      queue.push(...batch);
      return;
    }
    logged.push(...batch);
    for (const { watcher } of batch) watcher.logged();
    syncing ??= syncAll().finally(() => {
      syncing = null;
    });
  };

  const syncAll = async (): Promise<void> => {
    while (logged.length > 0) {
      const batch = logged;
      logged = [];
      try {
        await store.sync();
      } catch (error) {
        // What the disk did not take it may have forgotten: it is written again.
        refuse(batch, error);
        return;
      }
      if (retryMs > 0) log.warn("the store accepts commits again");
      retryMs = 0;
      MEASURED.saved.publish(performance.now() - (batch[0]?.since ?? 0));
      for (const waiting of batch) {
        unsaved.delete(waiting);
        waiting.watcher.committed();
      }
      await pauseFor(SYNC_PAUSE_MS);
    }
  };

  const refuse = (batch: readonly Waiting[], error: unknown): void => {
    queue = [...batch, ...logged, ...queue];
    logged = [];
    refusals += 1;
    if (retryMs === 0) log.warn("the store refused a commit; it is kept in memory and tried again", error);
    retryMs = Math.min(LAST_RETRY_MS, retryMs * 2 || FIRST_RETRY_MS);
    for (const { watcher } of batch) watcher.failed();
    schedule();
  };

  return {
    get lagMs() {
      const [oldest] = unsaved;
      return oldest ? performance.now() - oldest.since : 0;
    },
    add(entry, watcher) {
      const waiting = { entry, watcher, since: performance.now() };
      queue.push(waiting);
      unsaved.add(waiting);
      schedule();
    },
    async flush(deadlineMs) {
      const end = performance.now() + deadlineMs;
      for (;;) {
        const work = running ?? (queue.length > 0 ? run() : syncing);
        if (!work) return;
        if (performance.now() >= end) {
          throw new Error(`${queue.length + logged.length} updates could not be stored in time`);
        }
        await Promise.race([work, pauseFor(end - performance.now(), null, { ref: false })]);
        if (retryMs > 0) await pauseFor(LAST_CHANCE_MS);
      }
    },
  };
}
