import type { FastifyInstance, FastifyRequest } from "fastify";
import { type NewWebhook, type WebhookAnswer, webhookChangeSchema } from "../../model/api/webhook.ts";
import { readWebhookAddress } from "../../model/webhookAddress.ts";
import type { WorkshopRecord } from "../storage/store.ts";
import { ProblemError, readBody } from "./problems.ts";
import { facilitatorOf, type RouteContext, type WorkshopParams } from "./routeContext.ts";

/** Where a workshop's messages about finished exports go; for facilitators, where the operator allows any host. */
export function webhookRoutes(app: FastifyInstance, context: RouteContext): void {
  const { webhooks } = context;

  const asked = async (request: FastifyRequest<WorkshopParams>): Promise<WorkshopRecord> => {
    const { workshop } = await facilitatorOf(context, request, request.params.id);
    if (webhooks.hosts.length === 0) throw new ProblemError("webhooks-off");
    return workshop;
  };

  app.get<WorkshopParams>("/api/workshops/:id/webhook", async (request, reply) => {
    const { id } = await asked(request);
    return await reply.send((await webhooks.read(id)) satisfies WebhookAnswer);
  });

  app.put<WorkshopParams>("/api/workshops/:id/webhook", async (request, reply) => {
    const { id } = await asked(request);
    const { address } = readBody(webhookChangeSchema, request.body);
    const read = readWebhookAddress(address, webhooks.hosts);
    if ("fault" in read) throw new ProblemError("refused-address", read.fault);
    return await reply.send((await webhooks.set(id, read.address)) satisfies NewWebhook);
  });

  app.delete<WorkshopParams>("/api/workshops/:id/webhook", async (request, reply) => {
    const { id } = await asked(request);
    await webhooks.remove(id);
    return await reply.code(204).send();
  });

  /** The answer does not wait for the receiver: what became of it is read like that of any message. */
  app.post<WorkshopParams>("/api/workshops/:id/webhook/test", async (request, reply) => {
    const { id } = await asked(request);
    const tested = await webhooks.test(id);
    if (tested === "off") throw new ProblemError("no-webhook");
    if (tested === "tooMany") throw new ProblemError("too-many-requests");
    return await reply.code(202).send(tested);
  });
}
