import {
  type JoinedByCode,
  joinedByCodeSchema,
  type NewCode,
  newCodeSchema,
  type PersonEntry,
  peopleSchema,
  personSchema,
  runningCodesSchema,
} from "../../model/api/access.ts";
import { type NewKeys, newKeysSchema } from "../../model/api.ts";
import type { Role } from "../../model/roles.ts";
import { answer, ask, json, workshopPath } from "./api.ts";

/** Everybody who has joined, in the order of coming; for facilitators, as all below but the first. */
export async function readPeople(workshopId: string): Promise<readonly PersonEntry[]> {
  const { participants } = await ask(peopleSchema, `${workshopPath(workshopId)}/participants`, {});
  return participants;
}

/** Joins by a code, without a name yet. */
export function joinByCode(code: string): Promise<JoinedByCode> {
  return ask(joinedByCodeSchema, "/api/join", json({ code }));
}

export function setRole(workshopId: string, participantId: string, role: Role): Promise<PersonEntry> {
  return ask(personSchema, personPath(workshopId, participantId), json({ role }, "PATCH"));
}

export async function removePerson(workshopId: string, participantId: string): Promise<void> {
  await answer(personPath(workshopId, participantId), { method: "DELETE" });
}

/** New links for all roles; the old ones and all codes open nothing from then on. */
export function changeKeys(workshopId: string): Promise<NewKeys> {
  return ask(newKeysSchema, `${workshopPath(workshopId)}/keys`, json({}));
}

export function createCode(workshopId: string): Promise<NewCode> {
  return ask(newCodeSchema, codePath(workshopId), json({}));
}

/** When the codes that are valid now will end, as they were told at their making. */
export async function runningCodes(workshopId: string): Promise<readonly string[]> {
  const { codes } = await ask(runningCodesSchema, codePath(workshopId), {});
  return codes.map(({ expiresAt }) => expiresAt);
}

export async function endCodes(workshopId: string): Promise<void> {
  await answer(codePath(workshopId), { method: "DELETE" });
}

function codePath(workshopId: string): string {
  return `${workshopPath(workshopId)}/code`;
}

function personPath(workshopId: string, participantId: string): string {
  return `${workshopPath(workshopId)}/participants/${encodeURIComponent(participantId)}`;
}
