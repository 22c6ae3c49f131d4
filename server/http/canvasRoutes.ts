import type { FastifyInstance } from "fastify";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import { isOneOf, LANGUAGES, type Language } from "../../model/fields.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import { disposition } from "./fileAnswer.ts";
import { ProblemError } from "./problems.ts";

interface CanvasRequest {
  Querystring: { size?: string; language?: string };
}

const NAMES: Readonly<Record<Language, string>> = { de: "Leere Empathiekarte", en: "Empty empathy map" };
/** Stands in the file's properties alone; fixed, because the paper is the same every day. */
const DATE = new Date(Date.UTC(2026, 10, 27));
const CACHED_S = 24 * 60 * 60;

/** The empty map, to be filled in by hand. The same for everybody: written once for each paper and language. */
export function canvasRoutes(app: FastifyInstance, files: FileWorkers): void {
  const written = new Map<string, Promise<Uint8Array>>();

  app.get<CanvasRequest>("/api/canvas.pdf", async (request, reply) => {
    const { size: pageSize = "A4", language = "en" } = request.query;
    if (!isOneOf(PAGE_SIZES, pageSize)) {
      throw new ProblemError("invalid-body", `size: ${PAGE_SIZES.join(" or ")}`);
    }
    if (!isOneOf(LANGUAGES, language)) {
      throw new ProblemError("invalid-body", `language: ${LANGUAGES.join(" or ")}`);
    }
    const key = `${pageSize} ${language}`;
    const known = written.get(key);
    // Others may wait for it by then: nobody who leaves calls it off.
    const bytes = known ?? files.canvas({ pageSize, language, date: DATE }, new AbortController().signal);
    if (!known) {
      written.set(key, bytes);
      bytes.catch(() => written.delete(key));
    }
    const { buffer, byteOffset, byteLength } = await bytes;
    return await reply
      .type("application/pdf")
      .header("cache-control", `public, max-age=${CACHED_S}`)
      .header("content-disposition", disposition(NAMES[language], "pdf"))
      .send(Buffer.from(buffer, byteOffset, byteLength));
  });
}
