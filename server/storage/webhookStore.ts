import type { MessageState, TryResult, WebhookState } from "../../model/api/webhook.ts";

/** Where a workshop's messages go. Address and secret are sealed on disk: addresses often hold a secret, too. */
export interface WebhookRecord {
  readonly workshopId: string;
  readonly address: string;
  readonly secret: string;
  readonly state: WebhookState;
  /** milliseconds since 1970 */
  readonly setAt: number;
  /** messages that were not taken because too many waited */
  readonly dropped: number;
}

export interface MessageRecord {
  readonly id: string;
  readonly workshopId: string;
  /** the body, as it is signed and sent */
  readonly body: string;
  readonly createdAt: number;
  readonly state: MessageState;
  readonly tries: number;
  /** when it is tried next, while it waits */
  readonly dueAt: number;
  readonly triedAt: number | null;
  readonly result: TryResult | null;
  readonly status: number | null;
}

export type NewMessage = Pick<MessageRecord, "id" | "workshopId" | "body" | "createdAt">;

/** What a try changes. */
export type TriedMessage = Pick<MessageRecord, "state" | "tries" | "dueAt" | "triedAt" | "result" | "status">;

export interface QueueBounds {
  readonly perWorkshop: number;
  readonly inAll: number;
}

/** Addresses for messages, and the messages: what waits, and the last of what was. Part of `Store`. */
export interface WebhookStore {
  /** Sets or replaces address and secret, switches on, and forgets how many were dropped. Messages stay. */
  set(record: Pick<WebhookRecord, "workshopId" | "address" | "secret" | "setAt">): Promise<void>;
  /** Null where there is none, or where it can no longer be opened. */
  read(workshopId: string): Promise<WebhookRecord | null>;
  /** Removes it with all its messages. */
  remove(workshopId: string): Promise<void>;
  /** Switches off what was set at `setAt`: what waits has failed. An address that was set since stays. */
  switchOff(workshopId: string, setAt: number): Promise<void>;
  /** `off`: nothing is sent for this workshop. `full`: too many wait; that is counted. */
  add(message: NewMessage, bounds: QueueBounds): Promise<"queued" | "full" | "off">;
  /** The newest messages, newest first. */
  messagesOf(workshopId: string): Promise<readonly MessageRecord[]>;
  /** Workshops for which something waits, with the moment at which the first of it is due. */
  waiting(): Promise<readonly { readonly workshopId: string; readonly dueAt: number }[]>;
  /** What is due first of a workshop. */
  firstWaiting(workshopId: string): Promise<MessageRecord | null>;
  /** Writes down a try, and forgets all but the last messages that are done with. */
  settle(id: string, tried: TriedMessage): Promise<void>;
  /** Forgets messages from before, those that wait as well. */
  deleteCreatedBefore(time: number): Promise<void>;
}

/** Of a workshop's messages that are done with, so many are remembered; as many are listed. */
export const REMEMBERED_MESSAGES = 50;
