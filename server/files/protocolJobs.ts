import type { PackedFile } from "../../exchange/archive.ts";
import type { CanvasPdfInput } from "../../exchange/pdf/canvasPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { type ProtocolContent, type ProtocolOptions, protocolPdf } from "../../exchange/protocol.ts";
import {
  type FiledMap,
  type FileOptions,
  type MapFileKey,
  type MapPath,
  packMapFile,
  workshopFiles,
} from "../../exchange/protocolFiles.ts";

/** The protocol of a workshop as one PDF. */
export interface ProtocolJob extends Pick<ProtocolOptions, "parts" | "pageSize" | "language" | "date"> {
  readonly kind: "protocol";
  readonly content: ProtocolContent;
}

/** A map to fill in by hand. */
export interface CanvasJob extends Omit<CanvasPdfInput, "loadFont"> {
  readonly kind: "canvas";
}

/** One file of a map, packed for an archive: each may take as long, and as much memory, as any other file. */
export interface PackMapJob extends Omit<FileOptions, "loadFont" | "paintPng"> {
  readonly kind: "packMap";
  readonly format: MapFileKey;
  readonly map: FiledMap;
  readonly path: MapPath;
}

export interface PackWorkshopJob extends Pick<ProtocolOptions, "language" | "parts"> {
  readonly kind: "packWorkshop";
  readonly content: ProtocolContent;
}

export function writeProtocol(job: ProtocolJob): Promise<Uint8Array> {
  return protocolPdf(job.content, { ...job, loadFont: loadNodeFont });
}

export async function writeCanvas(job: CanvasJob): Promise<Uint8Array> {
  const { canvasPdf } = await import("../../exchange/pdf/canvasPdf.ts");
  return canvasPdf({ ...job, loadFont: loadNodeFont });
}

export async function packMap({ format, map, path, ...job }: PackMapJob): Promise<PackedFile[]> {
  const paintPng: FileOptions["paintPng"] = async (input) =>
    (await import("../../exchange/png/mapPng.ts")).mapPng(input);
  return [await packMapFile(format, map, path, { ...job, loadFont: loadNodeFont, paintPng })];
}

export function packWorkshop({ content, language, parts }: PackWorkshopJob): Promise<PackedFile[]> {
  return all(workshopFiles(content, { language, parts }));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
