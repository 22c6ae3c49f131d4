import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type FaultyRow, PROBLEM_PREFIX, type Problem, type ProblemType } from "../../model/api.ts";
import { PollRefused } from "../ballots/polls.ts";
import { MapFull } from "../drafts/reveal.ts";
import { JobFailed, PoolBusy } from "../files/workerPool.ts";
import type { Log } from "../log.ts";
import { MEASURED } from "../measured.ts";
import { MergeRefused } from "../merging/merges.ts";
import { NotSaved } from "../sync/room.ts";
import { VersionRefused } from "../versions/versionRefused.ts";
import { PROBLEM_ADVICE } from "./problemAdvice.ts";

/** Long enough for a file or a full disk to be done with, short enough for a person who waits. */
const RETRY_AFTER_SECONDS = 5;

/** The status of each problem; the description of the API names them, too. */
export const PROBLEM_STATUS: Readonly<Record<ProblemType, number>> = {
  "invalid-body": 400,
  "unknown-workshop": 404,
  "unknown-map": 404,
  "unknown-participant": 404,
  "wrong-key": 403,
  "wrong-code": 403,
  "expired-code": 410,
  "not-joined": 401,
  "unknown-token": 401,
  forbidden: 403,
  "too-large": 413,
  "too-many-requests": 429,
  "unsupported-media-type": 415,
  "unknown-format": 404,
  "picture-unreadable": 422,
  "empty-file": 422,
  "not-text": 422,
  "missing-columns": 422,
  "not-our-format": 422,
  "newer-version": 422,
  "other-file": 422,
  "faulty-rows": 422,
  "too-many-rows": 422,
  "map-full": 409,
  "unknown-version": 404,
  "damaged-version": 410,
  "too-many-versions": 409,
  "unknown-poll": 404,
  "poll-closed": 409,
  "over-budget": 409,
  "webhooks-off": 404,
  "no-webhook": 404,
  "refused-address": 422,
  "not-found": 404,
  "storage-unavailable": 503,
  "files-busy": 503,
  internal: 500,
};

export const PROBLEM_TITLES: Readonly<Record<ProblemType, string>> = {
  "invalid-body": "The body is not what this address takes",
  "unknown-workshop": "There is no such workshop",
  "unknown-map": "There is no such map in this workshop",
  "unknown-participant": "There is no such person in this workshop",
  "wrong-key": "This key does not open the workshop",
  "wrong-code": "This code opens nothing",
  "expired-code": "This code has ended",
  "not-joined": "Join the workshop first",
  "unknown-token": "This token belongs to nobody in the workshop, or no longer",
  forbidden: "Your role does not allow this",
  "too-large": "The body is too large",
  "too-many-requests": "Too many requests at once, try again soon",
  "unsupported-media-type": "This type of body is not taken here",
  "unknown-format": "There is no export to this format",
  "picture-unreadable": "The map has too many notes to be read in a picture",
  "empty-file": "The file is empty",
  "not-text": "The file is not text",
  "missing-columns": "The table lacks a column that it needs",
  "not-our-format": "The file is not a map of ours",
  "newer-version": "The file was written by a newer version of this program",
  "other-file": "The file is of another kind than its type says",
  "faulty-rows": "Some rows cannot become notes; nothing was imported",
  "too-many-rows": "The file has more rows than one import takes",
  "map-full": "The map has no room for this many notes",
  "unknown-version": "There is no such version of this map",
  "damaged-version": "This version can no longer be opened",
  "too-many-versions": "This map keeps no more versions; delete some first",
  "unknown-poll": "There is no such poll in this workshop",
  "poll-closed": "This poll is closed",
  "over-budget": "There are not so many points to give, in all or on one note",
  "webhooks-off": "The operator of this server has not switched on messages about exports",
  "no-webhook": "There is no address that messages are sent to, or it wants no more",
  "refused-address": "Messages are not sent to an address like this",
  "not-found": "There is nothing at this address",
  "storage-unavailable": "The store does not answer, try again soon",
  "files-busy": "Too many files at once, try again soon",
  internal: "The server made a mistake",
};

