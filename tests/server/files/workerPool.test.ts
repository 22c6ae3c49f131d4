import { expect, onTestFinished, test } from "vitest";
import { createWorkerPool, type PoolOptions, type WorkerPool } from "../../../server/files/workerPool.ts";

const NEVER = new AbortController().signal;

function poolWith(options: Partial<PoolOptions> = {}): WorkerPool<string, number> {
  const pool = createWorkerPool<string, number>({
    file: new URL("./oddWorker.mjs", import.meta.url),
    threads: 1,
    queue: 2,
    jobMs: 20_000,
    memoryMb: 64,
    ...options,
  });
  onTestFinished(() => pool.close());
  return pool;
}

test("jobs use the same thread again, also after one that failed", async () => {
  const pool = poolWith();
  const first = await pool.run("work", NEVER);
  await expect(pool.run("fail", NEVER)).rejects.toThrow("failed");
  expect(await pool.run("work", NEVER)).toBe(first);
});

test.each(["throw", "hog"])("a thread that breaks (%s) is replaced, and who waits is served", async (job) => {
  const pool = poolWith();
  const first = await pool.run("work", NEVER);
  const broken = pool.run(job, NEVER);
  const after = pool.run("work", NEVER);
  await expect(broken).rejects.toMatchObject({ name: "JobFailed" });
  expect(await after).not.toBe(first);
});

test("a job that never ends is stopped, and who waits is served", async () => {
  const pool = poolWith({ jobMs: 4_000 });
  const endless = pool.run("hang", NEVER);
  const after = pool.run("work", NEVER);
  await expect(endless).rejects.toMatchObject({ name: "JobFailed" });
  await after;
});

test("a job that nobody waits for any more is stopped, running or not", async () => {
  const pool = poolWith();
  const gone = new AbortController();
  const jobs = [pool.run("hang", gone.signal), pool.run("work", gone.signal)];
  const after = pool.run("work", NEVER);
  expect(pool.jobs).toBe(3);
  gone.abort();
  for (const job of jobs) await expect(job).rejects.toMatchObject({ name: "AbortError" });
  await after;
  expect(pool.jobs).toBe(0);
  await expect(pool.run("work", gone.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("beyond its queue the pool refuses, and a closed one too", async () => {
  const pool = poolWith();
  const taken = [pool.run("hang", NEVER), pool.run("work", NEVER), pool.run("work", NEVER)];
  await expect(pool.run("work", NEVER)).rejects.toMatchObject({ name: "PoolBusy" });
  const ends = Promise.allSettled(taken);
  await pool.close();
  expect((await ends).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(pool.run("work", NEVER)).rejects.toMatchObject({ name: "PoolBusy" });
});
