import compress from "@fastify/compress";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance } from "fastify";
import type { ServerAbout } from "../../model/api/serverAbout.ts";
import type { Log } from "../log.ts";
import { aboutRoutes } from "./aboutRoutes.ts";
import { canvasRoutes } from "./canvasRoutes.ts";
import { codeRoutes } from "./codeRoutes.ts";
import { draftRoutes } from "./draftRoutes.ts";
import { embedRoutes } from "./embedRoutes.ts";
import { erasureRoutes } from "./erasureRoutes.ts";
import { exportRoutes } from "./exportRoutes.ts";
import { groupRoutes } from "./groupRoutes.ts";
import { healthRoutes } from "./healthRoutes.ts";
import { importRoutes } from "./importRoutes.ts";
import { keyRoutes } from "./keyRoutes.ts";
import { mapRoutes } from "./mapRoutes.ts";
import { mergeRoutes } from "./mergeRoutes.ts";
import { openApiRoutes } from "./openApiRoutes.ts";
import { participantRoutes } from "./participantRoutes.ts";
import { pollRoutes } from "./pollRoutes.ts";
import { ProblemError, problemHandler } from "./problems.ts";
import { protocolRoutes } from "./protocolRoutes.ts";
import type { RouteContext } from "./routeContext.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { staticFiles } from "./staticFiles.ts";
import { timeRoutes } from "./timeRoutes.ts";
import { versionRoutes } from "./versionRoutes.ts";
import { webhookRoutes } from "./webhookRoutes.ts";
import { workshopRoutes } from "./workshopRoutes.ts";

/** All that is served over HTTP. Listens to nothing until it is told to. */
export async function createApp(
  context: Omit<RouteContext, "baseUrlOf">,
  {
    publicUrl,
    clientFolder,
    log,
    about,
    embedOrigins,
  }: {
    publicUrl: URL | null;
    clientFolder: string;
    log: Log;
    about: ServerAbout;
    embedOrigins: readonly string[];
  },
): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: context.limits.bodyBytes,
    requestTimeout: context.limits.requestMs,
    // Node looks after late requests this often.
    http: {
      headersTimeout: context.limits.headersMs,
      connectionsCheckingInterval: context.limits.headersMs / 2,
    },
    // Behind the address that people use stands a proxy of ours; without one, these headers are anybody's claim.
    trustProxy: publicUrl !== null,
    forceCloseConnections: true,
    return503OnClosing: true,
  });
  app.server.maxConnections = context.limits.connections;
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(problemHandler(log));
  await securityHeaders(app, { isHttps: publicUrl?.protocol === "https:", embedOrigins });
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(rateLimit, { global: false });

  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api/")) return;
    reply.header("cache-control", "no-store");
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (changes && context.authority.originOf(request.headers) === "foreign") {
      throw new ProblemError("forbidden", "this origin is not allowed");
    }
  });

  const routes: RouteContext = {
    ...context,
    baseUrlOf: (request) => publicUrl?.href.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`,
  };
  healthRoutes(app, context.store);
  aboutRoutes(app, about);
  openApiRoutes(app, { version: about.version, limits: context.limits });
  timeRoutes(app, context.now);
  workshopRoutes(app, routes);
  mapRoutes(app, routes);
  participantRoutes(app, routes);
  keyRoutes(app, routes);
  codeRoutes(app, routes);
  erasureRoutes(app, routes);
  exportRoutes(app, routes);
  protocolRoutes(app, routes);
  canvasRoutes(app, context.files);
  embedRoutes(app, routes);
  webhookRoutes(app, routes);
  await importRoutes(app, routes);
  versionRoutes(app, routes);
  draftRoutes(app, routes);
  pollRoutes(app, routes);
  groupRoutes(app, routes);
  mergeRoutes(app, routes);
  await staticFiles(app, clientFolder);
  return app;
}
