import type { LookRequest } from "./lookWorker.ts";
import type { TableFile } from "./tableFile.ts";

/**
 * Looks into a file on this device, off the main thread: a large workbook would hold up everybody's hands. Rejects with the
 * signal's reason once that is aborted, and where the readers cannot be fetched.
 */
export async function lookHere(request: LookRequest, signal: AbortSignal): Promise<TableFile> {
  const found = (await askWorker(request, signal)) ?? (await lookInPage(request));
  signal.throwIfAborted();
  return found;
}

/** Null where no worker can do it. */
function askWorker(request: LookRequest, signal: AbortSignal): Promise<TableFile | null> {
  const worker = new Worker(new URL("./lookWorker.ts", import.meta.url), { type: "module" });
  return new Promise<TableFile | null>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<TableFile | null>) => resolve(data));
    worker.addEventListener("error", () => resolve(null));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

async function lookInPage({ content, name, promises }: LookRequest): Promise<TableFile> {
  const { lookInto } = await import("./tableFile.ts");
  return await lookInto(content, name, promises);
}
