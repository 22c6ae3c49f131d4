import type { ExportFinished, NewWebhook, WebhookAnswer } from "../../../../model/api/webhook.ts";
import { EXAMPLE, EXAMPLE_HOOK_HOST, EXAMPLE_TIME } from "../examples.ts";
import type { Operation } from "../operation.ts";

const ADDRESS = `https://${EXAMPLE_HOOK_HOST}/exports?from=maps`;

export const EXPORT_FINISHED: ExportFinished = {
  id: "msg_messageQ3vT8yKzL",
  type: "export.finished",
  timestamp: EXAMPLE_TIME,
  data: {
    workshopId: EXAMPLE.workshop,
    mapId: EXAMPLE.map,
    format: "pdf",
    parts: null,
    bytes: 48_213,
    path: `/api/workshops/${EXAMPLE.workshop}/maps/${EXAMPLE.map}/export/pdf?size=A4`,
  },
};

export const webhookOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/workshops/:id/webhook",
    operationId: "readWebhook",
    tag: "files",
    summary: "Read where messages about finished exports go, and what became of the last ones",
    description:
      "The last fifty messages, newest first: what did not arrive can be caught up with here. Off unless the operator names hosts (`WEBHOOK_HOSTS`). The secret is not shown again.",
    asker: "facilitator",
    status: 200,
    answerSays: "The hosts that the operator allows, and the address with its messages, or null.",
    answer: {
      kind: "json",
      schema: "Webhook",
      example: {
        hosts: [EXAMPLE_HOOK_HOST],
        webhook: {
          address: ADDRESS,
          state: "on",
          setAt: EXAMPLE_TIME,
          dropped: 0,
          messages: [
            {
              event: EXPORT_FINISHED,
              state: "delivered",
              tries: 1,
              triedAt: EXAMPLE_TIME,
              result: "answered",
              status: 204,
              nextTryAt: null,
            },
          ],
        },
      } satisfies WebhookAnswer,
    },
    problems: ["webhooks-off"],
  },
  {
    method: "put",
    path: "/api/workshops/:id/webhook",
    operationId: "setWebhook",
    tag: "files",
    summary: "Have a message sent to an address whenever the server has handed out an export",
    description:
      "By https, to a host that the operator allows. A message holds ids and numbers, no names and no words; it is signed as Standard Webhooks 1.0.0 says (`webhook-id`, `webhook-timestamp`, `webhook-signature`), and tried again after 5 seconds, 1 minute, 10 minutes, 1 hour and 6 hours. A 2xx within five seconds takes it; 410 switches the address off. Redirects are not followed, and nothing is sent into private networks. `detail` of `refused-address` is one of `unreadable`, `notHttps`, `credentials`, `fragment`, `otherHost`.",
    asker: "facilitator",
    body: { kind: "json", schema: "WebhookChange", example: { address: ADDRESS } },
    status: 200,
    answerSays:
      "The address, and the secret that messages are signed with: this once, and a new one each time.",
    answer: {
      kind: "json",
      schema: "NewWebhook",
      example: {
        address: ADDRESS,
        secret: "whsec_c2VjcmV0VGhhdFNpZ25zTm90aGluZzAwMDAwMDAwMDA=",
        setAt: EXAMPLE_TIME,
      } satisfies NewWebhook,
    },
    problems: ["webhooks-off", "refused-address"],
    limits: ["webhooksPerWorkshop", "webhooksPerProcess"],
  },
  {
    method: "delete",
    path: "/api/workshops/:id/webhook",
    operationId: "removeWebhook",
    tag: "files",
    summary: "Send no messages any more, and forget address, secret and what was sent",
    asker: "facilitator",
    status: 204,
    answerSays: "Nothing is sent from now on.",
    answer: { kind: "none" },
    problems: ["webhooks-off"],
  },
  {
    method: "post",
    path: "/api/workshops/:id/webhook/test",
    operationId: "testWebhook",
    tag: "files",
    summary: "Send a message to try the address out",
    description:
      "`webhook.test`, signed like any other and tried once. What became of it is in `GET …/webhook`. Ten a minute.",
    asker: "facilitator",
    status: 202,
    answerSays: "The message, which is on its way.",
    answer: {
      kind: "json",
      schema: "WebhookTest",
      example: {
        id: "msg_messageT7wR2xPn",
        type: "webhook.test",
        timestamp: EXAMPLE_TIME,
        data: { workshopId: EXAMPLE.workshop },
      },
    },
    problems: ["webhooks-off", "no-webhook", "too-many-requests"],
  },
];
