import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PackedFile } from "../../exchange/archive.ts";
import type { NotesRead } from "../../exchange/import/tableNotes.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Limits } from "../limits.ts";
import type {
  Arranged,
  ArrangeJob,
  FileJob,
  FileResult,
  PlaceJob,
  ReadJob,
  Unreadable,
  WriteJob,
} from "./fileJobs.ts";
import type { CanvasJob, PackMapJob, PackWorkshopJob, ProtocolJob } from "./protocolJobs.ts";
import { createWorkerPool } from "./workerPool.ts";

/** A map with so many notes that nobody could read them in a picture. */
export class PictureUnreadable extends Error {
  override readonly name = "PictureUnreadable";
}

/** Writes and reads files in threads of their own. Rejects like `WorkerPool.run`. */
export interface FileWorkers {
  /** Rejects with `PictureUnreadable`, too. */
  write(job: Omit<WriteJob, "kind">, signal: AbortSignal): Promise<Uint8Array>;
  read(job: Omit<ReadJob, "kind">, signal: AbortSignal): Promise<NotesRead>;
  place(job: Omit<PlaceJob, "kind">, signal: AbortSignal): Promise<NewNote[]>;
  arrange(job: Omit<ArrangeJob, "kind">, signal: AbortSignal): Promise<Arranged>;
  protocol(job: Omit<ProtocolJob, "kind">, signal: AbortSignal): Promise<Uint8Array>;
  /** the empty map on paper */
  canvas(job: Omit<CanvasJob, "kind">, signal: AbortSignal): Promise<Uint8Array>;
  pack(job: PackMapJob | PackWorkshopJob, signal: AbortSignal): Promise<PackedFile[]>;
  /** Jobs that run or wait. */
  readonly jobs: number;
  close(): Promise<void>;
}

// Built, the worker lies beside this file in dist/server; from the sources, beside it in server/files.
const WORKER = pathToFileURL(
  join(import.meta.dirname, import.meta.filename.endsWith(".ts") ? "fileWorker.ts" : "fileWorker.js"),
);

export function createFileWorkers(limits: Limits, worker = WORKER): FileWorkers {
  const pool = createWorkerPool<FileJob, FileResult>({
    file: worker,
    // One core is left to everybody's edits.
    threads: Math.min(limits.fileThreads, Math.max(1, availableParallelism() - 1)),
    queue: limits.fileQueue,
    jobMs: limits.fileMs,
    memoryMb: limits.fileMemoryMb,
  });
  return {
    async write(job, signal) {
      const written = (await pool.run({ kind: "write", ...job }, signal)) as Uint8Array | Unreadable;
      if ("kind" in written) throw new PictureUnreadable();
      return written;
    },
    read: (job, signal) => pool.run({ kind: "read", ...job }, signal) as Promise<NotesRead>,
    place: (job, signal) => pool.run({ kind: "place", ...job }, signal) as Promise<NewNote[]>,
    arrange: (job, signal) => pool.run({ kind: "arrange", ...job }, signal) as Promise<Arranged>,
    protocol: (job, signal) => pool.run({ kind: "protocol", ...job }, signal) as Promise<Uint8Array>,
    canvas: (job, signal) => pool.run({ kind: "canvas", ...job }, signal) as Promise<Uint8Array>,
    pack: (job, signal) => pool.run(job, signal) as Promise<PackedFile[]>,
    get jobs() {
      return pool.jobs;
    },
    close: () => pool.close(),
  };
}
