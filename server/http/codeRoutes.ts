import type { FastifyInstance } from "fastify";
import {
  type JoinedByCode,
  joinByCodeSchema,
  type NewCode,
  type RunningCodes,
} from "../../model/api/access.ts";
import { JOIN_CODE_HOURS, newJoinCode, readJoinCode } from "../../model/joinCode.ts";
import { enterWorkshop } from "../joining.ts";
import { createMinuteLimit } from "./minuteLimit.ts";
import { ProblemError, readBody } from "./problems.ts";
import { facilitatorOf, type RouteContext, type WorkshopParams } from "./routeContext.ts";

/** Each facilitator may show one of their own; more than this means that something makes them by the dozen. */
const RUNNING_CODES = 20;
const HOUR_MS = 3600 * 1000;

/** Joining by a short code, and the codes themselves. */
export function codeRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, authority, limits, now } = context;
  const wrongCodes = createMinuteLimit(limits.wrongKeysPerMinute);
  const joins = createMinuteLimit(limits.joinsPerMinute);

  app.post("/api/join", async (request, reply) => {
    const { code, name } = readBody(joinByCodeSchema, request.body);
    const clean = readJoinCode(code);
    const found = clean ? await store.joinCodes.find(clean) : null;
    const isRunning = found !== null && found.expiresAt > now();
    const workshop = isRunning ? await store.readWorkshop(found.workshopId) : null;
    if (!workshop) {
      if (!wrongCodes.take()) throw new ProblemError("too-many-requests");
      throw new ProblemError(found ? "expired-code" : "wrong-code");
    }
    if (!joins.take()) throw new ProblemError("too-many-requests");
    const joined = await enterWorkshop(context, workshop, {
      role: "participant",
      name,
      headers: request.headers,
    });
    const answer: JoinedByCode = { workshopId: workshop.id, ...joined };
    return await reply.header("set-cookie", authority.cookieFor(workshop.id, joined.token)).send(answer);
  });

  app.post<WorkshopParams>("/api/workshops/:id/code", async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    if ((await store.joinCodes.runningOf(workshop.id, now())).length >= RUNNING_CODES) {
      throw new ProblemError("forbidden", `a workshop has at most ${RUNNING_CODES} codes at a time`);
    }
    const expiresAt = now() + JOIN_CODE_HOURS * HOUR_MS;
    let code = newJoinCode();
    while (!(await store.joinCodes.add(workshop.id, code, expiresAt))) code = newJoinCode();
    const answer: NewCode = { code, expiresAt: new Date(expiresAt).toISOString() };
    return await reply.code(201).send(answer);
  });

  app.get<WorkshopParams>("/api/workshops/:id/code", async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    const ends = await store.joinCodes.runningOf(workshop.id, now());
    const codes = ends.map((end) => ({ expiresAt: new Date(end).toISOString() }));
    return await reply.send({ codes } satisfies RunningCodes);
  });

  app.delete<WorkshopParams>("/api/workshops/:id/code", async (request, reply) => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    await store.joinCodes.endAllOf(workshop.id, now());
    return await reply.code(204).send();
  });
}
