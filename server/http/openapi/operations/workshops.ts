import type { CreatedWorkshop, Join, Joined, NewWorkshop, Workshop } from "../../../../model/api.ts";
import { EXAMPLE, EXAMPLE_ADDRESS, EXAMPLE_TIME } from "../examples.ts";
import type { Operation } from "../operation.ts";

const KEYS = { facilitator: EXAMPLE.key, participant: EXAMPLE.otherKey, viewer: EXAMPLE.viewerKey };
const link = (key: string): string => `${EXAMPLE_ADDRESS}/w/${EXAMPLE.workshop}#${key}`;
const LINKS = {
  facilitator: link(KEYS.facilitator),
  participant: link(KEYS.participant),
  viewer: link(KEYS.viewer),
};

const WORKSHOP: Workshop = {
  id: EXAMPLE.workshop,
  title: "Delivery notes",
  language: "en",
  createdAt: EXAMPLE_TIME,
  keysVersion: 1,
  maps: [{ id: EXAMPLE.map, title: "Andrea", epoch: 1 }],
  outcomeEpoch: 1,
  eraseAt: null,
  me: { participantId: EXAMPLE.me, role: "participant", name: "Jana" },
};

export const workshopOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/workshops",
    operationId: "createWorkshop",
    tag: "workshops",
    summary: "Make a workshop",
    description:
      "The keys are shown this once; the server keeps hashes of them. A link carries its key behind the #, which no browser sends. Without `maps` there is one map with the workshop's title. `retentionDays`: null is never. `address`: how German addresses everybody; afterwards the rule of that name in the session document says it.",
    asker: "anyone",
    body: {
      kind: "json",
      schema: "NewWorkshop",
      example: {
        title: "Delivery notes",
        language: "en",
        maps: [
          { title: "Andrea", customerName: "Andrea", situation: "Waits for a delivery" },
          { title: "Boris" },
        ],
        retentionDays: 90,
      } satisfies NewWorkshop,
    },
    status: 201,
    answerSays: "The workshop, its maps, keys and links.",
    answer: {
      kind: "json",
      schema: "CreatedWorkshop",
      example: {
        id: EXAMPLE.workshop,
        maps: [
          { id: EXAMPLE.map, title: "Andrea" },
          { id: EXAMPLE.otherMap, title: "Boris" },
        ],
        keys: KEYS,
        links: LINKS,
      } satisfies CreatedWorkshop,
    },
    problems: ["too-many-requests"],
    limits: ["newWorkshopsPerMinute", "bodyBytes", "mapsPerWorkshop"],
  },
  {
    method: "post",
    path: "/api/workshops/:id/join",
    operationId: "joinWorkshop",
    tag: "workshops",
    summary: "Join with a key",
    description:
      "With a token or cookie from before one stays the same person; a lesser key then takes no right away. The token does not end by itself.",
    asker: "anyone",
    body: { kind: "json", schema: "Join", example: { key: EXAMPLE.otherKey, name: "Jana" } satisfies Join },
    status: 200,
    answerSays: "Who one is from now on. The token comes as a cookie, too.",
    answer: {
      kind: "json",
      schema: "Joined",
      example: {
        participantId: EXAMPLE.me,
        role: "participant",
        keyRole: "participant",
        token: EXAMPLE.token,
      } satisfies Joined,
    },
    problems: ["wrong-key", "too-many-requests"],
    limits: ["joinsPerMinute", "wrongKeysPerMinute"],
  },
  {
    method: "post",
    path: "/api/join",
    operationId: "joinByCode",
    tag: "workshops",
    summary: "Join as a participant, with a code that a facilitator shows",
    description: "Capitals, spaces and hyphens do not matter.",
    asker: "anyone",
    body: { kind: "json", schema: "JoinByCode", example: { code: EXAMPLE.code, name: "Jana" } },
    status: 200,
    answerSays: "The workshop, and who one is there. The token comes as a cookie, too.",
    answer: {
      kind: "json",
      schema: "JoinedByCode",
      example: {
        workshopId: EXAMPLE.workshop,
        participantId: EXAMPLE.me,
        role: "participant",
        token: EXAMPLE.token,
      },
    },
    problems: ["wrong-code", "expired-code", "too-many-requests"],
    limits: ["joinsPerMinute", "wrongKeysPerMinute"],
  },
  {
    method: "get",
    path: "/api/workshops/:id",
    operationId: "readWorkshop",
    tag: "workshops",
    summary: "Read a workshop: its maps, and who asks",
    description:
      "`epoch` counts the erasures in a document, from 1: who holds a copy from before throws it away.",
    asker: "viewer",
    status: 200,
    answerSays: "The workshop.",
    answer: { kind: "json", schema: "Workshop", example: WORKSHOP },
  },
  {
    method: "patch",
    path: "/api/workshops/:id",
    operationId: "changeRetention",
    tag: "workshops",
    summary: "Change when the workshop is erased by itself",
    description: "In days from now; null is never.",
    asker: "facilitator",
    body: { kind: "json", schema: "RetentionChange", example: { retentionDays: 30 } },
    status: 200,
    answerSays: "The workshop as it is then.",
    answer: { kind: "json", schema: "Workshop", example: { ...WORKSHOP, eraseAt: EXAMPLE_TIME } },
  },
  {
    method: "delete",
    path: "/api/workshops/:id",
    operationId: "eraseWorkshop",
    tag: "privacy",
    summary: "Erase the whole workshop for good",
    description: "Everybody is put out at once. There is no way back but a backup of the operator's.",
    asker: "facilitator",
    status: 200,
    answerSays: "A receipt: ids, dates and counts.",
    answer: {
      kind: "json",
      schema: "Receipt",
      example: {
        receiptId: "receiptT3vYq9Kz",
        kind: "workshop",
        workshopId: EXAMPLE.workshop,
        requestedAt: EXAMPLE_TIME,
        completedAt: EXAMPLE_TIME,
        counts: { maps: 2, notes: 41, versions: 3, participants: 7, documents: 5 },
        keys: "destroyed",
      },
    },
  },
];
