import type { FastifyInstance, FastifyRequest } from "fastify";
import type * as z from "zod/mini";
import { type joinedGroupSchema, ownGroupSchema } from "../../model/api/facilitation.ts";
import { setMembers } from "../../model/groupCommands.ts";
import { MAX_MEMBERS, readSession, type Session, smallestGroup } from "../../model/sessionDocument.ts";
import { SERVER_OWNER } from "../storage/store.ts";
import { ProblemError, readBody } from "./problems.ts";
import { type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";

type JoinedGroup = z.infer<typeof joinedGroupSchema>;

/** People put themselves into groups; only facilitators write the session, so that the server does it for them. */
export function groupRoutes(app: FastifyInstance, context: RouteContext): void {
  app.put<WorkshopParams>("/api/workshops/:id/groups/me", (request) => joinGroup(context, request));
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
