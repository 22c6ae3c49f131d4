import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import type { MessageRecord, TriedMessage, WebhookRecord } from "../storage/webhookStore.ts";
import type { SendMessage, Tried } from "./sendMessage.ts";
import { signedHeaders } from "./signature.ts";
import { delayAfter, TRY_DELAYS_MS } from "./tryDelays.ts";
import { readEvent } from "./webhookEvents.ts";

/** To different workshops' addresses, one each: who hangs holds up only what is theirs. */
const TRIES_AT_ONCE = 4;
/** The clock may have been set, and timers count on their own. */
const MOST_SLEEP_MS = 60_000;
const GONE = 410;

export interface DeliveryTuning {
  readonly delaysMs?: readonly number[];
  /** after a fault of the store */
  readonly restMs?: number;
  /** from 0 to 1, for the jitter */
  readonly chance?: () => number;
}

/** Carries messages from the store to their addresses, until they arrive or are given up. */
export interface Deliveries {
  /** Looks what is due. Never throws. */
  wake(): void;
  /** Ends tries that are under way; their messages wait for the next start. */
  close(): Promise<void>;
}

/** Does nothing until it is woken for the first time. */
export function createDeliveries(
  {
    store,
    send,
    version,
    log,
    now,
  }: {
    readonly store: Store;
    readonly send: SendMessage;
    readonly version: string;
    readonly log: Log;
    readonly now: () => number;
  },
  { delaysMs = TRY_DELAYS_MS, restMs = MOST_SLEEP_MS, chance = Math.random }: DeliveryTuning = {},
): Deliveries {
  const closing = new AbortController();
  /** workshops for which a try is under way */
  const busy = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let isWoken = false;

  const sleep = (ms: number): void => {
    if (closing.signal.aborted) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(wake, Math.min(Math.max(ms, 0), MOST_SLEEP_MS));
    timer.unref();
  };

  const look = async (): Promise<void> => {
    const waiting = (await store.webhooks.waiting()).filter(({ workshopId }) => !busy.has(workshopId));
    for (const { workshopId, dueAt } of waiting) {
      if (closing.signal.aborted || busy.size >= TRIES_AT_ONCE) return;
      if (dueAt > now()) {
        sleep(dueAt - now());
        return;
      }
      const trying = tryFirst(workshopId)
        .catch(failed)
        .finally(() => {
          busy.delete(workshopId);
          wake();
        });
      busy.set(workshopId, trying);
    }
  };

  const failed = async (error: unknown): Promise<void> => {
    log.error("messages about exports could not be read or written and wait", error);
    if (closing.signal.aborted) return;
    // Not at once again: what does not work now, a full disk, does not work in a millisecond.
    await new Promise<void>((done) => {
      setTimeout(done, restMs).unref();
      closing.signal.addEventListener("abort", () => done(), { once: true });
    });
  };

  const tryFirst = async (workshopId: string): Promise<void> => {
    const message = await store.webhooks.firstWaiting(workshopId);
    const webhook = await store.webhooks.read(workshopId);
    if (!message) return;
    if (webhook?.state !== "on") {
      await store.webhooks.settle(message.id, { ...message, state: "failed" });
      return;
    }
    const tried = await send(
      {
        address: webhook.address,
        headers: {
          "content-type": "application/json",
          "user-agent": `customer-empathy-map/${version || "0"}`,
          ...signedHeaders(webhook.secret, { id: message.id, body: message.body, sentAt: now() }),
        },
        body: message.body,
      },
      closing.signal,
    );
    if (!tried) return;
    const outcome = outcomeOf(message, tried, delaysMs, chance(), now());
    await store.webhooks.settle(message.id, outcome);
    log.info("a message about an export was tried", { result: tried.result, status: tried.status ?? 0 });
    if (tried.status === GONE) await switchOff(webhook);
  };

  const switchOff = async ({ workshopId, setAt }: WebhookRecord): Promise<void> => {
    await store.webhooks.switchOff(workshopId, setAt);
    log.info("an address for messages wants no more, and gets none");
  };

  const wake = (): void => {
    if (closing.signal.aborted) return;
    isWoken = true;
    looking ??= lookWhileWoken().finally(() => {
      looking = null;
      // Woken when it had just looked for the last time.
      if (isWoken) wake();
    });
  };
  const lookWhileWoken = async (): Promise<void> => {
    while (isWoken && !closing.signal.aborted) {
      isWoken = false;
      await look().catch(async (error: unknown) => {
        await failed(error);
        isWoken = true;
      });
    }
  };

  return {
    wake,
    async close() {
      closing.abort();
      if (timer !== null) clearTimeout(timer);
      await looking;
      await Promise.all(busy.values());
    },
  };
}

/** What becomes of a message after a try. */
export function outcomeOf(
  message: Pick<MessageRecord, "tries" | "body" | "dueAt">,
  { result, status }: Tried,
  delaysMs: readonly number[],
  chance: number,
  now: number,
): TriedMessage {
  const tries = message.tries + 1;
  const tried = { tries, triedAt: now, result, status };
  if (status !== null && status >= 200 && status < 300) {
    return { ...tried, state: "delivered", dueAt: message.dueAt };
  }
  // A try-out is about now; an answer in six hours helps nobody.
  const isOver = status === GONE || readEvent(message.body)?.type === "webhook.test";
  const delay = isOver ? null : delayAfter(tries, chance, delaysMs);
  return delay === null
    ? { ...tried, state: "failed", dueAt: message.dueAt }
    : { ...tried, state: "waiting", dueAt: now + delay };
}
