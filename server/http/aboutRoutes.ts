import type { FastifyInstance } from "fastify";
import type { ServerAbout } from "../../model/api/serverAbout.ts";

/** What anybody may know of this server; the same until it is started anew. */
export function aboutRoutes(app: FastifyInstance, about: ServerAbout): void {
  app.get("/api/about", async (): Promise<ServerAbout> => about);
}
