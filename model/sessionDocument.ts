import * as Y from "yjs";
import { FACETS, type FacetKey, FIELDS, type FieldKey, isOneOf, PLACES, type PlaceKey } from "./fields.ts";
import { isId } from "./ids.ts";

/**
 * The session document (`session.<workshopId>`): what the facilitators steer. They write it, everyone reads it, and the
 * server both reads it (it enforces `rules`, `locks` and `groups`, see `editRights.ts`) and puts people into groups.
 * Times are milliseconds since 1970 by the server's clock. Roots, all Y.Maps:
 * - `steps`: step id → Y.Map, see `Step`; `questions` is a Y.Text, one question a line. Steps whose `agenda` is not the
 *   plan's belong to an agenda that was replaced at the same moment by someone else, and do not count.
 * - `runs`: `all` or a group's id → `Run` as one value, so that two facilitators' presses cannot mix.
 * - `plan`: `startedAt`, when the first step was started; `endsAt`, when all is to be over; `agenda`, the id of the
 *   agenda that counts; `grouping`, see `Grouping`.
 * - `rules`: `edit` (see `EDIT_RULES`), `locked` (all maps), `calm` (no cursors), `gallery` (all may look at all maps).
 * - `locks`: map id → true.
 * - `attention`: `call` → `Attention` as one value.
 * - `groups`: group id → Y.Map with `name`, `mapId`, `order`. `members`: participant id → group id.
 * - `messages`: message id → `Message` as one value.
 */
export const SESSION_ROOTS = [
  "steps",
  "runs",
  "plan",
  "rules",
  "locks",
  "attention",
  "groups",
  "members",
  "messages",
] as const;
export type SessionRoot = (typeof SESSION_ROOTS)[number];

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

/** The step that is on, and its clock. `leftMs` is negative once a step that was paused had run over. */
export type Run =
  | {
      readonly stepId: string;
      readonly startedAt: number;
      readonly phase: "running";
      readonly endsAt: number;
    }
  | {
      readonly stepId: string;
      readonly startedAt: number;
      readonly phase: "paused";
      readonly leftMs: number;
    };

/** Runs are kept by group; this key is for everybody whose group has no run of its own. */
export const ALL_GROUPS = "all";

/** Who may change notes: everybody all of them, everybody their own, or nobody but facilitators. */
export const EDIT_RULES = ["all", "own", "none"] as const;
export type EditRule = (typeof EDIT_RULES)[number];

export interface Rules {
  readonly edit: EditRule;
  readonly locked: boolean;
  readonly calm: boolean;
  readonly gallery: boolean;
  readonly lockedMaps: ReadonlySet<string>;
}

/** Where a facilitator asks everyone to look. `id` is new with every call, so that the same call can come twice. */
export type Attention = { readonly id: string; readonly by: string; readonly at: number } & (
  | {
      readonly kind: "view";
      readonly mapId: string;
      /** map units */
      readonly rect: {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      };
    }
  | { readonly kind: "field"; readonly mapId: string | null; readonly field: PlaceKey }
  | { readonly kind: "note"; readonly mapId: string; readonly noteId: string }
  /** look where this person looks, until another call or `free` */
  | { readonly kind: "follow"; readonly participantId: string }
  | { readonly kind: "free" }
);

/** How people come into groups. */
export const GROUPINGS = ["choice", "random", "facilitator"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly mapId: string;
  readonly order: number;
}
/** More than a server's maps of one workshop would not find any. */
export const MAX_GROUPS = 100;

/** A facilitator's words to everybody (`to` null) or to one group. */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly to: string | null;
  readonly at: number;
}
export const MAX_MESSAGE_LENGTH = 500;
/** A day's seminar has some dozens; the oldest go. */
export const MAX_MESSAGES = 200;
/** People in groups: more than a workshop has sockets, so that those who have left do not fill it up. */
export const MAX_MEMBERS = 2000;

/** A clean, immutable reading of the whole session. */
export interface Session {
  /** in the order in which they run */
  readonly steps: readonly Step[];
  readonly runs: ReadonlyMap<string, Run>;
  /** when the first step was started; null before */
  readonly startedAt: number | null;
  /** when the session is to be over, as it was planned when it started; null before */
  readonly plannedEnd: number | null;
  readonly grouping: Grouping;
  readonly rules: Rules;
  readonly attention: Attention | null;
  /** in their order; empty when the whole workshop is one group */
  readonly groups: readonly Group[];
  /** participant id → group id; only of groups that are there */
  readonly members: ReadonlyMap<string, string>;
  /** oldest first */
  readonly messages: readonly Message[];
}

export function sessionRoot(doc: Y.Doc, root: SessionRoot): Y.Map<unknown> {
  return doc.getMap(root);
}

/** Total: skips what is damaged and never throws. */
export function readSession(doc: Y.Doc): Session {
  const groups = entriesOf(doc, "groups", readGroup).sort(byOrder).slice(0, MAX_GROUPS);
  const groupIds = new Set(groups.map(({ id }) => id));
  const plan = sessionRoot(doc, "plan");
  const agenda = agendaIdOf(doc);
  const readOwnStep = (id: string, value: unknown): Step | null =>
    value instanceof Y.Map && value.get("agenda") === agenda ? readStep(id, value) : null;
  const startedAt = plan.get("startedAt");
  const endsAt = plan.get("endsAt");
  const grouping = plan.get("grouping");
  return {
    steps: entriesOf(doc, "steps", readOwnStep).sort(byOrder).slice(0, MAX_STEPS),
    runs: new Map(entriesOf(doc, "runs", (key, value) => pair(key, readRun(value)))),
    startedAt: isTime(startedAt) ? startedAt : null,
    plannedEnd: isTime(endsAt) ? endsAt : null,
    grouping: isOneOf(GROUPINGS, grouping) ? grouping : "facilitator",
    rules: readRules(doc),
    attention: readAttention(sessionRoot(doc, "attention").get("call")),
    groups,
    members: new Map(
      entriesOf(doc, "members", (key, value) =>
        pair(key, typeof value === "string" && groupIds.has(value) ? value : null),
      ),
    ),
    messages: entriesOf(doc, "messages", readMessage).sort((a, b) => a.at - b.at || compareText(a.id, b.id)),
  };
}

