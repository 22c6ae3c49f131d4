import type { Job, JoinResult, LoadResult } from "./job.ts";
import { runJoins } from "./joins.ts";
import { runLoad } from "./load.ts";

/** The driver: a process of its own that takes one job, does it, says what it measured, and ends. */
process.once("message", (job) => {
  void run(job as Job);
});

async function run(job: Job): Promise<void> {
  const result: LoadResult | JoinResult = job.kind === "load" ? await runLoad(job) : await runJoins(job);
  process.send?.(result, () => process.exit());
}
