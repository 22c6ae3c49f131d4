import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  ownNameSchema,
  type PeopleAnswer,
  type PersonEntry,
  roleChangeSchema,
} from "../../model/api/access.ts";
import { CLOSE } from "../../model/wire.ts";
import type { ParticipantRecord, PersonChange } from "../storage/store.ts";
import { ProblemError, readBody } from "./problems.ts";
import { facilitatorOf, type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";

interface PersonParams {
  Params: { id: string; participantId: string };
}

/** Who is in a workshop: for its facilitators to list, to give another role, to remove; and one's own name. */
export function participantRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, rooms } = context;

  const entryOf = (
    { id, name, role, workshopId }: ParticipantRecord,
    me: ParticipantRecord,
    connected: ReadonlyMap<string, unknown> = rooms.connected(workshopId),
  ): PersonEntry => ({ participantId: id, name, role, isConnected: connected.has(id), isMe: id === me.id });

  /** The facilitator who asks, and the one they ask about. */
  const pairOf = async (
    request: FastifyRequest<PersonParams>,
  ): Promise<{ me: ParticipantRecord; person: ParticipantRecord }> => {
    const { workshop, participant: me } = await facilitatorOf(context, request, request.params.id);
    const person = await store.readParticipant(request.params.participantId);
    if (person?.workshopId !== workshop.id) throw new ProblemError("unknown-participant");
    return { me, person };
  };

  app.get<WorkshopParams>("/api/workshops/:id/participants", async (request, reply) => {
    const { workshop, participant: me } = await facilitatorOf(context, request, request.params.id);
    const connected = rooms.connected(workshop.id);
    const people = await store.participantsOf(workshop.id);
    const participants = people.map((person) => entryOf(person, me, connected));
    return await reply.send({ participants } satisfies PeopleAnswer);
  });

  app.patch<WorkshopParams>("/api/workshops/:id/participants/me", async (request, reply) => {
    const { participant: me } = await visitorOf(context, request, request.params.id);
    const { name } = readBody(ownNameSchema, request.body);
    if (!(await store.updateParticipant(me, { name, role: me.role }))) throw new ProblemError("not-joined");
    return await reply.send(entryOf({ ...me, name }, me));
  });

  app.patch<PersonParams>("/api/workshops/:id/participants/:participantId", async (request, reply) => {
    const { me, person } = await pairOf(request);
    const { role } = readBody(roleChangeSchema, request.body);
    if (role !== person.role) {
      assertDone(await store.setRole(person.id, role));
      rooms.closeParticipant(person.id, CLOSE.rightsChanged, "your role has changed");
    }
    return await reply.send(entryOf({ ...person, role }, me));
  });

  app.delete<PersonParams>("/api/workshops/:id/participants/:participantId", async (request, reply) => {
    const { person } = await pairOf(request);
    assertDone(await store.removeParticipant(person.id));
    rooms.closeParticipant(person.id, CLOSE.notJoined, "a facilitator has removed you");
    return await reply.code(204).send();
  });
}

function assertDone(change: PersonChange): void {
  switch (change) {
    case "done":
      return;
    case "unknown":
      throw new ProblemError("unknown-participant");
    case "lastFacilitator":
      throw new ProblemError("forbidden", "the last facilitator stays one");
  }
}
