import { EXAMPLE } from "../examples.ts";
import type { Operation } from "../operation.ts";

export const facilitationOperations: readonly Operation[] = [
  {
    method: "put",
    path: "/api/workshops/:id/groups/me",
    operationId: "joinGroup",
    tag: "facilitation",
    summary: "Put oneself into a group",
    description:
      "Where people choose, the wanted one; where they are placed at random, the smallest. Otherwise it is forbidden.",
    asker: "participant",
    body: { kind: "json", schema: "OwnGroup", example: { groupId: EXAMPLE.group } },
    status: 200,
    answerSays: "The group one is in.",
    answer: { kind: "json", schema: "JoinedGroup", example: { groupId: EXAMPLE.group } },
  },
  {
    method: "post",
    path: "/api/workshops/:id/groups",
    operationId: "makeGroups",
    tag: "facilitation",
    summary: "Make groups, with a map each",
    description:
      "`known` is how many groups one sees: where there are others by now, nothing is made. The session's document says what there is.",
    asker: "facilitator",
    body: {
      kind: "json",
      schema: "NewGroups",
      example: { names: ["North", "South"], customerName: "Andrea", known: 0 },
    },
    status: 204,
    answerSays: "They are there, or others were.",
    answer: { kind: "none" },
    limits: ["mapsPerWorkshop"],
  },
  {
    method: "get",
    path: "/api/workshops/:id/maps/:mapId/drafts",
    operationId: "countDrafts",
    tag: "facilitation",
    summary: "Read how many privately written notes wait, by person and field",
    description: "Never what is in them.",
    asker: "facilitator",
    status: 200,
    answerSays: "The counts.",
    answer: {
      kind: "json",
      schema: "Drafts",
      example: { drafts: [{ participantId: EXAMPLE.person, counts: { pains: 3, gains: 1 } }] },
    },
  },
  {
    method: "post",
    path: "/api/workshops/:id/maps/:mapId/reveal",
    operationId: "revealDrafts",
    tag: "facilitation",
    summary: "Lay privately written notes on the map",
    description:
      "All of them without `fields` and `participantIds`. Names never show where it was announced that they will not.",
    asker: "facilitator",
    body: { kind: "json", schema: "Reveal", example: { fields: ["pains", "gains"], names: "hidden" } },
    status: 200,
    answerSays: "Ids of the notes that this has laid on the map.",
    answer: { kind: "json", schema: "Revealed", example: { noteIds: [EXAMPLE.note, EXAMPLE.otherNote] } },
    problems: ["map-full", "files-busy", "too-many-versions"],
    limits: ["notesPerMap"],
  },
];
