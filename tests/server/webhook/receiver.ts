import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { NewWebhook, WebhookAnswer } from "../../../model/api/webhook.ts";
import type { ServerOptions } from "../../../server/createServer.ts";
import type { WebhookTuning } from "../../../server/webhook/webhooks.ts";
import { bearer, createWorkshop, join as enter } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";

const FOLDER = resolve(import.meta.dirname, "../../fixtures/webhookReceiver");
export const CERTIFICATE = readFileSync(join(FOLDER, "certificate.pem"), "utf8");
/** The name in the certificate, which no DNS knows. */
export const NAME = "hooks.example.org";
export const HERE = "127.0.0.1";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (response: ServerResponse, received: Received) => void;

export interface Receiver {
  /** as an operator lists it */
  readonly host: string;
  readonly received: readonly Received[];
  /** connections, whether or not a request came by them */
  connections(): number;
  answerWith(answering: Answering): void;
}

export const status =
  (code: number): Answering =>
  (response) => {
    response.statusCode = code;
    response.end("thanks");
  };

/** As a receiver does it that knows nothing of our code. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const content = [headers["webhook-id"], headers["webhook-timestamp"], body].join(".");
  const expected = createHmac("sha256", key).update(content).digest("base64");
  return String(headers["webhook-signature"]).split(" ").includes(`v1,${expected}`);
}

/** A real receiver by https on this machine. Says 204 unless told otherwise. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answering = status(204);
  let connections = 0;
  const server = createServer(
    { key: readFileSync(join(FOLDER, "key.pem")), cert: CERTIFICATE },
    (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const one = {
          path: request.url ?? "",
          headers: request.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        };
        received.push(one);
        answering(response, one);
      });
    },
  );
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((done) => void server.listen(0, HERE, done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    host: `${NAME}:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    answerWith(next) {
      answering = next;
    },
  };
}

/** Lets messages reach this machine alone; tries come without a wait that anybody would notice. */
export const TO_HERE: WebhookTuning = {
  resolve: async () => [{ address: HERE, family: 4 }],
  mayConnect: (address) => address === HERE,
  ca: CERTIFICATE,
  delaysMs: [1, 1, 1, 1, 1],
  timeLimitMs: 5_000,
};

/** A server that sends to `hosts`, a workshop on it, and what its facilitator can do. */
export async function sendingServer(
  hosts: readonly string[],
  tuning: WebhookTuning = TO_HERE,
  options: Partial<ServerOptions> = {},
) {
  const server = await startServer({ data: "memory", ...options, webhooks: { hosts, tuning } });
  const workshop = await createWorkshop(server.url, {
    title: "Geheimtitel",
    maps: [{ title: "Geheimkarte", customerName: "Geheimkundin" }],
  });
  const { token } = await enter(server.url, workshop, "facilitator");
  return { server, workshop, token, ...facilitatorOf(server.url, workshop.id, token) };
}

export function facilitatorOf(url: string, workshopId: string, token: string) {
  const here = `${url}/api/workshops/${workshopId}`;
  const ask = (path: string, method = "GET", body?: unknown): Promise<Response> =>
    fetch(here + path, {
      method,
      headers: { ...bearer(token), ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ask,
    set: async (address: string): Promise<NewWebhook> => {
      const response = await ask("/webhook", "PUT", { address });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as NewWebhook;
    },
    read: async (): Promise<NonNullable<WebhookAnswer["webhook"]>> => {
      const { webhook } = (await (await ask("/webhook")).json()) as WebhookAnswer;
      if (!webhook) throw new Error("no address is set");
      return webhook;
    },
    /** Fetches an export whole. */
    fetchWhole: async (path: string): Promise<number> => {
      const response = await fetch(path.startsWith("/api") ? url + path : here + path, {
        headers: bearer(token),
      });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.arrayBuffer()).byteLength;
    },
    test: (): Promise<Response> => ask("/webhook/test", "POST"),
  };
}
