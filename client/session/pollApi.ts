import {
  type Ballot,
  type BallotChange,
  ballotSchema,
  type Drafts,
  draftsSchema,
  type NewPoll,
  type PollChange,
  pollSchema,
  type Reveal,
  type Revealed,
  revealedSchema,
} from "../../model/api/facilitation.ts";
import { answer, ask, json, mapPath, workshopPath } from "./api.ts";

/** Begins a vote or a check, and gives its id; for facilitators, as `changePoll` and `deletePoll`. */
export async function startPoll(workshopId: string, poll: NewPoll): Promise<string> {
  return (await ask(pollSchema, pollsPath(workshopId), json(poll))).id;
}

export async function changePoll(
  workshopId: string,
  pollId: string,
  action: PollChange["action"],
): Promise<void> {
  await answer(pollPath(workshopId, pollId), json({ action }, "PATCH"));
}

export async function deletePoll(workshopId: string, pollId: string): Promise<void> {
  await answer(pollPath(workshopId, pollId), { method: "DELETE" });
}

/** My own answer in a poll. */
export function readBallot(workshopId: string, pollId: string): Promise<Ballot> {
  return ask(ballotSchema, `${pollPath(workshopId, pollId)}/ballot`, { cache: "no-store" });
}

export function sendBallot(workshopId: string, pollId: string, change: BallotChange): Promise<Ballot> {
  return ask(ballotSchema, `${pollPath(workshopId, pollId)}/ballot`, { ...json(change), method: "PUT" });
}

/** How many notes wait for a map, by person and field; for facilitators. */
export async function readDrafts(workshopId: string, mapId: string): Promise<Drafts["drafts"]> {
  const { drafts } = await ask(draftsSchema, `${mapPath(workshopId, mapId)}/drafts`, { cache: "no-store" });
  return drafts;
}

/** Lays privately written notes on the map; for facilitators. */
export function revealNotes(workshopId: string, mapId: string, reveal: Reveal): Promise<Revealed> {
  return ask(revealedSchema, `${mapPath(workshopId, mapId)}/reveal`, json(reveal));
}

function pollsPath(workshopId: string): string {
  return `${workshopPath(workshopId)}/polls`;
}

function pollPath(workshopId: string, pollId: string): string {
  return `${pollsPath(workshopId)}/${encodeURIComponent(pollId)}`;
}
