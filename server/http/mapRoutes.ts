import type { FastifyInstance, FastifyRequest } from "fastify";
import { addedMapSchema, type MapEntry } from "../../model/api.ts";
import { beginningRights } from "../../model/observation.ts";
import { createWorkshopQueue, type WorkshopQueue } from "../erasure/workshopQueue.ts";
import type { MapRecord, ParticipantRecord } from "../storage/store.ts";
import { addMapTo } from "../workshops.ts";
import { ProblemError, readBody } from "./problems.ts";
import { type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";

/** More maps for a workshop: by facilitators, and by participants who observe where that is allowed. */
export function mapRoutes(app: FastifyInstance, context: RouteContext): void {
  const queue = createWorkshopQueue();
  app.post<WorkshopParams>("/api/workshops/:id/maps", async (request, reply) => {
    const { map, isNew } = await addMap(context, queue, request);
    const entry: MapEntry = { id: map.id, title: map.title };
    return await reply.code(isNew ? 201 : 200).send(entry);
  });
}

async function addMap(
  context: RouteContext,
  queue: WorkshopQueue,
  request: FastifyRequest<WorkshopParams>,
): Promise<{ map: MapRecord; isNew: boolean }> {
  const { store, limits } = context;
  const { workshop, participant } = await visitorOf(context, request, request.params.id);
  if (participant.role === "viewer") throw new ProblemError("forbidden");
  const wanted = readBody(addedMapSchema, request.body);
  // One after another: of two that ask for the same map, because an answer was lost, the second finds it.
  return await queue.run(workshop.id, async () => {
    const there = wanted.id === undefined ? null : await store.readMap(wanted.id);
    if (there?.workshopId === workshop.id) return { map: there, isNew: false };
    // Not "it belongs to somebody else": nobody learns here what there is elsewhere.
    if (there) throw new ProblemError("forbidden", "take another id");
    if (!(await mayBegin(context, workshop.id, participant))) throw new ProblemError("forbidden");
    if ((await store.mapsOf(workshop.id)).length >= limits.mapsPerWorkshop) {
      throw new ProblemError("forbidden", `a workshop has at most ${limits.mapsPerWorkshop} maps`);
    }
    return { map: await addMapTo(store, workshop.id, workshop.language, wanted), isNew: true };
  });
}

async function mayBegin(
  { sessions }: RouteContext,
  workshopId: string,
  { id: participantId, role }: ParticipantRecord,
): Promise<boolean> {
  await sessions.know(workshopId);
  return sessions.rightsOf(workshopId, { participantId, role, mapId: null }, beginningRights) === "all";
}
