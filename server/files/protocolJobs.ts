import type { PackedFile } from "../../exchange/archive.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { type ProtocolContent, type ProtocolOptions, protocolPdf } from "../../exchange/protocol.ts";
import {
  type FiledMap,
  type FileOptions,
  type MapPath,
  mapFiles,
  workshopFiles,
} from "../../exchange/protocolFiles.ts";

/** The protocol of a workshop as one PDF. */
export interface ProtocolJob extends Pick<ProtocolOptions, "parts" | "pageSize" | "language" | "date"> {
  readonly kind: "protocol";
  readonly content: ProtocolContent;
}

/** All files of one map, packed for an archive: a whole workshop at once could be more than a thread's memory. */
export interface PackMapJob extends Omit<FileOptions, "loadFont"> {
  readonly kind: "packMap";
  readonly map: FiledMap;
  readonly path: MapPath;
}

export interface PackWorkshopJob extends Pick<FileOptions, "language"> {
  readonly kind: "packWorkshop";
  readonly content: ProtocolContent;
}

export function writeProtocol(job: ProtocolJob): Promise<Uint8Array> {
  return protocolPdf(job.content, { ...job, loadFont: loadNodeFont });
}

export function packMap({ map, path, ...job }: PackMapJob): Promise<PackedFile[]> {
  return all(mapFiles(map, path, { ...job, loadFont: loadNodeFont }));
}

export function packWorkshop({ content, language }: PackWorkshopJob): Promise<PackedFile[]> {
  return all(workshopFiles(content, { language }));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
