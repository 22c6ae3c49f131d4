import type { LoadJob } from "./job.ts";
import { runLoad } from "./load.ts";

/** The driver: a process of its own that takes one job, does it, says what it measured, and ends. */
process.once("message", (job) => {
  void run(job as LoadJob);
});

async function run(job: LoadJob): Promise<void> {
  process.send?.(await runLoad(job), () => process.exit());
}
