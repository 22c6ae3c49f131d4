import { compareIds, compareNames } from "./alphabet.ts";
import { groupOf, type Session } from "./sessionDocument.ts";
import { runFor } from "./sessionPlan.ts";
import type { SessionPresence } from "./sessionPresence.ts";

/** Somebody who works on a step; never what they write. */
export interface Worker {
  readonly participantId: string;
  /** may be empty */
  readonly name: string;
}

export interface StepProgress {
  /** have said that they are done with the step that is on for them */
  readonly done: readonly Worker[];
  readonly working: readonly Worker[];
}

/**
 * Who of those who are here is done with the step that is on, by name; people in several windows count once, and are
 * done when they have said so in one. `groupId`: only its members. Facilitators and viewers are not waited for.
 */
export function stepProgress(
  session: Pick<Session, "runs" | "groups" | "members">,
  people: Iterable<SessionPresence>,
  groupId: string | null = null,
): StepProgress {
  const done = new Map<string, Worker>();
  const working = new Map<string, Worker>();
  for (const { participantId, name, doneWith, role = "participant" } of people) {
    const group = groupOf(session, participantId);
    if (role !== "participant" || (groupId !== null && group?.id !== groupId)) continue;
    const run = runFor(session, group?.id ?? null);
    const isDone = run !== null && doneWith === run.stepId;
    (isDone ? done : working).set(participantId, { participantId, name });
  }
  for (const id of done.keys()) working.delete(id);
  return { done: sorted(done), working: sorted(working) };
}

function sorted(people: ReadonlyMap<string, Worker>): Worker[] {
  return [...people.values()].sort(
    (a, b) => compareNames(a.name, b.name) || compareIds(a.participantId, b.participantId),
  );
}
