import {
  type NewWebhook,
  newWebhookSchema,
  type WebhookAnswer,
  webhookSchema,
} from "../../model/api/webhook.ts";
import { answer, ask, json, workshopPath } from "./api.ts";

/** Where messages about exports go, and what became of the last ones; for facilitators, as all below. */
export function readWebhook(workshopId: string): Promise<WebhookAnswer> {
  return ask(webhookSchema, webhookPath(workshopId), { cache: "no-store" });
}

/** Sets the address; the answer has the secret, this once. */
export function setWebhook(workshopId: string, address: string): Promise<NewWebhook> {
  return ask(newWebhookSchema, webhookPath(workshopId), { ...json({ address }), method: "PUT" });
}

export async function removeWebhook(workshopId: string): Promise<void> {
  await answer(webhookPath(workshopId), { method: "DELETE" });
}

/** Sends a message to try the address out; what became of it is read with `readWebhook`. */
export async function testWebhook(workshopId: string): Promise<void> {
  await answer(`${webhookPath(workshopId)}/test`, { method: "POST" });
}

function webhookPath(workshopId: string): string {
  return `${workshopPath(workshopId)}/webhook`;
}
