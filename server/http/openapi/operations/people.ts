import type { PersonEntry } from "../../../../model/api/access.ts";
import { EXAMPLE, EXAMPLE_ADDRESS, EXAMPLE_TIME } from "../examples.ts";
import type { Operation } from "../operation.ts";

const UWE: PersonEntry = {
  participantId: EXAMPLE.person,
  name: "Uwe",
  role: "participant",
  isConnected: false,
  isMe: false,
};
const JANA: PersonEntry = { ...UWE, participantId: EXAMPLE.me, name: "Jana", isMe: true };
const KEYS = { facilitator: EXAMPLE.key, participant: EXAMPLE.otherKey, viewer: EXAMPLE.viewerKey };
const link = (key: string): string => `${EXAMPLE_ADDRESS}/w/${EXAMPLE.workshop}#${key}`;

export const peopleOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/workshops/:id/participants",
    operationId: "readPeople",
    tag: "people",
    summary: "Read who has joined, here at the moment or not",
    asker: "facilitator",
    status: 200,
    answerSays: "Everybody, in the order in which they first came.",
    answer: { kind: "json", schema: "People", example: { participants: [JANA, UWE] } },
  },
  {
    method: "patch",
    path: "/api/workshops/:id/participants/me",
    operationId: "renameMe",
    tag: "people",
    summary: "Change one's own name",
    asker: "viewer",
    body: { kind: "json", schema: "OwnName", example: { name: "Jana" } },
    status: 200,
    answerSays: "Oneself.",
    answer: { kind: "json", schema: "Person", example: JANA },
  },
  {
    method: "patch",
    path: "/api/workshops/:id/participants/:participantId",
    operationId: "changeRole",
    tag: "people",
    summary: "Give somebody another role",
    description:
      "Their sockets close at once, with 4406, and they come again with the new role. The last facilitator stays one.",
    asker: "facilitator",
    body: { kind: "json", schema: "RoleChange", example: { role: "viewer" } },
    status: 200,
    answerSays: "The person as they are then.",
    answer: { kind: "json", schema: "Person", example: { ...UWE, role: "viewer" } },
  },
  {
    method: "delete",
    path: "/api/workshops/:id/participants/:participantId",
    operationId: "removePerson",
    tag: "people",
    summary: "Remove somebody; their notes stay",
    description: "Their sockets close at once, with 4401. Who still has a link can come in as somebody new.",
    asker: "facilitator",
    status: 204,
    answerSays: "They are out.",
    answer: { kind: "none" },
  },
  {
    method: "post",
    path: "/api/workshops/:id/keys",
    operationId: "changeKeys",
    tag: "people",
    summary: "Make new links; the old ones, and all codes, open nothing from then on",
    description: "Who is in stays in.",
    asker: "facilitator",
    status: 200,
    answerSays: "The new keys and links, shown this once.",
    answer: {
      kind: "json",
      schema: "NewKeys",
      example: {
        keys: KEYS,
        links: {
          facilitator: link(KEYS.facilitator),
          participant: link(KEYS.participant),
          viewer: link(KEYS.viewer),
        },
        keysVersion: 2,
      },
    },
  },
  {
    method: "post",
    path: "/api/workshops/:id/code",
    operationId: "makeCode",
    tag: "people",
    summary: "Make a join code of eight characters, for twelve hours",
    asker: "facilitator",
    status: 201,
    answerSays: "The code, shown this once.",
    answer: { kind: "json", schema: "NewCode", example: { code: EXAMPLE.code, expiresAt: EXAMPLE_TIME } },
  },
  {
    method: "get",
    path: "/api/workshops/:id/code",
    operationId: "readCodes",
    tag: "people",
    summary: "Read when the codes that are valid now will end",
    asker: "facilitator",
    status: 200,
    answerSays: "Their ends, never the codes.",
    answer: { kind: "json", schema: "RunningCodes", example: { codes: [{ expiresAt: EXAMPLE_TIME }] } },
  },
  {
    method: "delete",
    path: "/api/workshops/:id/code",
    operationId: "endCodes",
    tag: "people",
    summary: "End all join codes",
    asker: "facilitator",
    status: 204,
    answerSays: "No code opens the workshop any more.",
    answer: { kind: "none" },
  },
];
