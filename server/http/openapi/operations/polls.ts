import type { Ballot, NewPoll } from "../../../../model/api/facilitation.ts";
import { EXAMPLE } from "../examples.ts";
import type { Operation } from "../operation.ts";

const BALLOT: Ballot = { round: 1, points: { [EXAMPLE.note]: 2 }, choice: null, text: null, kano: {} };
const POLL = { id: EXAMPLE.poll };

export const pollOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/workshops/:id/polls",
    operationId: "openPoll",
    tag: "facilitation",
    summary: "Open a vote, a quick check or a Kano round",
    description:
      "`dots` and `kano` come with the kind of that name and no other. What all may know of the outcome stands in the document `results.<workshopId>`.",
    asker: "facilitator",
    body: {
      kind: "json",
      schema: "NewPoll",
      example: {
        kind: "dots",
        title: "What hurts most?",
        dots: { mapIds: [EXAMPLE.map], fields: ["pains"], pointsPerPerson: 5, maxPerNote: 3 },
      } satisfies NewPoll,
    },
    status: 201,
    answerSays: "The poll, open for answers.",
    answer: { kind: "json", schema: "Poll", example: POLL },
    problems: ["unknown-map", "not-found"],
  },
  {
    method: "patch",
    path: "/api/workshops/:id/polls/:pollId",
    operationId: "changePoll",
    tag: "facilitation",
    summary: "Close a poll, open it again, or begin a new round",
    description: "`secondRound` keeps the outcome so far beside the new round, `reset` does not.",
    asker: "facilitator",
    body: { kind: "json", schema: "PollChange", example: { action: "close" } },
    status: 200,
    answerSays: "The poll.",
    answer: { kind: "json", schema: "Poll", example: POLL },
  },
  {
    method: "delete",
    path: "/api/workshops/:id/polls/:pollId",
    operationId: "deletePoll",
    tag: "facilitation",
    summary: "Delete a poll with all its answers",
    asker: "facilitator",
    status: 204,
    answerSays: "It is gone.",
    answer: { kind: "none" },
  },
  {
    method: "get",
    path: "/api/workshops/:id/polls/:pollId/ballot",
    operationId: "readBallot",
    tag: "facilitation",
    summary: "Read one's own answers, and nobody else's",
    asker: "viewer",
    status: 200,
    answerSays: "The ballot so far.",
    answer: { kind: "json", schema: "Ballot", example: BALLOT },
  },
  {
    method: "put",
    path: "/api/workshops/:id/polls/:pollId/ballot",
    operationId: "answerPoll",
    tag: "facilitation",
    summary: "Answer, or take an answer back",
    description:
      "One change at a time: points of one note (0 takes them back), the answers to one Kano item, the choice of a quick check (thumb 0 to 2, fist 0 to 5), or a text. Forbidden for people of another group.",
    asker: "participant",
    body: {
      kind: "json",
      schema: "BallotChange",
      example: { noteId: EXAMPLE.note, mapId: EXAMPLE.map, points: 2 },
    },
    status: 200,
    answerSays: "The ballot as it is then.",
    answer: { kind: "json", schema: "Ballot", example: BALLOT },
    problems: ["poll-closed", "over-budget", "not-found"],
  },
];
