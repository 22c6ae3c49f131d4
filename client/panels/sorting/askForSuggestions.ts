import type { Suggestion } from "../../../model/similarNotes.ts";
import type { SuggestionRequest } from "./suggestWorker.ts";

/** Computes suggestions on this device, away from the main thread. Rejects where the program for it cannot be fetched. */
export function askForSuggestions(request: SuggestionRequest): Promise<readonly Suggestion[]> {
  const worker = new Worker(new URL("./suggestWorker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly Suggestion[]>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<readonly Suggestion[]>) => resolve(data));
    worker.addEventListener("error", () => reject(new Error("The suggestions could not be computed.")));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}
