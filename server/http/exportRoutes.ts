import type { FastifyInstance } from "fastify";
import { notesCsv } from "../../exchange/csv.ts";
import { mapJson } from "../../exchange/json.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { isOneOf, LANGUAGES, type Language } from "../../model/fields.ts";
import { type MapContent, readMap } from "./mapContent.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

interface ExportRequest {
  Params: MapParams["Params"] & { format: string };
  Querystring: { size?: string; language?: string };
}

interface Format {
  readonly contentType: string;
  write(content: MapContent, language: Language, size: string | undefined): Promise<Uint8Array> | Uint8Array;
}

/** pdfkit and the fonts are loaded with the first PDF, not with the server. */
async function writePdf({ about, notes }: MapContent, language: Language, size = "A4"): Promise<Uint8Array> {
  const { mapPdf } = await import("../../exchange/pdf/mapPdf.ts");
  if (!isOneOf(PAGE_SIZES, size)) throw new ProblemError("invalid-body", `size: ${PAGE_SIZES.join(" or ")}`);
  return mapPdf({ about, notes, pageSize: size, language, date: new Date(), loadFont: loadNodeFont });
}

const FORMATS: Readonly<Record<string, Format>> = {
  pdf: { contentType: "application/pdf", write: writePdf },
  csv: {
    contentType: "text/csv; charset=utf-8",
    write: ({ notes }, language) => notesCsv(notes, { language }),
  },
  json: {
    contentType: "application/json; charset=utf-8",
    write: ({ about, notes }) => mapJson(about, notes),
  },
};

/** Maps into files. `?language=` is the file's, where it is not the map's own. */
export function exportRoutes(app: FastifyInstance, context: RouteContext): void {
  app.get<ExportRequest>("/api/workshops/:id/maps/:mapId/export/:format", async (request, reply) => {
    const { id, mapId, format: name } = request.params;
    const { map } = await mapVisitorOf(context, request, id, mapId);
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (!format) throw new ProblemError("unknown-format");
    const content = await readMap(context.rooms, map);
    const { size, language } = request.query;
    const bytes = await format.write(
      content,
      isOneOf(LANGUAGES, language) ? language : content.about.language,
      size,
    );
    return await reply
      .type(format.contentType)
      .header("content-disposition", disposition(content.about.title, name))
      .send(Buffer.from(bytes));
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
