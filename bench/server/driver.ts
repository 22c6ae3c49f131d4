import { fork } from "node:child_process";
import { join } from "node:path";
import type { Job, JoinJob, JoinResult, LoadJob, LoadResult } from "../driver/job.ts";

const DRIVER = join(import.meta.dirname, "../driver/main.ts");

/** Has a fresh driver do a job. Rejects when the driver ends without a result. */
export function drive(job: LoadJob): Promise<LoadResult>;
export function drive(job: JoinJob): Promise<JoinResult>;
export function drive(job: Job): Promise<LoadResult | JoinResult> {
  return new Promise((resolve, reject) => {
    const driver = fork(DRIVER, { execArgv: ["--import", "tsx"], serialization: "advanced" });
    driver.once("message", (result) => resolve(result as LoadResult | JoinResult));
    driver.once("exit", (code) => reject(new Error(`the driver ended with ${code} and no result`)));
    driver.send(job);
  });
}