/** Throw it in a route; the answer is an RFC 9457 problem document with a stable `type`. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly type: ProblemType;
  readonly faulty: readonly FaultyRow[] | undefined;

  constructor(type: ProblemType, detail?: string, faulty?: readonly FaultyRow[]) {
    super(detail ?? "");
    this.type = type;
    this.faulty = faulty;
  }
}

/** Reads a body by its schema, or throws `invalid-body` with what is wrong and where. */
export function readBody<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join(".");
  throw new ProblemError("invalid-body", [where, issue?.message].filter(Boolean).join(": "));
}

export function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const status = PROBLEM_STATUS[error.type];
  MEASURED.refused.publish(error.type);
  const detail = error.message || PROBLEM_ADVICE[error.type];
  const problem: Problem = {
    type: PROBLEM_PREFIX + error.type,
    title: PROBLEM_TITLES[error.type],
    status,
    ...(detail ? { detail } : {}),
    ...(error.faulty ? { faulty: [...error.faulty] } : {}),
  };
  if (status === 503) reply.header("retry-after", RETRY_AFTER_SECONDS);
  return reply.code(status).type("application/problem+json").send(JSON.stringify(problem));
}

/** What fastify and its plugins throw by itself, as problems; everything else is our own mistake and is logged. */
export function problemHandler(log: Log) {
  return (error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof ProblemError) return sendProblem(reply, error);
    if (error instanceof NotSaved) return sendProblem(reply, new ProblemError("storage-unavailable"));
    if (error instanceof PoolBusy) return sendProblem(reply, new ProblemError("files-busy"));
    // Who asked has left, so that it does not matter what the answer is.
    if (error.name === "AbortError") return sendProblem(reply, new ProblemError("files-busy"));
    if (error instanceof JobFailed) {
      log.error("a file could not be written or read", error.cause ?? error);
      return sendProblem(reply, new ProblemError("files-busy"));
    }
    if (error instanceof PollRefused) return sendProblem(reply, pollProblem(error));
    if (error instanceof MapFull) return sendProblem(reply, new ProblemError("map-full"));
    if (error instanceof MergeRefused) return sendProblem(reply, mergeProblem(error));
    if (error instanceof VersionRefused) return sendProblem(reply, versionProblem(error));
    const status = "statusCode" in error ? error.statusCode : undefined;
    if (status === 413) return sendProblem(reply, new ProblemError("too-large"));
    if (status === 415) return sendProblem(reply, new ProblemError("unsupported-media-type"));
    if (status === 429) return sendProblem(reply, new ProblemError("too-many-requests"));
    if (status === 404) return sendProblem(reply, new ProblemError("not-found"));
    if (status !== undefined && status >= 400 && status < 500) {
      return sendProblem(reply, new ProblemError("invalid-body"));
    }
    log.error("a request failed", error);
    // A full disk, for one; both drivers name their errors so.
    if ("code" in error && /^(ERR_)?SQLITE/.test(error.code ?? "")) {
      return sendProblem(reply, new ProblemError("storage-unavailable"));
    }
    return sendProblem(reply, new ProblemError("internal"));
  };
}

function versionProblem({ reason }: VersionRefused): ProblemError {
  switch (reason) {
    case "unknown":
      return new ProblemError("unknown-version");
    case "damaged":
      return new ProblemError("damaged-version");
    case "full":
      return new ProblemError("too-many-versions");
    case "busy":
      return new ProblemError("storage-unavailable");
  }
}

function mergeProblem({ reason }: MergeRefused): ProblemError {
  switch (reason) {
    case "noSuchMap":
      return new ProblemError("unknown-map");
    case "mergedItself":
      return new ProblemError("invalid-body", "a merged map is not merged into another");
    case "notMerged":
      return new ProblemError("invalid-body", "this map was not merged from others");
    case "mapFull":
      return new ProblemError("map-full");
    case "tooManyMaps":
      return new ProblemError("forbidden", "this workshop takes no more maps");
  }
}

function pollProblem({ reason, message }: PollRefused): ProblemError {
  switch (reason) {
    case "unknown":
      return new ProblemError("unknown-poll");
    case "closed":
      return new ProblemError("poll-closed");
    case "overBudget":
      return new ProblemError("over-budget");
    case "unknownNote":
      return new ProblemError("not-found", "no note or item that this poll asks about");
    case "gone":
      return new ProblemError("unknown-token");
    case "invalid":
      return new ProblemError("invalid-body", message);
    case "forbidden":
    case "full":
      return new ProblemError("forbidden", message);
  }
}
