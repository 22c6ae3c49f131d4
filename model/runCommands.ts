import type * as Y from "yjs";
import { editStep } from "./agendaCommands.ts";
import { readSession, type Session, sessionRoot } from "./sessionDocument.ts";
import { setEntry } from "./sessionEntries.ts";
import { expectedEnd, MINUTE_MS, runFor } from "./sessionPlan.ts";
import { ALL_GROUPS, leftMsOf, type Run } from "./stepRun.ts";

/**
 * Writes to the clocks of a session document. One command is one transaction; `origin` says whose. `now` is milliseconds since
 * 1970 by the server's clock. Commands on steps or runs that are gone do nothing.
 */

/**
 * Starts a step with its whole time, for one group or, with `ALL_GROUPS`, for everybody: then no group has a run of
 * its own any more. What was written in other steps stays as it is.
 */
export function startStep(
  doc: Y.Doc,
  stepId: string,
  now: number,
  origin: unknown,
  groupId: string = ALL_GROUPS,
): void {
  const step = readSession(doc).steps.find(({ id }) => id === stepId);
  if (!step) return;
  const run: Run = { stepId, startedAt: now, phase: "running", endsAt: now + step.minutes * MINUTE_MS };
  doc.transact(() => {
    const runs = sessionRoot(doc, "runs");
    if (groupId === ALL_GROUPS) for (const key of runs.keys()) if (key !== ALL_GROUPS) runs.delete(key);
    runs.set(groupId, run);
    const plan = sessionRoot(doc, "plan");
    if (typeof plan.get("startedAt") !== "number") plan.set("startedAt", now);
    if (typeof plan.get("endsAt") !== "number") planEnd(doc, expectedEnd(readSession(doc), run, now));
  }, origin);
}

/** Takes it as planned that the session is over at this moment, so that it is not behind any more. */
export function setPlannedEnd(doc: Y.Doc, endsAt: number, origin: unknown): void {
  doc.transact(() => planEnd(doc, endsAt), origin);
}

/** Ends the run of a group, or of everybody; with everybody's the plan begins anew. */
export function endRun(doc: Y.Doc, origin: unknown, groupId: string = ALL_GROUPS): void {
  doc.transact(() => {
    const runs = sessionRoot(doc, "runs");
    if (groupId !== ALL_GROUPS) {
      runs.delete(groupId);
      return;
    }
    for (const key of runs.keys()) runs.delete(key);
    const plan = sessionRoot(doc, "plan");
    plan.delete("startedAt");
    plan.delete("endsAt");
  }, origin);
}

/** Goes on with a session that was ended, as it was: its clock has run on. Does nothing when a step is on. */
export function bringBackRuns(
  doc: Y.Doc,
  { runs, startedAt, plannedEnd }: Pick<Session, "runs" | "startedAt" | "plannedEnd">,
  origin: unknown,
): void {
  const target = sessionRoot(doc, "runs");
  if (target.size > 0) return;
  doc.transact(() => {
    for (const [groupId, run] of runs) target.set(groupId, run);
    if (startedAt !== null) sessionRoot(doc, "plan").set("startedAt", startedAt);
    if (plannedEnd !== null) planEnd(doc, plannedEnd);
  }, origin);
}

export function pauseRun(doc: Y.Doc, now: number, origin: unknown, groupId: string = ALL_GROUPS): void {
  changeRun(doc, groupId, origin, (run) =>
    run.phase === "running"
      ? { stepId: run.stepId, startedAt: run.startedAt, phase: "paused", leftMs: run.endsAt - now }
      : run,
  );
}

export function resumeRun(doc: Y.Doc, now: number, origin: unknown, groupId: string = ALL_GROUPS): void {
  changeRun(doc, groupId, origin, (run) =>
    run.phase === "paused"
      ? { stepId: run.stepId, startedAt: run.startedAt, phase: "running", endsAt: now + run.leftMs }
      : run,
  );
}

/** Gives or takes time; a step that ran over has `byMs` from now on when it is given some. */
export function addTime(
  doc: Y.Doc,
  byMs: number,
  now: number,
  origin: unknown,
  groupId: string = ALL_GROUPS,
): void {
  changeRun(doc, groupId, origin, (run) => {
    const left = leftMsOf(run, now);
    const next = byMs > 0 ? Math.max(0, left) + byMs : Math.max(0, left + byMs);
    return run.phase === "running" ? { ...run, endsAt: now + next } : { ...run, leftMs: next };
  });
}

/**
 * Spreads what is left of the plan over the steps that are still to come, in proportion to their minutes, so that the
 * session ends when it was to end. Every step keeps at least its one minute. Returns by how many minutes the rest of
 * the plan has become shorter; 0 when there is nothing to do.
 */
export function rebalance(doc: Y.Doc, behindMs: number, origin: unknown): number {
  const session = readSession(doc);
  const run = session.runs.get(ALL_GROUPS);
  const index = session.steps.findIndex(({ id }) => id === run?.stepId);
  const rest = index < 0 ? [] : session.steps.slice(index + 1).filter(({ skipped }) => !skipped);
  const planned = rest.reduce((sum, { minutes }) => sum + minutes, 0);
  const wanted = Math.max(rest.length, planned - Math.ceil(behindMs / MINUTE_MS));
  if (behindMs <= 0 || rest.length === 0 || wanted >= planned) return 0;
  const minutes = shares(
    rest.map((step) => step.minutes),
    wanted,
  );
  doc.transact(() => {
    rest.forEach(({ id }, position) => editStep(doc, id, { minutes: minutes[position] ?? 1 }, origin));
  }, origin);
  return planned - wanted;
}

function planEnd(doc: Y.Doc, endsAt: number): void {
  sessionRoot(doc, "plan").set("endsAt", endsAt);
}

function changeRun(doc: Y.Doc, groupId: string, origin: unknown, change: (run: Run) => Run): void {
  // A group that has had no run of its own goes on from everybody's.
  const run = runFor(readSession(doc), groupId);
  if (run) setEntry(doc, "runs", groupId, change(run), origin);
}

/** Whole parts of `total` in proportion to `weights`, each at least 1: largest remainder first. */
function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const parts = exact.map((share) => Math.max(1, Math.floor(share)));
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder);
  let left = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 1) + 1;
    left -= 1;
  }
  while (left < 0) {
    const largest = parts.indexOf(Math.max(...parts));
    parts[largest] = (parts[largest] ?? 1) - 1;
    left += 1;
  }
  return parts;
}
