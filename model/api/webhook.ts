import * as z from "zod/mini";
import { WEBHOOK_ADDRESS_LENGTH } from "../webhookAddress.ts";

/** Body of `PUT …/webhook`. */
export const webhookChangeSchema = z.object({
  address: z.string().check(z.trim(), z.minLength(1), z.maxLength(WEBHOOK_ADDRESS_LENGTH)),
});

/**
 * What is sent when an export has been handed out: ids, never words. The members that every message has are those of
 * Standard Webhooks 1.0.0, "Payload structure".
 */
export const exportFinishedSchema = z.object({
  /** the same however often it is sent; also the header `webhook-id` */
  id: z.string(),
  type: z.literal("export.finished"),
  /** when the export was finished */
  timestamp: z.string(),
  data: z.object({
    workshopId: z.string(),
    /** null for an export of the whole workshop */
    mapId: z.nullable(z.string()),
    /** of the file; `pdf` without a map is the protocol, `zip` everything */
    format: z.string(),
    /** of the protocol; null for a map's own file */
    parts: z.nullable(z.array(z.string())),
    bytes: z.int(),
    /** where the same is made anew, below the server's address; for a token of one's own */
    path: z.string(),
  }),
});
export type ExportFinished = z.infer<typeof exportFinishedSchema>;

/** What is sent when a facilitator tries an address out. */
export const webhookTestSchema = z.object({
  id: z.string(),
  type: z.literal("webhook.test"),
  timestamp: z.string(),
  data: z.object({ workshopId: z.string() }),
});

export const webhookEventSchema = z.discriminatedUnion("type", [exportFinishedSchema, webhookTestSchema]);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** How a try ended. `answered` comes with the status; of what was answered nothing else is read. */
export const TRY_RESULTS = [
  "answered",
  "timeout",
  "unreachable",
  "unknownHost",
  "privateAddress",
  "badCertificate",
  "notAllowed",
] as const;
export type TryResult = (typeof TRY_RESULTS)[number];

export const MESSAGE_STATES = ["waiting", "delivered", "failed"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One message and what became of it. */
export const webhookMessageSchema = z.object({
  event: webhookEventSchema,
  state: z.enum(MESSAGE_STATES),
  /** how often it was tried */
  tries: z.int(),
  /** of the last try; null before the first */
  triedAt: z.nullable(z.string()),
  result: z.nullable(z.enum(TRY_RESULTS)),
  /** HTTP status of the answer, with `answered` */
  status: z.nullable(z.int()),
  /** when it is tried next; null for those that are not any more */
  nextTryAt: z.nullable(z.string()),
});
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;

/** `gone`: the receiver answered 410, and nothing is sent until the address is set anew. */
export const WEBHOOK_STATES = ["on", "gone"] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** Answer to `GET …/webhook`. */
export const webhookSchema = z.object({
  /** those the operator allows, and no other */
  hosts: z.array(z.string()),
  /** null: nothing is sent */
  webhook: z.nullable(
    z.object({
      address: z.string(),
      state: z.enum(WEBHOOK_STATES),
      /** when the address and its secret were set */
      setAt: z.string(),
      /** messages that were not queued because too many waited already */
      dropped: z.int(),
      /** the newest, newest first */
      messages: z.array(webhookMessageSchema),
    }),
  ),
});
export type WebhookAnswer = z.infer<typeof webhookSchema>;

/** Answer to `PUT …/webhook`. The secret is shown this once; every `PUT` makes a new one. */
export const newWebhookSchema = z.object({ address: z.string(), secret: z.string(), setAt: z.string() });
export type NewWebhook = z.infer<typeof newWebhookSchema>;
