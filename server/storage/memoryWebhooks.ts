import {
  type MessageRecord,
  REMEMBERED_MESSAGES,
  type WebhookRecord,
  type WebhookStore,
} from "./webhookStore.ts";

export interface MemoryWebhooks extends WebhookStore {
  deleteAllOf(workshopId: string): void;
}

/** Addresses and messages of the store that forgets. */
export function createMemoryWebhooks(): MemoryWebhooks {
  const webhooks = new Map<string, WebhookRecord>();
  /** oldest first */
  let messages: MessageRecord[] = [];
  const waitingNow = (): MessageRecord[] => messages.filter(({ state }) => state === "waiting");
  const deleteAllOf = (workshopId: string): void => {
    webhooks.delete(workshopId);
    messages = messages.filter((one) => one.workshopId !== workshopId);
  };
  const change = (isMeant: (message: MessageRecord) => boolean, to: Partial<MessageRecord>): void => {
    messages = messages.map((one) => (one.state === "waiting" && isMeant(one) ? { ...one, ...to } : one));
  };
  return {
    deleteAllOf,
    async set(record) {
      webhooks.set(record.workshopId, { ...record, state: "on", dropped: 0 });
    },
    read: async (workshopId) => webhooks.get(workshopId) ?? null,
    async remove(workshopId) {
      deleteAllOf(workshopId);
    },
    async switchOff(workshopId, setAt) {
      const webhook = webhooks.get(workshopId);
      if (webhook?.setAt !== setAt) return;
      webhooks.set(workshopId, { ...webhook, state: "gone" });
      change((one) => one.workshopId === workshopId, { state: "failed" });
    },
    async add(message, bounds) {
      const { workshopId, createdAt } = message;
      const webhook = webhooks.get(workshopId);
      if (webhook?.state !== "on") return "off";
      const waiting = waitingNow();
      const here = waiting.filter((one) => one.workshopId === workshopId).length;
      if (here >= bounds.perWorkshop || waiting.length >= bounds.inAll) {
        webhooks.set(workshopId, { ...webhook, dropped: webhook.dropped + 1 });
        return "full";
      }
      messages.push({
        ...message,
        state: "waiting",
        tries: 0,
        dueAt: createdAt,
        triedAt: null,
        result: null,
        status: null,
      });
      return "queued";
    },
    messagesOf: async (workshopId) =>
      messages
        .filter((one) => one.workshopId === workshopId)
        .toReversed()
        .slice(0, REMEMBERED_MESSAGES),
    async waiting() {
      const first = new Map<string, number>();
      for (const { workshopId, dueAt } of waitingNow()) {
        first.set(workshopId, Math.min(dueAt, first.get(workshopId) ?? dueAt));
      }
      return [...first]
        .map(([workshopId, dueAt]) => ({ workshopId, dueAt }))
        .toSorted((a, b) => a.dueAt - b.dueAt);
    },
    firstWaiting: async (workshopId) =>
      waitingNow()
        .filter((one) => one.workshopId === workshopId)
        .toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null,
    async settle(id, tried) {
      change((one) => one.id === id, tried);
      const workshopId = messages.find((one) => one.id === id)?.workshopId;
      const done = messages.filter((one) => one.workshopId === workshopId && one.state !== "waiting");
      const old = new Set(done.slice(0, Math.max(0, done.length - REMEMBERED_MESSAGES)));
      messages = messages.filter((one) => !old.has(one));
    },
    async deleteCreatedBefore(time) {
      messages = messages.filter(({ createdAt }) => createdAt >= time);
    },
  };
}