/** Which agenda counts; undefined until one was put in place as a whole. */
export function agendaIdOf(doc: Y.Doc): string | undefined {
  const id = sessionRoot(doc, "plan").get("agenda");
  return isId(id) ? id : undefined;
}

export function readRules(doc: Y.Doc): Rules {
  const rules = sessionRoot(doc, "rules");
  const edit = rules.get("edit");
  return {
    edit: isOneOf(EDIT_RULES, edit) ? edit : "all",
    locked: rules.get("locked") === true,
    calm: rules.get("calm") === true,
    gallery: rules.get("gallery") === true,
    lockedMaps: new Set(
      [...sessionRoot(doc, "locks")].flatMap(([mapId, value]) => (value === true ? [mapId] : [])),
    ),
  };
}

/** The group of a person; null for everybody where there are no groups. */
export function groupOf(session: Pick<Session, "groups" | "members">, participantId: string): Group | null {
  const id = session.members.get(participantId);
  return session.groups.find((group) => group.id === id) ?? null;
}

/** The first of those with the fewest people; null where there are no groups. */
export function smallestGroup(session: Pick<Session, "groups" | "members">): Group | null {
  const sizes = new Map(session.groups.map(({ id }) => [id, 0]));
  for (const id of session.members.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const smallest = Math.min(...sizes.values());
  return session.groups.find(({ id }) => sizes.get(id) === smallest) ?? null;
}

/** The run that counts for a group: its own, else everybody's. `groupId` null stands for no group. */
export function runFor(session: Pick<Session, "runs">, groupId: string | null): Run | null {
  return (groupId === null ? null : session.runs.get(groupId)) ?? session.runs.get(ALL_GROUPS) ?? null;
}

export function stepOf(session: Pick<Session, "steps">, run: Run | null): Step | null {
  return session.steps.find(({ id }) => id === run?.stepId) ?? null;
}

/** What is left of a step at `now`, both by the server's clock; negative when it runs over. */
export function leftMsOf(run: Run, now: number): number {
  return run.phase === "running" ? run.endsAt - now : run.leftMs;
}

const MINUTE_MS = 60_000;

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

function readStep(id: string, value: unknown): Step | null {
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

function readRun(value: unknown): Run | null {
  const { stepId, startedAt, phase, endsAt, leftMs } = asRecord(value);
  if (!isId(stepId) || !isTime(startedAt)) return null;
  if (phase === "running") return isTime(endsAt) ? { stepId, startedAt, phase, endsAt } : null;
  return phase === "paused" && isNumber(leftMs) ? { stepId, startedAt, phase, leftMs } : null;
}

function readAttention(value: unknown): Attention | null {
  const { id, by, at, kind, mapId, rect, field, noteId, participantId } = asRecord(value);
  if (!isId(id) || typeof by !== "string" || !isTime(at)) return null;
  const call = { id, by, at };
  switch (kind) {
    case "view": {
      const { x, y, width, height } = asRecord(rect);
      if (!isId(mapId) || !isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
      return width > 0 && height > 0 ? { ...call, kind, mapId, rect: { x, y, width, height } } : null;
    }
    case "field":
      if (!isOneOf(PLACES, field)) return null;
      return { ...call, kind, field, mapId: isId(mapId) ? mapId : null };
    case "note":
      return isId(mapId) && isId(noteId) ? { ...call, kind, mapId, noteId } : null;
    case "follow":
      return isId(participantId) ? { ...call, kind, participantId } : null;
    case "free":
      return { ...call, kind };
    default:
      return null;
  }
}

function readGroup(id: string, value: unknown): Group | null {
  if (!isId(id) || !(value instanceof Y.Map)) return null;
  const name = value.get("name");
  const mapId = value.get("mapId");
  const order = value.get("order");
  if (!isId(mapId)) return null;
  return { id, name: typeof name === "string" ? name : "", mapId, order: isNumber(order) ? order : 0 };
}

function readMessage(id: string, value: unknown): Message | null {
  const { text, to, at } = asRecord(value);
  if (typeof text !== "string" || text.trim() === "" || !isTime(at)) return null;
  return { id, text: text.slice(0, MAX_MESSAGE_LENGTH), to: isId(to) ? to : null, at };
}

function entriesOf<T>(doc: Y.Doc, root: SessionRoot, read: (key: string, value: unknown) => T | null): T[] {
  const entries: T[] = [];
  for (const [key, value] of sessionRoot(doc, root)) {
    const entry = read(key, value);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function pair<T>(key: string, value: T | null): [string, T] | null {
  return value === null ? null : [key, value];
}

function byOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Y.AbstractType)
    ? (value as Record<string, unknown>)
    : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A moment that a `Date` can show. */
function isTime(value: unknown): value is number {
  return isNumber(value) && Math.abs(value) <= 8.64e15;
}
