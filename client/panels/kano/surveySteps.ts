import type { Ballot } from "../../../model/api/facilitation.ts";
import type { KanoItem } from "../../../model/resultsDocument.ts";

export type Side = "functional" | "dysfunctional";

/** One question of a round: they come one by one, both of an item after each other. */
export interface SurveyStep {
  readonly item: KanoItem;
  readonly side: Side;
}

export function stepsOf(items: readonly KanoItem[]): SurveyStep[] {
  return items.flatMap((item) => [
    { item, side: "functional" as const },
    { item, side: "dysfunctional" as const },
  ]);
}

type Marks = Ballot["kano"];

export function answerTo({ item, side }: SurveyStep, marks: Marks): Marks[string][Side] {
  return marks[item.id]?.[side] ?? null;
}

/** The place of the first question without an answer; the number of questions when there is none. */
export function firstOpen(steps: readonly SurveyStep[], marks: Marks): number {
  const at = steps.findIndex((step) => answerTo(step, marks) === null);
  return at === -1 ? steps.length : at;
}

export function answeredCount(steps: readonly SurveyStep[], marks: Marks): number {
  return steps.filter((step) => answerTo(step, marks) !== null).length;
}
