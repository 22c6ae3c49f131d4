import type * as Y from "yjs";
import type { Decided } from "../../../exchange/decided.ts";
import { FILE_TYPES } from "../../../exchange/fileTypes.ts";
import { pixelSize } from "../../../exchange/png/pixelSize.ts";
import type { Extent } from "../../../exchange/scene/mapScene.ts";
import type { PortableFormat } from "../../../exchange/writeMap.ts";
import { readClusters } from "../../../model/cluster.ts";
import { readComments } from "../../../model/comment.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import type { Language } from "../../../model/fields.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import { readOccurrences } from "../../../model/occurrence.ts";
import { countReactions } from "../../../model/reactionCounts.ts";
import { ApiError } from "../../session/api.ts";
import { type DrawnPng, drawPng } from "./drawPng.ts";
import type { WriteRequest, Written } from "./writeFile.ts";

/** What needs no server: written from the map as this window has it, so without a connection, too. */
export type HereFormat = PortableFormat | "png";

interface WriteOptions {
  /** of what the file itself says */
  readonly language: Language;
  /** of the workbook */
  readonly decided?: Decided | undefined;
  /** of pictures */
  readonly extent: Extent;
  /** whether the file says how many people reacted */
  readonly reactions?: "with" | "without";
  /** stops the work at once, wherever it is */
  readonly signal: AbortSignal;
}

/** Only what stands on the map for everybody: neither one's own drafts nor what is hidden, and nobody's name. */
export async function writeHere(
  doc: Y.Doc,
  format: HereFormat,
  { language, decided, extent, reactions = "with", signal }: WriteOptions,
): Promise<DrawnPng> {
  const notes = readNotes(doc).filter(({ hidden }) => !hidden);
  const map = {
    about: readAbout(doc),
    notes,
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
    occurrences: readOccurrences(doc, notes),
    ...(reactions === "with" && { reactions: countReactions(doc, notes) }),
    language,
    ...(decided && { decided }),
  };
  const request = { format, map, comments: readComments(doc), extent, date: new Date() };
  // The writer of Markdown needs a document, which a worker has not; it is done in an instant.
  const inWorker = format === "md" ? null : await askWorker(request, signal);
  const written = inWorker ?? (await writeInPage(request));
  signal.throwIfAborted();
  if (written.kind === "file") {
    return { file: new Blob([written.bytes], { type: FILE_TYPES[format] }), kind: "full" };
  }
  // Painted all the same for an archive, which has the map as SVG and PDF beside it.
  if (pixelSize(written.picture).kind === "unreadable") throw new ApiError("picture-unreadable");
  return drawPng(written.picture, signal);
}

/** Null where no worker can do it. Rejects with the signal's reason once that is aborted. */
function askWorker(request: WriteRequest, signal: AbortSignal): Promise<Written | null> {
  const worker = new Worker(new URL("./writeWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Written | null>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Written | null>) => resolve(data));
    worker.addEventListener("error", () => resolve(null));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

/** Where no worker starts, as where its program cannot be fetched any more: the page may have what it needs already. */
async function writeInPage(request: WriteRequest): Promise<Written> {
  const { writeFile } = await import("./writeFile.ts").catch(() => {
    throw new ApiError("unreachable");
  });
  return writeFile(request);
}
