import { parentPort } from "node:worker_threads";
import { doFileJob, type FileJob, type FileResult } from "./fileJobs.ts";
import type { JobAnswer } from "./workerPool.ts";

/** The thread of `fileWorkers.ts`: one job at a time, bytes handed over without a copy. */
parentPort?.on("message", (job: FileJob) => {
  doFileJob(job).then(
    (result) => {
      // Bytes that share their memory with others, as Node's small buffers do, cannot be handed over.
      const own = result instanceof Uint8Array ? new Uint8Array(result) : null;
      answer({ result: own ?? result }, own ? [own.buffer] : []);
    },
    (error: unknown) => answer({ error }, []),
  );
});

function answer(message: JobAnswer<FileResult>, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
