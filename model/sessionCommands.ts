import * as Y from "yjs";
import { FACETS_OF, type FacetKey, type FieldKey } from "./fields.ts";
import { newId } from "./ids.ts";
import {
  ALL_GROUPS,
  type Attention,
  agendaIdOf,
  clampMinutes,
  type EditRule,
  expectedEnd,
  type Grouping,
  leftMsOf,
  MAX_GROUPS,
  MAX_MESSAGE_LENGTH,
  MAX_MESSAGES,
  MAX_STEPS,
  type NameRule,
  type Run,
  readSession,
  runFor,
  type Session,
  type SessionRoot,
  type Step,
  type StepMode,
  type StepSubject,
  sessionRoot,
} from "./sessionDocument.ts";
import { minimalSplice } from "./textDiff.ts";
import { LIMITS } from "./wire.ts";

/**
 * Every write to a session document. One command is one transaction; `origin` says whose. `now` is milliseconds since
 * 1970 by the server's clock. Commands on steps, groups or runs that are gone do nothing.
 */

export interface NewStep {
  readonly title: string;
  readonly field: FieldKey | null;
  readonly facet?: FacetKey | null;
  readonly subject?: StepSubject | null;
  readonly questions: readonly string[];
  readonly minutes: number;
  readonly mode: StepMode;
  readonly names?: NameRule;
  readonly skipped?: boolean;
}

/**
 * Puts a whole agenda in the place of the one that is there; when two people do so at once, one of the two counts.
 * Steps that have an id keep it, so that a former agenda can be put back. Does not stop the step that is on.
 */
export function setAgenda(
  doc: Y.Doc,
  steps: readonly (NewStep & { readonly id?: string })[],
  origin: unknown,
): void {
  doc.transact(() => {
    const target = sessionRoot(doc, "steps");
    const plan = sessionRoot(doc, "plan");
    for (const id of target.keys()) target.delete(id);
    const agenda = newId();
    plan.set("agenda", agenda);
    // Another agenda has another end: it is planned when its first step starts.
    plan.delete("endsAt");
    steps
      .slice(0, MAX_STEPS)
      .forEach((step, index) => target.set(step.id ?? newId(), stepValue(step, index, agenda)));
  }, origin);
}

/** Adds a step after another one (`afterId` null: at the beginning) and returns its id; null when there are too many. */
export function addStep(doc: Y.Doc, step: NewStep, afterId: string | null, origin: unknown): string | null {
  const { steps } = readSession(doc);
  if (steps.length >= MAX_STEPS) return null;
  const id = newId();
  const value = stepValue(step, orderAfter(steps, afterId), agendaIdOf(doc));
  doc.transact(() => sessionRoot(doc, "steps").set(id, value), origin);
  return id;
}

/** Puts a deleted step back where it was. Does nothing when it is there. */
export function bringBackStep(doc: Y.Doc, step: Step, origin: unknown): void {
  const steps = sessionRoot(doc, "steps");
  if (steps.has(step.id)) return;
  doc.transact(() => steps.set(step.id, stepValue(step, step.order, agendaIdOf(doc))), origin);
}

/** Changes what is named and leaves the rest. `questions` is changed by the smallest splice. */
export function editStep(
  doc: Y.Doc,
  id: string,
  change: Partial<Omit<Step, "id" | "order">>,
  origin: unknown,
): void {
  const step = sessionRoot(doc, "steps").get(id);
  if (!(step instanceof Y.Map)) return;
  doc.transact(() => {
    const { questions, title, minutes, ...rest } = change;
    if (questions) editQuestions(step, questions);
    if (title !== undefined) setIfNew(step, "title", title.slice(0, LIMITS.titleLength));
    if (minutes !== undefined) setIfNew(step, "minutes", clampMinutes(minutes));
    for (const [key, value] of Object.entries(rest)) setIfNew(step, key, value);
  }, origin);
}

/** Moves a step behind another one; `afterId` null: to the beginning. */
export function moveStep(doc: Y.Doc, id: string, afterId: string | null, origin: unknown): void {
  const step = sessionRoot(doc, "steps").get(id);
  if (!(step instanceof Y.Map) || id === afterId) return;
  const others = readSession(doc).steps.filter((one) => one.id !== id);
  doc.transact(() => step.set("order", orderAfter(others, afterId)), origin);
}

export function deleteStep(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => sessionRoot(doc, "steps").delete(id), origin);
}

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

export function setEditRule(doc: Y.Doc, edit: EditRule, origin: unknown): void {
  setEntry(doc, "rules", "edit", edit, origin);
}

/** Locks or opens all maps (`mapId` null), or one. */
export function setLocked(doc: Y.Doc, mapId: string | null, locked: boolean, origin: unknown): void {
  if (mapId === null) setEntry(doc, "rules", "locked", locked, origin);
  else setEntry(doc, "locks", mapId, locked ? true : undefined, origin);
}

export function setCalm(doc: Y.Doc, calm: boolean, origin: unknown): void {
  setEntry(doc, "rules", "calm", calm, origin);
}

export function setGallery(doc: Y.Doc, gallery: boolean, origin: unknown): void {
  setEntry(doc, "rules", "gallery", gallery, origin);
}

/** What a call says, without what every call carries. */
export type AttentionCall = Attention extends infer A
  ? A extends Attention
    ? Omit<A, "id" | "by" | "at">
    : never
  : never;

/** Asks everyone to look somewhere; `by` is the facilitator's participant id. */
export function callAttention(
  doc: Y.Doc,
  call: AttentionCall,
  by: string,
  now: number,
  origin: unknown,
): void {
  setEntry(doc, "attention", "call", { ...call, id: newId(), by, at: now }, origin);
}

