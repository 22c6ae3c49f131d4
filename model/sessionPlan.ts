import type { Step } from "./agendaStep.ts";
import type { Session } from "./sessionDocument.ts";
import { ALL_GROUPS, leftMsOf, type Run } from "./stepRun.ts";

/** Which step is on for whom, what comes next, and when all will be over. */

export const MINUTE_MS = 60_000;

/** The run that counts for a group: its own, else everybody's. `groupId` null stands for no group. */
export function runFor(session: Pick<Session, "runs">, groupId: string | null): Run | null {
  return (groupId === null ? null : session.runs.get(groupId)) ?? session.runs.get(ALL_GROUPS) ?? null;
}

export function stepOf(session: Pick<Session, "steps">, run: Run | null): Step | null {
  return session.steps.find(({ id }) => id === run?.stepId) ?? null;
}

/** Planned time of all steps that are not left out. */
export function plannedMs(steps: readonly Pick<Step, "minutes" | "skipped">[]): number {
  return steps.reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes * MINUTE_MS), 0);
}

/** When the session will be over if the rest goes as planned: the step that is on, and what comes after it. */
export function expectedEnd(session: Pick<Session, "steps">, run: Run | null, now: number): number {
  const index = session.steps.findIndex(({ id }) => id === run?.stepId);
  const left = run === null || index < 0 ? 0 : Math.max(0, leftMsOf(run, now));
  return now + left + plannedMs(session.steps.slice(index + 1));
}

/**
 * By how much the session will be over later than planned, in milliseconds; negative when sooner, 0 before it starts.
 * Late steps, time run over, pauses, given time and added steps all count; skipping and rebalancing make up for it.
 */
export function behindMs(
  session: Pick<Session, "steps" | "startedAt" | "plannedEnd">,
  run: Run | null,
  now: number,
): number {
  if (stepOf(session, run) === null || session.startedAt === null || session.plannedEnd === null) return 0;
  return expectedEnd(session, run, now) - session.plannedEnd;
}

/** The step that comes next, or came before, leaving out what is skipped; null at the ends. */
export function neighbourOf(
  { steps }: Pick<Session, "steps">,
  stepId: string | null,
  direction: 1 | -1,
): Step | null {
  const index = steps.findIndex(({ id }) => id === stepId);
  if (index < 0) return direction === 1 ? (steps.find(({ skipped }) => !skipped) ?? null) : null;
  const others = direction === 1 ? steps.slice(index + 1) : steps.slice(0, index).reverse();
  return others.find(({ skipped }) => !skipped) ?? null;
}
