import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  NOTES_OF_ERASED,
  noteErasureSchema,
  type Receipt,
  retentionChangeSchema,
} from "../../model/api/erasure.ts";
import type { Workshop } from "../../model/api.ts";
import { isOneOf } from "../../model/fields.ts";
import { ownData } from "../erasure/ownData.ts";
import { eraseAtAfter } from "../erasure/retention.ts";
import { readMap } from "./mapContent.ts";
import { ProblemError, readBody } from "./problems.ts";
import {
  facilitatorOf,
  type MapParams,
  mapVisitorOf,
  type RouteContext,
  visitorOf,
  type WorkshopParams,
} from "./routeContext.ts";
import { workshopAnswer } from "./workshopAnswer.ts";

interface OwnErasure extends WorkshopParams {
  Querystring: { notes?: string };
}

/** Erasing for good, what is stored about oneself, and the date on which a workshop goes by itself. */
export function erasureRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, rooms, erasures, authority } = context;

  app.delete<WorkshopParams>("/api/workshops/:id", async (request, reply) => {
    const { id } = (await facilitatorOf(context, request, request.params.id)).workshop;
    const receipt = await erasures.eraseWorkshop(id);
    return await reply.header("set-cookie", authority.endCookieFor(id)).send(receipt);
  });

  app.patch<WorkshopParams>("/api/workshops/:id", (request) => changeRetention(context, request));

  app.get<WorkshopParams>("/api/workshops/:id/participants/me/data", async (request, reply) => {
    const { workshop, participant } = await visitorOf(context, request, request.params.id);
    const data = await ownData(store, rooms, workshop, participant);
    return await reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", `attachment; filename="my-data.json"`)
      .send(JSON.stringify(data, null, 2));
  });

  app.delete<OwnErasure>("/api/workshops/:id/participants/me", async (request, reply) => {
    const { workshop, participant } = await visitorOf(context, request, request.params.id);
    const notes = request.query.notes ?? "erase";
    if (!isOneOf(NOTES_OF_ERASED, notes)) throw new ProblemError("invalid-body", "notes: erase or keep");
    const receipt = await erasures.eraseParticipant(workshop.id, participant.id, notes);
    return await reply.header("set-cookie", authority.endCookieFor(workshop.id)).send(receipt);
  });

  app.post<MapParams>("/api/workshops/:id/maps/:mapId/erasures", (request) => eraseNotes(context, request));
}

async function changeRetention(
  context: RouteContext,
  request: FastifyRequest<WorkshopParams>,
): Promise<Workshop> {
  const { id } = (await facilitatorOf(context, request, request.params.id)).workshop;
  const { retentionDays } = readBody(retentionChangeSchema, request.body);
  await context.store.erasing.setEraseAt(id, eraseAtAfter(context.now(), retentionDays));
  return await workshopAnswer(context, request, id);
}

async function eraseNotes(context: RouteContext, request: FastifyRequest<MapParams>): Promise<Receipt> {
  const { id, mapId } = request.params;
  const { map, participant } = await mapVisitorOf(context, request, id, mapId);
  const { noteIds } = readBody(noteErasureSchema, request.body);
  if (participant.role !== "facilitator") {
    const { notes } = await readMap(context.rooms, map);
    const own = new Set(notes.flatMap((note) => (note.author === participant.id ? [note.id] : [])));
    const mayAll = participant.role === "participant" && noteIds.every((noteId) => own.has(noteId));
    if (!mayAll) throw new ProblemError("forbidden", "only facilitators erase what others wrote");
  }
  return await context.erasures.eraseNotes(id, mapId, noteIds);
}
