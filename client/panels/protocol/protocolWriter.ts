import type { PaintedMap } from "../../../exchange/svg/paintedMap.ts";
import { drawPng } from "../dialogs/drawPng.ts";
import type { Painted, WritingFailure, WritingNews, WritingProgress, WritingTask } from "./writingTask.ts";

class WritingFailed extends Error {
  override readonly name = "WritingFailed";
  readonly failure: WritingFailure;

  constructor(failure: WritingFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** Why there is no file, for any thrown value. */
export function failureOf(error: unknown): WritingFailure {
  return error instanceof WritingFailed ? error.failure : "broken";
}

/** Writes files on this device, away from the main thread; one at a time. */
export interface ProtocolWriter {
  /** The protocol. Rejects with `WritingFailed`, or with the signal's reason once that is aborted. */
  pdf(task: Omit<WritingTask & { kind: "pdf" }, "kind">, asked: Asked): Promise<Uint8Array<ArrayBuffer>>;
  /** Everything in one archive. Rejects in the same way. */
  archive(task: Omit<WritingTask & { kind: "archive" }, "kind">, asked: Asked): Promise<Blob>;
  /** Ends what is being written. Safe to call twice. */
  close(): void;
}

interface Asked {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WritingProgress) => void;
}

type Done = Extract<WritingNews, { kind: "pdf" | "archive" }>;

async function paint(picture: PaintedMap, worker: Worker): Promise<void> {
  const { file } = await drawPng(picture);
  const png = new Uint8Array(await file.arrayBuffer());
  worker.postMessage({ kind: "painted", png } satisfies Painted, [png.buffer]);
}

export function createProtocolWriter(): ProtocolWriter {
  // Kept for the next file: with its program and fonts it begins at once.
  let idle: Worker | null = null;
  let isClosed = false;

  const run = async (task: WritingTask, { signal, onProgress }: Asked): Promise<Done> => {
    signal.throwIfAborted();
    const worker = idle ?? new Worker(new URL("./protocolWorker.ts", import.meta.url), { type: "module" });
    idle = null;
    const listening = new AbortController();
    try {
      const done = await new Promise<Done>((resolve, reject) => {
        const until = { signal: listening.signal };
        signal.addEventListener("abort", () => reject(signal.reason), until);
        // Its program did not come.
        worker.addEventListener("error", () => reject(new WritingFailed("unreachable")), until);
        worker.addEventListener(
          "message",
          ({ data: news }: MessageEvent<WritingNews>) => {
            if (news.kind === "progress") onProgress(news);
            else if (news.kind === "failed") reject(new WritingFailed(news.failure));
            else if (news.kind === "paint") paint(news.picture, worker).catch(reject);
            else resolve(news);
          },
          until,
        );
        worker.postMessage(task, []);
      });
      if (!isClosed && idle === null) idle = worker;
      else worker.terminate();
      return done;
    } catch (error) {
      worker.terminate();
      throw error;
    } finally {
      listening.abort();
    }
  };

  return {
    async pdf(task, asked) {
      const done = await run({ kind: "pdf", ...task }, asked);
      if (done.kind !== "pdf") throw new WritingFailed("broken");
      return done.bytes;
    },
    async archive(task, asked) {
      const done = await run({ kind: "archive", ...task }, asked);
      if (done.kind !== "archive") throw new WritingFailed("broken");
      return done.file;
    },
    close() {
      isClosed = true;
      idle?.terminate();
      idle = null;
    },
  };
}