export function setGrouping(doc: Y.Doc, grouping: Grouping, origin: unknown): void {
  setEntry(doc, "plan", "grouping", grouping, origin);
}

/** Adds a group with its map and returns its id; null when there are too many. */
export function addGroup(doc: Y.Doc, name: string, mapId: string, origin: unknown): string | null {
  const { groups } = readSession(doc);
  if (groups.length >= MAX_GROUPS) return null;
  const id = newId();
  doc.transact(() => {
    const group = new Y.Map<unknown>();
    group.set("name", cleanName(name));
    group.set("mapId", mapId);
    group.set("order", (groups.at(-1)?.order ?? 0) + 1);
    sessionRoot(doc, "groups").set(id, group);
  }, origin);
  return id;
}

export function renameGroup(doc: Y.Doc, id: string, name: string, origin: unknown): void {
  const group = sessionRoot(doc, "groups").get(id);
  if (group instanceof Y.Map) doc.transact(() => setIfNew(group, "name", cleanName(name)), origin);
}

/** Takes a group apart: its people are in none then, its map stays. */
export function deleteGroup(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => {
    sessionRoot(doc, "groups").delete(id);
    sessionRoot(doc, "runs").delete(id);
    const members = sessionRoot(doc, "members");
    for (const [participantId, groupId] of members) if (groupId === id) members.delete(participantId);
  }, origin);
}

/** Puts people into groups; null takes them out of theirs. */
export function setMembers(doc: Y.Doc, members: ReadonlyMap<string, string | null>, origin: unknown): void {
  doc.transact(() => {
    const target = sessionRoot(doc, "members");
    for (const [participantId, groupId] of members) {
      if (groupId === null) target.delete(participantId);
      else if (target.get(participantId) !== groupId) target.set(participantId, groupId);
    }
  }, origin);
}

/** Everybody at random into groups whose sizes differ by at most one. `random` gives numbers in [0, 1). */
export function shuffled(
  participantIds: readonly string[],
  groupIds: readonly string[],
  random: () => number = Math.random,
): Map<string, string> {
  const people = [...participantIds];
  for (let index = people.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [people[index], people[other]] = [people[other] ?? "", people[index] ?? ""];
  }
  const placed = new Map<string, string>();
  people.forEach((id, index) => {
    const groupId = groupIds[index % groupIds.length];
    if (groupId !== undefined) placed.set(id, groupId);
  });
  return placed;
}

/** Sends a message to everybody, or to one group. The oldest go when there are too many. */
export function sendMessage(doc: Y.Doc, text: string, to: string | null, now: number, origin: unknown): void {
  const clean = text.trim().slice(0, MAX_MESSAGE_LENGTH);
  if (clean === "") return;
  const gone = readSession(doc).messages.slice(0, 1 - MAX_MESSAGES);
  doc.transact(() => {
    for (const { id } of gone) sessionRoot(doc, "messages").delete(id);
    setEntry(doc, "messages", newId(), { text: clean, to, at: now }, origin);
  }, origin);
}

const MINUTE_MS = 60_000;

function planEnd(doc: Y.Doc, endsAt: number): void {
  sessionRoot(doc, "plan").set("endsAt", endsAt);
}

function stepValue(step: NewStep, order: number, agenda: string | undefined): Y.Map<unknown> {
  const value = new Y.Map<unknown>();
  if (agenda !== undefined) value.set("agenda", agenda);
  value.set("title", step.title.slice(0, LIMITS.titleLength));
  value.set("field", step.field);
  value.set(
    "facet",
    step.field && step.facet && FACETS_OF[step.field].includes(step.facet) ? step.facet : null,
  );
  value.set("questions", new Y.Text(step.questions.join("\n").slice(0, LIMITS.noteTextLength)));
  value.set("minutes", clampMinutes(step.minutes));
  value.set("mode", step.mode);
  value.set("names", step.names ?? "hidden");
  value.set("order", order);
  if (step.subject) value.set("subject", step.subject);
  if (step.skipped) value.set("skipped", true);
  return value;
}

function editQuestions(step: Y.Map<unknown>, questions: readonly string[]): void {
  const text = step.get("questions");
  const after = questions.join("\n").slice(0, LIMITS.noteTextLength);
  if (!(text instanceof Y.Text)) {
    step.set("questions", new Y.Text(after));
    return;
  }
  const splice = minimalSplice(text.toString(), after, after.length);
  if (!splice) return;
  if (splice.remove > 0) text.delete(splice.index, splice.remove);
  if (splice.insert) text.insert(splice.index, splice.insert);
}

/** Between two neighbours; halving a step's distance takes a thousand moves to one place to run out. */
function orderAfter(steps: readonly Pick<Step, "id" | "order">[], afterId: string | null): number {
  const index = afterId === null ? -1 : steps.findIndex(({ id }) => id === afterId);
  const before = steps[index]?.order;
  const after = steps[index + 1]?.order;
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
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

function cleanName(name: string): string {
  return name.trim().slice(0, LIMITS.nameLength);
}

function setEntry(doc: Y.Doc, root: SessionRoot, key: string, value: unknown, origin: unknown): void {
  doc.transact(() => {
    const target = sessionRoot(doc, root);
    if (value === undefined) target.delete(key);
    else setIfNew(target, key, value);
  }, origin);
}

function setIfNew(target: Y.Map<unknown>, key: string, value: unknown): void {
  if (target.get(key) !== value) target.set(key, value);
}
