import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { isId } from "../../model/ids.ts";
import { hashSecret, isSameHash } from "../authorize.ts";
import { openMapRoom } from "./mapContent.ts";
import { createMinuteLimit } from "./minuteLimit.ts";
import { ProblemError } from "./problems.ts";
import { publicMap } from "./publicMap.ts";
import type { MapParams, RouteContext } from "./routeContext.ts";

/** A wiki's page may be open on hundreds of screens, each of which asks every few seconds. */
const KEEP_MS = 1_000;

interface Kept {
  readonly state: Buffer;
  readonly tag: string;
}

/**
 * A map to be looked at from elsewhere, for who has the viewers' key: they become nobody in the workshop, get no cookie
 * and no token, and learn nothing but what stands on the map.
 */
export function embedRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, authority, limits, rooms } = context;
  const wrongKeys = createMinuteLimit(limits.wrongKeysPerMinute);
  const kept = new Map<string, Kept>();

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
    let current = kept.get(mapId);
    if (!current) {
      const state = Buffer.from(publicMap((await openMapRoom(rooms, map)).document.doc));
      const tag = `"${createHash("sha256").update(state).digest("base64url").slice(0, 20)}"`;
      current = { state, tag };
      kept.set(mapId, current);
      // Nothing of a map stays here for longer, whatever becomes of it.
      setTimeout(() => kept.delete(mapId), KEEP_MS).unref();
    }
    reply.header("etag", current.tag);
    if (request.headers["if-none-match"] === current.tag) return await reply.code(304).send();
    return await reply.type("application/octet-stream").send(current.state);
  });
}
