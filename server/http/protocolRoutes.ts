import { Readable } from "node:stream";
import { setTimeout as pauseFor } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { openArchive } from "../../exchange/archive.ts";
import { decidedIn } from "../../exchange/decided.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { PROTOCOL_PARTS, type ProtocolOptions, type ProtocolPart } from "../../exchange/protocol.ts";
import type { FiledContent } from "../../exchange/protocolContent.ts";
import { MAP_FILES, mapPaths, packProtocol, protocolName } from "../../exchange/protocolFiles.ts";
import { isOneOf, LANGUAGES, type Language } from "../../model/fields.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import { PoolBusy } from "../files/workerPool.ts";
import { disposition } from "./fileAnswer.ts";
import { goneSignal } from "./goneSignal.ts";
import { ProblemError } from "./problems.ts";
import { type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";
import { whenSent } from "./whenSent.ts";
import { readWorkshopContent } from "./workshopContent.ts";

interface ProtocolRequest extends WorkshopParams {
  Querystring: { parts?: string; size?: string; language?: string };
}

type Choice = Pick<ProtocolOptions, "parts" | "pageSize" | "language" | "date">;

/** Each keeps a whole workshop in memory for as long as its reader takes; further ones are told to come again. */
const ARCHIVES_AT_ONCE = 4;

/**
 * A whole workshop as files, for all who may read it: the protocol (`?parts=`, with commas between them; `?size=`), or
 * everything in one archive. `?language=` is the files', where it is not the workshop's own.
 */
export function protocolRoutes(app: FastifyInstance, context: RouteContext): void {
  let archives = 0;

  const tell = (format: "pdf" | "zip", workshopId: string, choice: Choice, bytes: number): void =>
    context.webhooks.exported({
      workshopId,
      mapId: null,
      format,
      parts: [...choice.parts],
      bytes,
      query: { parts: choice.parts.join(","), size: choice.pageSize, language: choice.language },
    });

  app.get<ProtocolRequest>("/api/workshops/:id/export/pdf", async (request, reply) => {
    const gone = goneSignal(reply);
    const { workshop } = await visitorOf(context, request, request.params.id);
    const choice = readChoice(request.query, workshop.language, context.now());
    const content = await readWorkshopContent(context, workshop);
    const bytes = await context.files.protocol({ content, ...choice }, gone);
    whenSent(reply, () => tell("pdf", workshop.id, choice, bytes.length));
    return await reply
      .type("application/pdf")
      .header("content-disposition", dispositionOf(workshop.title, choice.language, "pdf"))
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });

  app.get<ProtocolRequest>("/api/workshops/:id/export.zip", async (request, reply) => {
    const gone = goneSignal(reply);
    const { workshop } = await visitorOf(context, request, request.params.id);
    const choice = readChoice(request.query, workshop.language, context.now());
    gone.throwIfAborted();
    if (archives >= ARCHIVES_AT_ONCE) throw new ProblemError("files-busy");
    archives += 1;
    gone.addEventListener("abort", () => void (archives -= 1));
    const content = await readWorkshopContent(context, workshop);
    // First what may fail as a whole: once a byte is sent, there is no other answer any more.
    const pdf = await context.files.protocol({ content, ...choice }, gone);
    let bytes = 0;
    const chunks = counted(archiveOf(context.files, { content, pdf, choice, gone }), (length) => {
      bytes += length;
    });
    whenSent(reply, () => tell("zip", workshop.id, choice, bytes));
    return await reply
      .type("application/zip")
      .header("content-disposition", dispositionOf(workshop.title, choice.language, "zip"))
      .send(Readable.from(chunks, { objectMode: false }));
  });
}

interface ArchiveJob {
  readonly content: FiledContent;
  readonly pdf: Uint8Array;
  readonly choice: Choice;
  readonly gone: AbortSignal;
}

/** File by file, as fast as they are taken. */
async function* archiveOf(files: FileWorkers, job: ArchiveJob): AsyncGenerator<Uint8Array> {
  const { content, choice, gone } = job;
  const { language, pageSize, parts, date } = choice;
  const archive = openArchive(date);
  yield* archive.add(packProtocol(job.pdf, language));
  const packed = await patiently(
    () => files.pack({ kind: "packWorkshop", content, language, parts }, gone),
    gone,
  );
  for (const file of packed) yield* archive.add(file);
  const paths = mapPaths(
    content.maps.map(({ about }) => about.title),
    language,
  );
  for (const [index, own] of content.maps.entries()) {
    const map = { ...own, decided: decidedIn(content, own.id, parts) };
    const path = paths[index] ?? map.id;
    for (const format of MAP_FILES) {
      const job = { kind: "packMap", format, map, path, language, pageSize, date } as const;
      for (const file of await patiently(() => files.pack(job, gone), gone)) yield* archive.add(file);
    }
  }
  yield archive.end();
}

async function* counted(
  chunks: AsyncGenerator<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** An archive that has begun cannot be answered with 503: it waits for its turn. */
const BUSY_WAIT_MS = 500;
const BUSY_TRIES = 60;

async function patiently<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof PoolBusy) || tries === BUSY_TRIES) throw error;
      await pauseFor(BUSY_WAIT_MS, undefined, { signal });
    }
  }
}

function readChoice(query: ProtocolRequest["Querystring"], own: Language, now: number): Choice {
  const { size: pageSize = "A4", language = own } = query;
  if (!isOneOf(PAGE_SIZES, pageSize)) {
    throw new ProblemError("invalid-body", `size: ${PAGE_SIZES.join(" or ")}`);
  }
  return {
    parts: readParts(query.parts),
    pageSize,
    language: isOneOf(LANGUAGES, language) ? language : own,
    date: new Date(now),
  };
}

function readParts(asked: string | undefined): readonly ProtocolPart[] {
  if (asked === undefined) return PROTOCOL_PARTS;
  return asked.split(",").map((part) => {
    if (!isOneOf(PROTOCOL_PARTS, part)) {
      throw new ProblemError("invalid-body", `parts: of ${PROTOCOL_PARTS.join(", ")}`);
    }
    return part;
  });
}

function dispositionOf(title: string, language: Language, extension: string): string {
  return disposition(protocolName(title, language), extension);
}
