import * as Y from "yjs";
import { type Answer, readAnswers } from "./answer.ts";
import { compareInList, readAuthor, readCreatedAt, readTexts } from "./entryReading.ts";
import { isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { readOrder } from "./order.ts";
import { readSources, type Source } from "./source.ts";
import { LIMITS } from "./wire.ts";

/** Where an action stands; the columns of the board. */
export const ACTION_STATES = ["idea", "running", "reviewed"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What a review has decided. */
export const VERDICTS = ["kept", "changed", "dropped"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an action works on. `people` are the customers, `staff` are ourselves. */
export const FACTORS = ["emotion", "organisation", "technology", "people", "staff", "strategy"] as const;
export type Factor = (typeof FACTORS)[number];

/** The texts of an action, each a Y.Text, in the order in which one is led through them. */
export const ACTION_TEXTS = [
  "title",
  "hindrance",
  "practice",
  "problem",
  "alternative",
  "experiment",
  "who",
  "expected",
  "learned",
] as const;
export type ActionText = (typeof ACTION_TEXTS)[number];

export function isActionText(key: string): key is ActionText {
  return isOneOf(ACTION_TEXTS, key);
}

/** Column and place in it as one value, so that two concurrent moves cannot mix. */
export interface ActionPlace {
  readonly state: ActionState;
  /** see `order.ts` */
  readonly order: string;
}

/** Somebody of this workshop, whose name stands in `people`, or anybody else by name. */
export type Owner = { readonly person: string } | { readonly name: string };

/** A clean, immutable reading of one action: from what hinders us today to a small experiment and what came of it. */
export interface Action extends Readonly<Record<ActionText, string>> {
  readonly id: string;
  readonly place: ActionPlace;
  readonly factor: Factor | null;
  readonly owner: Owner | null;
  /** days as `2026-11-26`, the same everywhere: an experiment ends on a day, not at a moment */
  readonly until: string | null;
  readonly review: string | null;
  readonly verdict: Verdict | null;
  /** participant id of whoever began it; null once that person was erased */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
  readonly sources: readonly Source[];
  /** lines of personas and cards of journeys, beside the notes */
  readonly answers: readonly Answer[];
}

/** Total: gives a clean value or nothing, and never throws. */
export function readAction(id: string, value: unknown): Action | null {
  if (!(value instanceof Y.Map)) return null;
  const factor = value.get("factor");
  const verdict = value.get("verdict");
  return {
    id,
    ...readTexts(value, ACTION_TEXTS),
    place: readPlace(value.get("place")),
    factor: isOneOf(FACTORS, factor) ? factor : null,
    owner: readOwner(value.get("owner")),
    until: readDay(value.get("until")),
    review: readDay(value.get("review")),
    verdict: isOneOf(VERDICTS, verdict) ? verdict : null,
    author: readAuthor(value),
    createdAt: readCreatedAt(value),
    sources: readSources(value),
    answers: readAnswers(value),
  };
}

/** By column, then as people have put them; ties by age, then id, so that all agree. */
export function compareActions(a: Action, b: Action): number {
  return ACTION_STATES.indexOf(a.place.state) - ACTION_STATES.indexOf(b.place.state) || compareInList(a, b);
}

/** What stands on a card: its title, or else what it is about, in whatever words there are. */
export function headingOf(action: Action): string {
  const own = action.title.trim() || action.experiment.trim() || action.hindrance.trim();
  return own || (action.sources.find(({ text }) => text.trim() !== "")?.text.trim() ?? "");
}

/** Its day of review has passed, and nobody has said what came of it. `today` as `2026-11-26`. */
export function isOverdue({ place, review }: Pick<Action, "place" | "review">, today: string): boolean {
  return place.state !== "reviewed" && review !== null && review < today;
}

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** A day that exists, as `2026-11-26`. */
export function readDay(value: unknown): string | null {
  if (typeof value !== "string" || !DAY_PATTERN.test(value)) return null;
  const time = new Date(`${value}T00:00:00Z`);
  return Number.isFinite(time.getTime()) && time.toISOString().startsWith(value) ? value : null;
}

export function readOwner(value: unknown): Owner | null {
  if (typeof value !== "object" || value === null) return null;
  const { person, name } = value as Record<string, unknown>;
  if (isId(person)) return { person };
  if (typeof name !== "string" || name.trim() === "") return null;
  return { name: name.trim().slice(0, LIMITS.nameLength) };
}

function readPlace(value: unknown): ActionPlace {
  const { state, order } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return { state: isOneOf(ACTION_STATES, state) ? state : "idea", order: readOrder(order) };
}
