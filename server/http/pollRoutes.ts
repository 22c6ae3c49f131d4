import type { FastifyInstance, FastifyRequest } from "fastify";
import { ballotChangeSchema, newPollSchema, pollChangeSchema } from "../../model/api/facilitation.ts";
import { isId } from "../../model/ids.ts";
import type { PollRecord } from "../storage/pollStore.ts";
import { ProblemError, readBody } from "./problems.ts";
import { facilitatorOf, type RouteContext, visitorOf, type WorkshopParams } from "./routeContext.ts";

interface PollParams {
  Params: { id: string; pollId: string };
}

const POLLS = "/api/workshops/:id/polls";

/** Votes and quick checks, which facilitators hold, and everybody's own ballot: nobody ever asks for another's. */
export function pollRoutes(app: FastifyInstance, context: RouteContext): void {
  const { polls, store } = context;

  const pollOf = async ({ params: { id, pollId } }: FastifyRequest<PollParams>): Promise<PollRecord> => {
    if (!isId(pollId)) throw new ProblemError("unknown-poll");
    return await polls.find(id, pollId);
  };

  app.post<WorkshopParams>(POLLS, async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    const wanted = readBody(newPollSchema, request.body);
    const maps = new Set((await store.mapsOf(workshop.id)).map(({ id }) => id));
    const wantedMaps = [
      ...(wanted.dots?.mapIds ?? []),
      ...(wanted.kano?.items.map(({ mapId }) => mapId) ?? []),
    ];
    if (wantedMaps.some((id) => !maps.has(id))) throw new ProblemError("unknown-map");
    const { id } = await polls.create(workshop.id, wanted);
    return await reply.code(201).send({ id });
  });

  app.patch<PollParams>(`${POLLS}/:pollId`, async (request) => {
    await facilitatorOf(context, request, request.params.id);
    const { action } = readBody(pollChangeSchema, request.body);
    const poll = await pollOf(request);
    await polls.change(poll, action);
    return { id: poll.id };
  });

  app.delete<PollParams>(`${POLLS}/:pollId`, async (request, reply) => {
    await facilitatorOf(context, request, request.params.id);
    await polls.remove(await pollOf(request));
    return await reply.code(204).send();
  });

  app.get<PollParams>(`${POLLS}/:pollId/ballot`, async (request) => {
    const { participant } = await visitorOf(context, request, request.params.id);
    return await polls.ballotOf(await pollOf(request), participant.id);
  });

  app.put<PollParams>(`${POLLS}/:pollId/ballot`, async (request) => {
    const { participant } = await visitorOf(context, request, request.params.id);
    const change = readBody(ballotChangeSchema, request.body);
    return await polls.vote(await pollOf(request), participant, change);
  });
}
