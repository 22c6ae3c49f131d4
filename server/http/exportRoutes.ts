import type { FastifyInstance } from "fastify";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { isOneOf, LANGUAGES } from "../../model/fields.ts";
import type { ExportFormat } from "../files/fileJobs.ts";
import { disposition } from "./fileAnswer.ts";
import { goneSignal } from "./goneSignal.ts";
import { readMap } from "./mapContent.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

interface ExportRequest {
  Params: MapParams["Params"] & { format: string };
  Querystring: { size?: string; language?: string };
}

/** A new format is listed here and below; `/api/openapi.json` names it then by itself. */
export const FORMATS = ["pdf", "csv", "json", "xlsx", "md"] as const satisfies readonly ExportFormat[];

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
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
