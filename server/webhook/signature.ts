import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** A signing secret as Standard Webhooks writes it: base64 behind `whsec_`. */
export function newSigningSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/**
 * The three headers of Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks, spec, "Signature
 * scheme" and "Webhook headers"): HMAC-SHA256 over `id.timestamp.body`, in base64 behind `v1,`. `timestamp` is of this
 * try, so that a receiver can refuse what is replayed; `id` stays, so that it can drop what comes twice.
 */
export function signedHeaders(
  secret: string,
  message: { readonly id: string; readonly body: string; readonly sentAt: number },
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const timestamp = String(Math.floor(message.sentAt / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${message.id}.${timestamp}.${message.body}`);
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature.digest("base64")}`,
  };
}
