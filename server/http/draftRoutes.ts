import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Drafts, type Revealed, revealSchema } from "../../model/api/facilitation.ts";
import type { MapRecord, WorkshopRecord } from "../storage/store.ts";
import { ProblemError, readBody } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

/** Notes that people have written privately: how many wait, and laying them on the map; for facilitators. */
export function draftRoutes(app: FastifyInstance, context: RouteContext): void {
  const { drafts, reveals, versions } = context;
  const mapFor = async (
    request: FastifyRequest<MapParams>,
  ): Promise<{ workshop: WorkshopRecord; map: MapRecord }> => {
    const { id, mapId } = request.params;
    const { workshop, map, participant } = await mapVisitorOf(context, request, id, mapId);
    if (participant.role !== "facilitator") throw new ProblemError("forbidden");
    return { workshop, map };
  };

  const countsFor = async (request: FastifyRequest<MapParams>): Promise<Drafts> => {
    const { map } = await mapFor(request);
    const counted = await drafts.of(map.workshopId, map.id);
    return { drafts: counted.map(({ participantId, counts }) => ({ participantId, counts: { ...counts } })) };
  };
  const reveal = async (request: FastifyRequest<MapParams>): Promise<Revealed> => {
    const { workshop, map } = await mapFor(request);
    const wanted = readBody(revealSchema, request.body);
    await versions.keepBeforeChange(map);
    return { noteIds: await reveals.reveal(map, workshop.language, wanted) };
  };

  app.get<MapParams>("/api/workshops/:id/maps/:mapId/drafts", (request) => countsFor(request));
  app.post<MapParams>("/api/workshops/:id/maps/:mapId/reveal", (request) => reveal(request));
}
