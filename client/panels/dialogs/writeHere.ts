import type * as Y from "yjs";
import type { Decided } from "../../../exchange/decided.ts";
import { FILE_TYPES } from "../../../exchange/fileTypes.ts";
import type { Extent } from "../../../exchange/scene/mapScene.ts";
import type { PortableFormat } from "../../../exchange/writeMap.ts";
import { readClusters } from "../../../model/cluster.ts";
import { readComments } from "../../../model/comment.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import type { Language } from "../../../model/fields.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import { readOccurrences } from "../../../model/occurrence.ts";
import { ApiError } from "../../session/api.ts";
import { type DrawnPng, drawPng } from "./drawPng.ts";
import type { WriteRequest, Written } from "./writeWorker.ts";

/** What needs no server: written from the map as this window has it, so without a connection, too. */
export type HereFormat = PortableFormat | "png";

interface WriteOptions {
  /** of what the file itself says */
  readonly language: Language;
  /** of the workbook */
  readonly decided?: Decided | undefined;
  /** of pictures */
  readonly extent: Extent;
  /** stops the work at once, wherever it is */
  readonly signal: AbortSignal;
}

/** Only what stands on the map for everybody: neither one's own drafts nor what is hidden, and nobody's name. */
export async function writeHere(
  doc: Y.Doc,
  format: HereFormat,
  { language, decided, extent, signal }: WriteOptions,
): Promise<DrawnPng> {
  const notes = readNotes(doc).filter(({ hidden }) => !hidden);
  const map = {
    about: readAbout(doc),
    notes,
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
    occurrences: readOccurrences(doc, notes),
    language,
    ...(decided && { decided }),
  };
  const request = { format, map, comments: readComments(doc), extent, date: new Date() };
  const written = await askWorker(request, signal);
  switch (written.kind) {
    case "file":
      return { file: new Blob([written.bytes], { type: FILE_TYPES[format] }), kind: "full" };
    case "picture": {
      const drawn = await drawPng(written.picture);
      signal.throwIfAborted();
      return drawn;
    }
    case "failed":
      throw new Error("The file could not be written.");
  }
}

/** Rejects where the program for it cannot be fetched, and with the signal's reason once that is aborted. */
function askWorker(request: WriteRequest, signal: AbortSignal): Promise<Written> {
  const worker = new Worker(new URL("./writeWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Written>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Written>) => resolve(data));
    worker.addEventListener("error", () => reject(new ApiError("unreachable")));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}
