import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Limits } from "../limits.ts";
import { FORMATS } from "./exportRoutes.ts";
import { openApiOf } from "./openapi/document.ts";

/** It changes with a new release or other limits only; a proxy or a program need not ask again at once. */
const KEEP_SECONDS = 300;

/** The description of the whole API, for anybody. Made when it is first asked for. */
export function openApiRoutes(
  app: FastifyInstance,
  { version, limits }: { readonly version: string; readonly limits: Limits },
): void {
  let made: { text: string; tag: string } | null = null;
  app.get("/api/openapi.json", async (request, reply) => {
    if (!made) {
      const text = JSON.stringify(openApiOf({ version, limits, formats: FORMATS }));
      made = { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 20)}"` };
    }
    reply.header("cache-control", `public, max-age=${KEEP_SECONDS}`).header("etag", made.tag);
    if (request.headers["if-none-match"]?.includes(made.tag)) return await reply.code(304).send();
    return await reply.type("application/json; charset=utf-8").send(made.text);
  });
}
