import type { FastifyInstance } from "fastify";
import { FILE_TYPES } from "../../exchange/fileTypes.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { UNREADABLE_PICTURE } from "../../exchange/png/pixelSize.ts";
import type { Extent } from "../../exchange/scene/mapScene.ts";
import { PORTABLE_FORMATS } from "../../exchange/writeMap.ts";
import { isOneOf, LANGUAGES, PLACES } from "../../model/fields.ts";
import { PictureUnreadable } from "../files/fileWorkers.ts";
import { disposition } from "./fileAnswer.ts";
import { goneSignal } from "./goneSignal.ts";
import { readDecided, readMap } from "./mapContent.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";
import { whenSent } from "./whenSent.ts";

interface ExportRequest {
  Params: MapParams["Params"] & { format: string };
  Querystring: { size?: string; language?: string; field?: string; reactions?: string };
}

/** `/api/openapi.json` and the command line name them, too. */
export const FORMATS = ["pdf", "png", ...PORTABLE_FORMATS] as const;

/** Whether a file says how people reacted. */
export const REACTIONS_IN_FILES = ["with", "without"] as const;

/** Maps into files. `?language=` is the file's, where it is not the map's own; `?field=` makes a picture of one field, `?reactions=without` leaves reactions out. */
export function exportRoutes(app: FastifyInstance, context: RouteContext): void {
  app.get<ExportRequest>("/api/workshops/:id/maps/:mapId/export/:format", async (request, reply) => {
    const { id, mapId, format } = request.params;
    const { map } = await mapVisitorOf(context, request, id, mapId);
    if (!isOneOf(FORMATS, format)) throw new ProblemError("unknown-format");
    const { size: pageSize = "A4", language, field, reactions = "with" } = request.query;
    if (!isOneOf(PAGE_SIZES, pageSize)) {
      throw new ProblemError("invalid-body", `size: ${PAGE_SIZES.join(" or ")}`);
    }
    const extent: Extent | null =
      field === undefined ? { kind: "map" } : isOneOf(PLACES, field) ? { kind: "field", field } : null;
    if (!isOneOf(REACTIONS_IN_FILES, reactions)) {
      throw new ProblemError("invalid-body", `reactions: ${REACTIONS_IN_FILES.join(" or ")}`);
    }
    if (!extent) throw new ProblemError("invalid-body", `field: ${PLACES.join(", ")}`);
    const { about, notes, comments, clusters, contradictions, reactionsTo, occurrencesOf } = await readMap(
      context.rooms,
      map,
    );
    const shown = notes.filter(({ hidden }) => !hidden);
    const writtenIn = isOneOf(LANGUAGES, language) ? language : about.language;
    const writing = context.files.write(
      {
        format,
        about,
        notes: shown,
        comments,
        ...(reactions === "with" && { reactions: reactionsTo(shown) }),
        clusters,
        contradictions,
        occurrences: occurrencesOf(shown),
        decided: await readDecided(context.rooms, map),
        pageSize,
        extent,
        language: writtenIn,
        date: new Date(),
      },
      goneSignal(reply),
    );
    const bytes = await writing.catch((error: unknown) => {
      throw error instanceof PictureUnreadable
        ? new ProblemError("picture-unreadable", UNREADABLE_PICTURE[writtenIn])
        : error;
    });
    const query = {
      size: request.query.size && pageSize,
      language: isOneOf(LANGUAGES, language) ? language : undefined,
      field: extent.kind === "field" ? extent.field : undefined,
      reactions: request.query.reactions && reactions,
    };
    whenSent(reply, () =>
      context.webhooks.exported({ workshopId: id, mapId, format, parts: null, bytes: bytes.length, query }),
    );
    return await reply
      .type(FILE_TYPES[format])
      .header("content-disposition", disposition(about.title, format))
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
