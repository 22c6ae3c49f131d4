import type { FastifyInstance } from "fastify";
import { type Joined, joinSchema, newWorkshopSchema } from "../../model/api.ts";
import { isId } from "../../model/ids.ts";
import { ROLES, type Role } from "../../model/roles.ts";
import { hashSecret, isSameHash } from "../authorize.ts";
import { enterWorkshop } from "../joining.ts";
import type { WorkshopRecord } from "../storage/store.ts";
import { createWorkshop } from "../workshops.ts";
import { createMinuteLimit } from "./minuteLimit.ts";
import { ProblemError, readBody } from "./problems.ts";
import type { RouteContext, WorkshopParams } from "./routeContext.ts";
import { workshopAnswer } from "./workshopAnswer.ts";

/** Making, joining and reading workshops. */
export function workshopRoutes(app: FastifyInstance, context: RouteContext): void {
  const { store, authority, limits } = context;
  const wrongKeys = createMinuteLimit(limits.wrongKeysPerMinute);
  const joins = createMinuteLimit(limits.joinsPerMinute);
  const generous = {
    config: {
      rateLimit: { max: limits.newWorkshopsPerMinute, timeWindow: 60_000, keyGenerator: () => "everyone" },
    },
  };

  app.post("/api/workshops", generous, async (request, reply) => {
    const wanted = readBody(newWorkshopSchema, request.body);
    const created = await createWorkshop(store, wanted, context.baseUrlOf(request), context.retentionDays);
    return await reply.code(201).send(created);
  });

  app.post<WorkshopParams>("/api/workshops/:id/join", async (request, reply) => {
    const { key, name } = readBody(joinSchema, request.body);
    const workshop = await existing(request.params.id);
    const role = roleOfKey(workshop, key);
    if (!role) throw new ProblemError(wrongKeys.take() ? "wrong-key" : "too-many-requests");
    if (!joins.take()) throw new ProblemError("too-many-requests");
    const entered = await enterWorkshop(context, workshop, { role, name, headers: request.headers });
    const joined: Joined = { ...entered, keyRole: role };
    return await reply.header("set-cookie", authority.cookieFor(workshop.id, joined.token)).send(joined);
  });

  app.get<WorkshopParams>("/api/workshops/:id", (request) =>
    workshopAnswer(context, request, request.params.id),
  );

  const existing = async (id: string): Promise<WorkshopRecord> => {
    const workshop = isId(id) ? await store.readWorkshop(id) : null;
    if (!workshop) throw new ProblemError("unknown-workshop");
    return workshop;
  };
}

/** Compares with all three hashes, so that the time says nothing about which was close. */
function roleOfKey(workshop: WorkshopRecord, key: string): Role | null {
  const hash = hashSecret(key);
  const matches = ROLES.map((role) => isSameHash(workshop.keyHashes[role], hash));
  return ROLES[matches.indexOf(true)] ?? null;
}
