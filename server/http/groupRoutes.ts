import type { FastifyInstance, FastifyRequest } from "fastify";
import type * as z from "zod/mini";
import { type joinedGroupSchema, newGroupsSchema, ownGroupSchema } from "../../model/api/facilitation.ts";
import { makeGroups, setMembers } from "../../model/groupCommands.ts";
import { setAbout } from "../../model/mapCommands.ts";
import { readAbout } from "../../model/mapDocument.ts";
import {
  MAX_GROUPS,
  MAX_MEMBERS,
  readSession,
  type Session,
  smallestGroup,
} from "../../model/sessionDocument.ts";
import { createWorkshopQueue, type WorkshopQueue } from "../erasure/workshopQueue.ts";
import { SERVER_OWNER } from "../storage/store.ts";
import { addMapTo } from "../workshops.ts";
import { ProblemError, readBody } from "./problems.ts";
import { facilitatorOf, type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";

type JoinedGroup = z.infer<typeof joinedGroupSchema>;

/** People put themselves into groups; only facilitators write the session, so that the server does it for them. */
export function groupRoutes(app: FastifyInstance, context: RouteContext): void {
  const queue = createWorkshopQueue();
  app.put<WorkshopParams>("/api/workshops/:id/groups/me", (request) => joinGroup(context, request));
  app.post<WorkshopParams>("/api/workshops/:id/groups", async (request, reply) => {
    await addGroups(context, queue, request);
    return await reply.code(204).send();
  });
}

/** One after another: of two facilitators who press at once, the second finds what the first has made. */
async function addGroups(
  context: RouteContext,
  queue: WorkshopQueue,
  request: FastifyRequest<WorkshopParams>,
): Promise<void> {
  const { workshop } = await facilitatorOf(context, request, request.params.id);
  const { names, customerName, known } = readBody(newGroupsSchema, request.body);
  const { store, rooms, limits } = context;
  const openSession = () => rooms.open({ kind: "session", workshopId: workshop.id }, workshop.id);
  await queue.run(workshop.id, async () => {
    const { groups } = readSession((await openSession()).document.doc);
    if (groups.length !== known) return;
    if (known + names.length > MAX_GROUPS) throw new ProblemError("forbidden", "too many groups");
    const taken = new Set(groups.map(({ mapId }) => mapId));
    const maps = await store.mapsOf(workshop.id);
    const mapIds = maps
      .map(({ id }) => id)
      .filter((id) => !taken.has(id))
      .slice(0, names.length);
    const missing = names.slice(mapIds.length);
    if (maps.length + missing.length > limits.mapsPerWorkshop)
      throw new ProblemError("forbidden", `a workshop has at most ${limits.mapsPerWorkshop} maps`);
    if (customerName) for (const mapId of mapIds) await introduce(context, workshop.id, mapId, customerName);
    for (const title of missing) {
      const wanted = { title, ...(customerName && { customerName }) };
      mapIds.push((await addMapTo(store, workshop.id, workshop.language, wanted)).id);
    }
    const made = names.map((name, index) => ({ name, mapId: mapIds[index] ?? "" }));
    const room = await openSession();
    await room.edit((doc) => makeGroups(doc, made, SERVER_OWNER));
  });
}

/** On a map that was there before: its customer, unless somebody has named one. */
async function introduce(
  { rooms }: RouteContext,
  workshopId: string,
  mapId: string,
  customerName: string,
): Promise<void> {
  const room = await rooms.open({ kind: "map", mapId }, workshopId);
  if (readAbout(room.document.doc).customerName !== "") return;
  await room.edit((doc) => setAbout(doc, { customerName }, SERVER_OWNER));
}

async function joinGroup(
  context: RouteContext,
  request: FastifyRequest<WorkshopParams>,
): Promise<JoinedGroup> {
  const { workshop, participant } = await visitorOf(context, request, request.params.id);
  const { groupId: wanted } = readBody(ownGroupSchema, request.body);
  if (participant.role === "viewer") throw new ProblemError("forbidden", "viewers are in no group");
  const room = await context.rooms.open({ kind: "session", workshopId: workshop.id }, workshop.id);
  // Nothing may wait from here to the edit: the next one counts this one in.
  const session = readSession(room.document.doc);
  const groupId = groupFor(session, participant.id, wanted);
  const isNew = !session.members.has(participant.id);
  if (isNew && session.members.size >= MAX_MEMBERS)
    throw new ProblemError("forbidden", "all groups are full");
  await room.edit((doc) => setMembers(doc, new Map([[participant.id, groupId]]), SERVER_OWNER));
  return { groupId };
}

function groupFor(session: Session, participantId: string, wanted: string | undefined): string {
  switch (session.grouping) {
    case "facilitator":
      throw new ProblemError("forbidden", "a facilitator puts people into groups");
    case "choice":
      if (session.groups.some(({ id }) => id === wanted) && wanted !== undefined) return wanted;
      throw new ProblemError("forbidden", "there is no such group to choose");
    case "random": {
      const groupId = session.members.get(participantId) ?? smallestGroup(session)?.id;
      if (groupId !== undefined) return groupId;
      throw new ProblemError("forbidden", "there are no groups yet");
    }
  }
}
