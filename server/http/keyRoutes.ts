import type { FastifyInstance } from "fastify";
import type { NewKeys } from "../../model/api.ts";
import { newSecret } from "../../model/ids.ts";
import { keysOf } from "../../model/keys.ts";
import { hashKeys, linksOf } from "../workshops.ts";
import { facilitatorOf, type RouteContext, type WorkshopParams } from "./routeContext.ts";

/** Changing the links of a workshop. */
export function keyRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, now } = context;

  /** Old links and codes open nothing from then on; whoever is in stays in, for their token is their own. */
  app.post<WorkshopParams>("/api/workshops/:id/keys", async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    const keys = keysOf(newSecret());
    const keysVersion = await store.setKeys(workshop.id, hashKeys(keys), now());
    const links = linksOf(context.baseUrlOf(request), workshop.id, keys);
    return await reply.send({ keys, links, keysVersion } satisfies NewKeys);
  });
}
