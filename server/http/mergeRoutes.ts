import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  type MergeableMaps,
  type Merged,
  mergeAgainSchema,
  newMergeSchema,
} from "../../model/api/merging.ts";
import type { MergeResult } from "../merging/merges.ts";
import { readBody } from "./problems.ts";
import {
  facilitatorOf,
  type MapParams,
  mapVisitorOf,
  type RouteContext,
  type WorkshopParams,
} from "./routeContext.ts";

/** Several maps become one, and that one follows them; for facilitators, who make maps. */
export function mergeRoutes(app: FastifyInstance, context: RouteContext): void {
  const { merges } = context;

  const look = async (request: FastifyRequest<WorkshopParams>): Promise<MergeableMaps> => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    return { maps: await merges.look(workshop.id) };
  };
  app.get<WorkshopParams>("/api/workshops/:id/maps/merge", (request) => look(request));

  app.post<WorkshopParams>("/api/workshops/:id/maps/merge", async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    const wanted = readBody(newMergeSchema, request.body);
    return await reply.code(201).send(answerOf(await merges.make(workshop, wanted)));
  });

  const again = async (request: FastifyRequest<MapParams>): Promise<Merged> => {
    const { id, mapId } = request.params;
    const { workshop } = await facilitatorOf(context, request, id);
    const { map } = await mapVisitorOf(context, request, id, mapId);
    const { maps = [] } = readBody(mergeAgainSchema, request.body);
    return answerOf(await merges.again(map, workshop.language, maps));
  };
  app.post<MapParams>("/api/workshops/:id/maps/:mapId/merge", (request) => again(request));
}

function answerOf({ map: { id, title }, ...counts }: MergeResult): Merged {
  return { map: { id, title }, ...counts };
}
