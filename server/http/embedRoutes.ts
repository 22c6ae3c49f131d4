import type { FastifyInstance } from "fastify";
import { isId } from "../../model/ids.ts";
import { hashSecret, isSameHash } from "../authorize.ts";
import { openMapRoom } from "./mapContent.ts";
import { createMinuteLimit } from "./minuteLimit.ts";
import { ProblemError } from "./problems.ts";
import { createPublicStates } from "./publicStates.ts";
import type { MapParams, RouteContext } from "./routeContext.ts";

/**
 * A map to be looked at from elsewhere, for who has the viewers' key: they become nobody in the workshop, get no cookie
 * and no token, and learn nothing but what stands on the map.
 */
export function embedRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, authority, limits, rooms } = context;
  const wrongKeys = createMinuteLimit(limits.wrongKeysPerMinute);
  const stateOf = createPublicStates();

  app.get<MapParams>("/api/workshops/:id/maps/:mapId/embed", async (request, reply) => {
    const { id, mapId } = request.params;
    const workshop = isId(id) ? await store.readWorkshop(id) : null;
    if (!workshop) throw new ProblemError("unknown-workshop");
    const credentials = authority.credentialsOf(request.headers, id);
    if (credentials?.by !== "bearer") throw new ProblemError("not-joined", "the viewers' key is missing");
    if (!isSameHash(workshop.keyHashes.viewer, hashSecret(credentials.token))) {
      throw new ProblemError(wrongKeys.take() ? "wrong-key" : "too-many-requests");
    }
    const map = isId(mapId) ? await store.readMap(mapId) : null;
    if (map?.workshopId !== id) throw new ProblemError("unknown-map");
    const results = (await rooms.open({ kind: "results", workshopId: id }, id)).document.doc;
    const { tag, plain, packed } = await stateOf({
      mapId,
      map: (await openMapRoom(rooms, map)).document.doc,
      results,
    });
    reply.header("etag", tag).header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === tag) return await reply.code(304).send();
    reply.type("application/octet-stream");
    if (!/\bgzip\b/u.test(request.headers["accept-encoding"] ?? "")) return await reply.send(plain);
    return await reply.header("content-encoding", "gzip").send(packed);
  });
}
