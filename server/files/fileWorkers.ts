import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { NotesRead } from "../../exchange/import/csv.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { FileJob, FileResult, PlaceJob, ReadJob, WriteJob } from "./fileJobs.ts";
import { createWorkerPool } from "./workerPool.ts";

/** One thread is left to everybody's edits; more than two files at once are not worth their memory. */
const MOST_THREADS = 2;
/** A PDF of the largest map takes about half of this on a slow machine. */
const JOB_MS = 30_000;
const MEMORY_MB = 256;
/** Each waiting file holds its map or its upload in memory. */
const QUEUE = 16;

/** Writes and reads files in threads of their own. Rejects like `WorkerPool.run`. */
export interface FileWorkers {
  write(job: Omit<WriteJob, "kind">, signal: AbortSignal): Promise<Uint8Array>;
  read(job: Omit<ReadJob, "kind">, signal: AbortSignal): Promise<NotesRead>;
  place(job: Omit<PlaceJob, "kind">, signal: AbortSignal): Promise<NewNote[]>;
  /** Jobs that run or wait. */
  readonly jobs: number;
  close(): Promise<void>;
}

// Built, the worker lies beside this file in dist/server; from the sources, beside it in server/files.
const WORKER = import.meta.filename.endsWith(".ts") ? "fileWorker.ts" : "fileWorker.js";

export function createFileWorkers(): FileWorkers {
  const pool = createWorkerPool<FileJob, FileResult>({
    file: pathToFileURL(join(import.meta.dirname, WORKER)),
    threads: Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1)),
    queue: QUEUE,
    jobMs: JOB_MS,
    memoryMb: MEMORY_MB,
  });
  return {
    write: (job, signal) => pool.run({ kind: "write", ...job }, signal) as Promise<Uint8Array>,
    read: (job, signal) => pool.run({ kind: "read", ...job }, signal) as Promise<NotesRead>,
    place: (job, signal) => pool.run({ kind: "place", ...job }, signal) as Promise<NewNote[]>,
    get jobs() {
      return pool.jobs;
    },
    close: () => pool.close(),
  };
}
