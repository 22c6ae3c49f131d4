import * as Y from "yjs";
import {
  clampMinutes,
  MAX_STEPS,
  type NameRule,
  type Step,
  type StepMode,
  type StepSubject,
} from "./agendaStep.ts";
import { FACETS_OF, type FacetKey, type FieldKey } from "./fields.ts";
import { newId } from "./ids.ts";
import { agendaIdOf, readSession, sessionRoot } from "./sessionDocument.ts";
import { setIfNew } from "./sessionEntries.ts";
import { spliceInto } from "./sharedText.ts";
import { LIMITS } from "./wire.ts";

/**
 * Writes to the agenda of a session document. One command is one transaction; `origin` says whose. Commands on steps that are
 * gone do nothing.
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
  spliceInto(text, after, after.length);
}

/** Between two neighbours; halving a step's distance takes a thousand moves to one place to run out. */
function orderAfter(steps: readonly Pick<Step, "id" | "order">[], afterId: string | null): number {
  const index = afterId === null ? -1 : steps.findIndex(({ id }) => id === afterId);
  const before = steps[index]?.order;
  const after = steps[index + 1]?.order;
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
