import { Worker } from "node:worker_threads";

/** The queue is full: the caller may try again soon. */
export class PoolBusy extends Error {
  override readonly name = "PoolBusy";
}

/** A job that took too long or too much memory, or whose thread ended under it. */
export class JobFailed extends Error {
  override readonly name = "JobFailed";
}

/** What a worker posts for each job: what it made, or the error that it met. */
export type JobAnswer<Result> = { readonly result: Result } | { readonly error: unknown };

export interface PoolOptions {
  /** the worker's module; sources (`.ts`) are run by tsx */
  readonly file: URL;
  readonly threads: number;
  /** jobs that wait for a thread; more are refused */
  readonly queue: number;
  readonly jobMs: number;
  /** of each thread; a job beyond ends with its thread, and the process lives on */
  readonly memoryMb: number;
}

/** Threads that do one job at a time. They start with the first job, so that a server without files has none. */
export interface WorkerPool<Job, Result> {
  /**
   * Rejects with `PoolBusy`, `JobFailed`, the worker's own error, or the signal's reason when it is aborted;
   * the job is then stopped wherever it is.
   */
  run(job: Job, signal: AbortSignal): Promise<Result>;
  /** Jobs that run or wait. */
  readonly jobs: number;
  /** Ends all threads and rejects what they had to do. Safe to call twice. */
  close(): Promise<void>;
}

interface Task<Job, Result> {
  readonly job: Job;
  readonly signal: AbortSignal;
  resolve(result: Result): void;
  reject(reason: unknown): void;
  /** what an abort does while it waits */
  leaveQueue(): void;
}

export function createWorkerPool<Job, Result>(options: PoolOptions): WorkerPool<Job, Result> {
  const idle: Worker[] = [];
  const working = new Map<Worker, Task<Job, Result>>();
  let waiting: Task<Job, Result>[] = [];
  let closed = false;

  const next = (): void => {
    // One signal may end several jobs: those are about to leave the queue by themselves.
    const task = waiting.find(({ signal }) => !signal.aborted);
    if (!task || (idle.length === 0 && working.size >= options.threads)) return;
    waiting = waiting.filter((one) => one !== task);
    start(idle.pop() ?? openThread(), task);
  };

  const openThread = (): Worker => {
    const worker = startThread(options);
    const forget = (): void => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    };
    return worker.on("error", forget).on("exit", forget);
  };

  const start = (worker: Worker, task: Task<Job, Result>): void => {
    const end = (isReusable: boolean): void => {
      clearTimeout(timer);
      task.signal.removeEventListener("abort", onAbort);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      working.delete(worker);
      if (isReusable && !closed) rest(worker);
      else void worker.terminate();
      next();
    };
    const fail = (reason: unknown): void => {
      end(false);
      task.reject(reason);
    };
    const onAnswer = (answer: JobAnswer<Result>): void => {
      end(true);
      if ("result" in answer) task.resolve(answer.result);
      else task.reject(answer.error);
    };
    const onError = (error: unknown): void =>
      fail(new JobFailed("the job broke its thread", { cause: error }));
    const onExit = (): void => fail(new JobFailed("the thread ended"));
    const onAbort = (): void => fail(task.signal.reason);
    const timer = setTimeout(() => fail(new JobFailed("the job took too long")), options.jobMs);
    task.signal.removeEventListener("abort", task.leaveQueue);
    task.signal.addEventListener("abort", onAbort);
    working.set(worker, task);
    worker.ref();
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(task.job, []);
  };

  /** A waiting thread is no reason to keep the process alive. */
  const rest = (worker: Worker): void => {
    idle.push(worker);
    worker.unref();
  };

  return {
    run(job, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) throw signal.reason;
        if (closed || waiting.length >= options.queue) throw new PoolBusy();
        const task: Task<Job, Result> = {
          job,
          signal,
          resolve,
          reject,
          leaveQueue() {
            waiting = waiting.filter((one) => one !== task);
            reject(signal.reason);
          },
        };
        signal.addEventListener("abort", task.leaveQueue);
        waiting.push(task);
        next();
      });
    },
    get jobs() {
      return working.size + waiting.length;
    },
    async close() {
      closed = true;
      const threads = [...idle.splice(0), ...working.keys()];
      const left = [...waiting, ...working.values()];
      waiting = [];
      for (const task of left) task.reject(new PoolBusy());
      await Promise.all(threads.map((worker) => worker.terminate()));
    },
  };
}

function startThread({ file, memoryMb }: PoolOptions): Worker {
  // What the process itself was started with does not concern its threads.
  const shared = { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, execArgv: [] };
  if (!file.pathname.endsWith(".ts")) return new Worker(file, shared);
  const [tsx, source] = [import.meta.resolve("tsx/esm/api"), file.href].map((url) => JSON.stringify(url));
  const code = `import(${tsx}).then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(code, { ...shared, eval: true });
}
