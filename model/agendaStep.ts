import * as Y from "yjs";
import { FACETS, type FacetKey, FIELDS, type FieldKey, isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { isNumber } from "./plainValue.ts";

/** How a group works in a step. In `private` everybody writes into a draft that nobody else receives. */
export const STEP_MODES = ["private", "open", "discuss", "vote", "look"] as const;
export type StepMode = (typeof STEP_MODES)[number];

/** Whether names will show on notes that were written privately: said before anybody writes. */
export const NAME_RULES = ["hidden", "shown"] as const;
export type NameRule = (typeof NAME_RULES)[number];

/** Steps that work with something of their own on the map. */
export const STEP_SUBJECTS = ["contradictions"] as const;
export type StepSubject = (typeof STEP_SUBJECTS)[number];

/** One timed step of the agenda. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** the field it is about, or null for the whole map */
  readonly field: FieldKey | null;
  readonly facet: FacetKey | null;
  /** what the panel of the step asks for, beyond its questions */
  readonly subject: StepSubject | null;
  readonly questions: readonly string[];
  /** planned length, `MIN_STEP_MINUTES` to `MAX_STEP_MINUTES` */
  readonly minutes: number;
  readonly mode: StepMode;
  readonly names: NameRule;
  /** left out when the session goes on to the next step */
  readonly skipped: boolean;
  /** steps run by rising order; ties by id */
  readonly order: number;
}
export const MIN_STEP_MINUTES = 1;
export const MAX_STEP_MINUTES = 240;

/** A day's seminar has about thirty; more is damage. */
export const MAX_STEPS = 100;

export function readStep(id: string, value: unknown): Step | null {
  if (!isId(id) || !(value instanceof Y.Map)) return null;
  const title = value.get("title");
  const field = value.get("field");
  const facet = value.get("facet");
  const questions = value.get("questions");
  const minutes = value.get("minutes");
  const mode = value.get("mode");
  const names = value.get("names");
  const subject = value.get("subject");
  const order = value.get("order");
  return {
    id,
    title: typeof title === "string" ? title : "",
    field: isOneOf(FIELDS, field) ? field : null,
    facet: isOneOf(FACETS, facet) ? facet : null,
    subject: isOneOf(STEP_SUBJECTS, subject) ? subject : null,
    questions: questions instanceof Y.Text ? linesOf(questions.toString()) : [],
    minutes: clampMinutes(minutes),
    mode: isOneOf(STEP_MODES, mode) ? mode : "open",
    names: isOneOf(NAME_RULES, names) ? names : "hidden",
    skipped: value.get("skipped") === true,
    order: isNumber(order) ? order : 0,
  };
}

/** Whole minutes within the limits; what is no number is five. */
export function clampMinutes(minutes: unknown): number {
  if (!isNumber(minutes)) return 5;
  return Math.min(MAX_STEP_MINUTES, Math.max(MIN_STEP_MINUTES, Math.round(minutes)));
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
