import type { FastifyRequest } from "fastify";
import type { Workshop } from "../../model/api.ts";
import { roomName } from "../../model/wire.ts";
import { type RouteContext, visitorOf } from "./routeContext.ts";

/** A workshop as the asker may see it; throws `unknown-workshop` or `not-joined`. */
export async function workshopAnswer(
  context: RouteContext,
  request: FastifyRequest,
  workshopId: string,
): Promise<Workshop> {
  const { workshop, participant } = await visitorOf(context, request, workshopId);
  const { id, title, language, createdAt, eraseAt, keysVersion } = workshop;
  const { store } = context;
  const documents = await store.erasing.documentsOf(id);
  const epochs = new Map(documents.map(({ room, epoch }) => [room, epoch]));
  return {
    id,
    title,
    language,
    createdAt: new Date(createdAt).toISOString(),
    eraseAt: eraseAt === null ? null : new Date(eraseAt).toISOString(),
    maps: (await store.mapsOf(id)).map((map) => ({
      id: map.id,
      title: map.title,
      epoch: epochs.get(roomName({ kind: "map", mapId: map.id })) ?? 1,
    })),
    outcomeEpoch: epochs.get(roomName({ kind: "outcome", workshopId: id })) ?? 1,
    keysVersion,
    me: { participantId: participant.id, role: participant.role, name: participant.name },
  };
}
