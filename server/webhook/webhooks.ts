import type { NewWebhook, WebhookAnswer, WebhookEvent, WebhookMessage } from "../../model/api/webhook.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import type { MessageRecord } from "../storage/webhookStore.ts";
import { createDeliveries, type DeliveryTuning } from "./deliveries.ts";
import { createSendMessage, type SendTuning } from "./sendMessage.ts";
import { newSigningSecret } from "./signature.ts";
import { exportFinished, type FinishedExport, readEvent, webhookTest } from "./webhookEvents.ts";

/** How long it is remembered what was sent, and the longest that anything waits, after a server that was off for weeks. */
const REMEMBERED_MS = 30 * 24 * 3600 * 1000;
/** Enough for whoever sets a receiver up; too few to trouble a stranger's with. */
const TESTS_A_MINUTE = 10;
const MINUTE_MS = 60_000;

export type WebhookTuning = SendTuning & DeliveryTuning;

/** Messages about finished exports, for the one address that a workshop may have. */
export interface Webhooks {
  /** those that messages may be sent to; none: it is switched off */
  readonly hosts: readonly string[];
  /** Begins to send what waits; before, nothing leaves. */
  start(): void;
  /** Queues a message where one is wanted. At once; an export does not wait for it, nor fail with it. */
  exported(finished: FinishedExport): void;
  read(workshopId: string): Promise<WebhookAnswer>;
  /** Sets the address and makes a secret for it. */
  set(workshopId: string, address: string): Promise<NewWebhook>;
  remove(workshopId: string): Promise<void>;
  /** Queues a message that is tried once. `tooMany`: there were some just now, or too many messages wait. */
  test(workshopId: string): Promise<WebhookEvent | "off" | "tooMany">;
  /** Forgets what is a month old. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export function createWebhooks(
  {
    store,
    hosts,
    limits,
    version,
    log,
    now,
  }: {
    readonly store: Store;
    readonly hosts: readonly string[];
    readonly limits: Limits;
    readonly version: string;
    readonly log: Log;
    readonly now: () => number;
  },
  tuning: WebhookTuning = {},
): Webhooks {
  const deliveries =
    hosts.length > 0
      ? createDeliveries({ store, send: createSendMessage(hosts, tuning), version, log, now }, tuning)
      : null;
  /** messages on their way into the store */
  const queueing = new Set<Promise<void>>();

  const queue = async (workshopId: string, event: WebhookEvent): Promise<"queued" | "full" | "off"> => {
    const message = { id: event.id, workshopId, body: JSON.stringify(event), createdAt: now() };
    const queued = await store.webhooks.add(message, {
      perWorkshop: limits.webhooksPerWorkshop,
      inAll: limits.webhooksPerProcess,
    });
    if (queued === "queued") deliveries?.wake();
    return queued;
  };

  return {
    hosts,
    start: () => deliveries?.wake(),
    exported(finished) {
      if (!deliveries) return;
      const queued = queue(finished.workshopId, exportFinished(finished, now()))
        .then(() => {})
        .catch((error: unknown) => log.error("a message about an export could not be queued", error))
        .finally(() => queueing.delete(queued));
      queueing.add(queued);
    },
    async read(workshopId) {
      const webhook = await store.webhooks.read(workshopId);
      if (!webhook) return { hosts: [...hosts], webhook: null };
      const messages = (await store.webhooks.messagesOf(workshopId)).flatMap((one) => messageFrom(one) ?? []);
      const { address, state, setAt, dropped } = webhook;
      return {
        hosts: [...hosts],
        webhook: { address, state, setAt: new Date(setAt).toISOString(), dropped, messages },
      };
    },
    async set(workshopId, address) {
      const [secret, setAt] = [newSigningSecret(), now()];
      await store.webhooks.set({ workshopId, address, secret, setAt });
      return { address, secret, setAt: new Date(setAt).toISOString() };
    },
    remove: (workshopId) => store.webhooks.remove(workshopId),
    async test(workshopId) {
      const since = now() - MINUTE_MS;
      const recent = (await store.webhooks.messagesOf(workshopId)).filter(
        (one) => one.createdAt > since && readEvent(one.body)?.type === "webhook.test",
      );
      if (recent.length >= TESTS_A_MINUTE) return "tooMany";
      const event = webhookTest(workshopId, now());
      const queued = await queue(workshopId, event);
      return queued === "queued" ? event : queued === "full" ? "tooMany" : "off";
    },
    tidy: () => store.webhooks.deleteCreatedBefore(now() - REMEMBERED_MS),
    async close() {
      await Promise.all(queueing);
      await deliveries?.close();
    },
  };
}

/** As it is shown; null for a body that a newer version wrote. */
function messageFrom(record: MessageRecord): WebhookMessage | null {
  const event = readEvent(record.body);
  if (!event) return null;
  const { state, tries, triedAt, result, status, dueAt } = record;
  return {
    event,
    state,
    tries,
    triedAt: triedAt === null ? null : new Date(triedAt).toISOString(),
    result,
    status,
    nextTryAt: state === "waiting" ? new Date(dueAt).toISOString() : null,
  };
}
