import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mapPreloads } from "./mapPreloads.ts";
import { ProblemError, sendProblem } from "./problems.ts";

/** Paths that the client draws itself. */
const PAGES = /^\/(w\/.*|embed\/[^/]+\/[^/]+|help\/(participants|trainers|privacy|accessibility|records))?$/;

/** The built client, and its one page for every address the client knows. */
export async function staticFiles(app: FastifyInstance, folder: string): Promise<void> {
  const hasClient = existsSync(join(folder, "index.html"));
  const preloadsOf = mapPreloads(folder);
  const isPage = (request: FastifyRequest): boolean =>
    request.method === "GET" && PAGES.test(pathOf(request));

  if (hasClient) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      // As the build has compressed them; see vite.config.ts.
      preCompressed: true,
      globIgnore: ["**/*.br", "**/*.gz"],
      cacheControl: false,
      setHeaders(response, path) {
        // Names in assets/ carry a hash of the content; everything else may change with the next release.
        const isHashed = path.startsWith(join(folder, "assets"));
        response.setHeader("vary", "accept-encoding");
        response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }

  app.setNotFoundHandler((request, reply): FastifyReply => {
    if (!isPage(request)) return sendProblem(reply, new ProblemError("not-found"));
    if (hasClient) {
      const preloads = preloadsOf(pathOf(request));
      if (preloads) reply.header("link", preloads);
      return reply.sendFile("index.html");
    }
    return reply.code(404).type("text/plain").send("The client is not built: run `npm run build:client`.\n");
  });
}

const pathOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "";
