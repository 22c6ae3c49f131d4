import type { FastifyInstance } from "fastify";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { isOneOf, LANGUAGES } from "../../model/fields.ts";
import type { ExportFormat } from "../files/fileJobs.ts";
import { goneSignal } from "./goneSignal.ts";
import { readDecided, readMap } from "./mapContent.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

interface ExportRequest {
  Params: MapParams["Params"] & { format: string };
  Querystring: { size?: string; language?: string };
}

const FORMATS = ["pdf", "csv", "json", "xlsx", "md"] as const satisfies readonly ExportFormat[];

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown; charset=utf-8",
};

/** Maps into files. `?language=` is the file's, where it is not the map's own. */
export function exportRoutes(app: FastifyInstance, context: RouteContext): void {
  app.get<ExportRequest>("/api/workshops/:id/maps/:mapId/export/:format", async (request, reply) => {
    const { id, mapId, format } = request.params;
    const { map } = await mapVisitorOf(context, request, id, mapId);
    if (!isOneOf(FORMATS, format)) throw new ProblemError("unknown-format");
    const { size: pageSize = "A4", language } = request.query;
    if (!isOneOf(PAGE_SIZES, pageSize)) {
      throw new ProblemError("invalid-body", `size: ${PAGE_SIZES.join(" or ")}`);
    }
    const { about, notes, comments, clusters, contradictions, occurrencesOf } = await readMap(
      context.rooms,
      map,
    );
    const shown = notes.filter(({ hidden }) => !hidden);
    const bytes = await context.files.write(
      {
        format,
        about,
        notes: shown,
        comments,
        clusters,
        contradictions,
        occurrences: occurrencesOf(shown),
        decided: await readDecided(context.rooms, map),
        pageSize,
        language: isOneOf(LANGUAGES, language) ? language : about.language,
        date: new Date(),
      },
      goneSignal(reply),
    );
    return await reply
      .type(CONTENT_TYPES[format])
      .header("content-disposition", disposition(about.title, format))
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

/** A file name for every system: what it cannot spell is left out, the full title comes in UTF-8 beside it. */
function disposition(title: string, extension: string): string {
  const clean =
    title
      .replace(/[\p{Cc}/\\:*?"<>|]+/gu, " ")
      .trim()
      .slice(0, 80) || "map";
  const ascii = clean
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .trim();
  const utf8 = encodeURIComponent(`${clean}.${extension}`).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii || "map"}.${extension}"; filename*=UTF-8''${utf8}`;
}
