import { expect } from "vitest";
import { addStep } from "../../model/agendaCommands.ts";
import type { NameRule, StepMode } from "../../model/agendaStep.ts";
import type { Ballot, Drafts, NewPoll, PollChange, Reveal } from "../../model/api/facilitation.ts";
import type { CreatedWorkshop } from "../../model/api.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import { type PollResult, readResults, type Waiting } from "../../model/resultsDocument.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { bearer, type Client, openSynced, post } from "./participants.ts";

export const mapIdOf = (workshop: CreatedWorkshop, index = 0): string => workshop.maps[index]?.id ?? "";

/** A note of one's own draft; where it lies there says nothing of where it will lie on the map. */
export const draftNote = (text: string, field: PlaceKey = "pains", row = 0): NewNote => ({
  text,
  place: { field, x: 20, y: 60 + row * 132 },
});

export interface Facilitation {
  draftOf(participantId: string, mapId?: string): string;
  reveal(token: string, wanted?: Partial<Reveal>, mapId?: string): Promise<Response>;
  /** The same, which must succeed; gives the ids. */
  revealed(token: string, wanted?: Partial<Reveal>, mapId?: string): Promise<string[]>;
  drafts(token: string, mapId?: string): Promise<Drafts["drafts"]>;
  newPoll(token: string, wanted: NewPoll): Promise<string>;
  change(token: string, pollId: string, action: PollChange["action"]): Promise<Response>;
  vote(token: string, pollId: string, change: unknown): Promise<Response>;
  ballot(token: string, pollId: string): Promise<Ballot>;
}

/** What programs ask of a workshop's server about drafts and polls. */
export function facilitationOf(url: string, workshop: CreatedWorkshop): Facilitation {
  const here = `${url}/api/workshops/${workshop.id}`;
  const first = mapIdOf(workshop);
  const send = (method: string, path: string, token: string, body: unknown): Promise<Response> =>
    fetch(`${here}${path}`, {
      method,
      headers: { ...bearer(token), "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const reveal = (token: string, wanted: Partial<Reveal> = {}, mapId = first): Promise<Response> =>
    post(`${here}/maps/${mapId}/reveal`, { names: "hidden", ...wanted }, bearer(token));
  return {
    draftOf: (participantId, mapId = first) => roomName({ kind: "draft", mapId, participantId }),
    reveal,
    async revealed(token, wanted, mapId) {
      const response = await reveal(token, wanted, mapId);
      expect(response.status).toBe(200);
      return ((await response.json()) as { noteIds: string[] }).noteIds;
    },
    async drafts(token, mapId = first) {
      const response = await fetch(`${here}/maps/${mapId}/drafts`, { headers: bearer(token) });
      expect(response.status).toBe(200);
      return ((await response.json()) as Drafts).drafts;
    },
    async newPoll(token, wanted) {
      const response = await post(`${here}/polls`, wanted, bearer(token));
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    },
    change: (token, pollId, action) => send("PATCH", `/polls/${pollId}`, token, { action }),
    vote: (token, pollId, change) => send("PUT", `/polls/${pollId}/ballot`, token, change),
    async ballot(token, pollId) {
      const response = await fetch(`${here}/polls/${pollId}/ballot`, { headers: bearer(token) });
      expect(response.status).toBe(200);
      return (await response.json()) as Ballot;
    },
  };
}

/** The results document as somebody sees it. */
export function openResults(url: string, workshop: CreatedWorkshop, token: string): Promise<Client> {
  return openSynced(url, roomName({ kind: "results", workshopId: workshop.id }), token);
}

export function openSession(url: string, workshop: CreatedWorkshop, token: string): Promise<Client> {
  return openSynced(url, roomName({ kind: "session", workshopId: workshop.id }), token);
}

export const waitingOn = (results: Client, mapId: string): Waiting =>
  readResults(results.doc).waiting.get(mapId) ?? {};

export const pollIn = (results: Client, pollId: string): PollResult | undefined =>
  readResults(results.doc).polls.find(({ id }) => id === pollId);

/** Adds a step at the end of the agenda, starts it for everybody, and waits until the server has that. */
export async function runStep(
  session: Client,
  { mode, names, at = Date.now() }: { mode: StepMode; names: NameRule; at?: number },
): Promise<string> {
  const last = readSession(session.doc).steps.at(-1)?.id ?? null;
  const step = { title: "Schritt", field: null, questions: [], minutes: 5, mode, names };
  const id = addStep(session.doc, step, last, "test") ?? "";
  startStep(session.doc, id, at, "test");
  await session.saved();
  return id;
}
