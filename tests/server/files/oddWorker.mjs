import { parentPort, threadId } from "node:worker_threads";

/** A worker that misbehaves on request. */
parentPort?.on("message", (job) => {
  if (job === "hang") for (;;);
  if (job === "hog") {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 1e6 }, (_, index) => ({ index })));
  }
  if (job === "throw") throw new Error("thrown");
  if (job === "fail") parentPort?.postMessage({ error: new Error("failed") }, []);
  else parentPort?.postMessage({ result: threadId }, []);
});
