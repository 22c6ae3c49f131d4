import * as Y from "yjs";
import { ADDRESSES, type Address } from "./address.ts";
import { MAX_STEPS, readStep, type Step } from "./agendaStep.ts";
import { type Attention, readAttention } from "./attention.ts";
import { isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { asRecord, isNumber, isTime } from "./plainValue.ts";
import { type Run, readRun } from "./stepRun.ts";

/**
 * The session document (`session.<workshopId>`): what the facilitators steer. They write it, everyone reads it, and the
 * server both reads it (it enforces `rules`, `locks` and `groups`, see `editRights.ts`) and puts people into groups.
 * Times are milliseconds since 1970 by the server's clock. Roots, all Y.Maps:
 * - `steps`: step id → Y.Map, see `Step`; `questions` is a Y.Text, one question a line. Steps whose `agenda` is not the
 *   plan's belong to an agenda that was replaced at the same moment by someone else, and do not count.
 * - `runs`: `all` or a group's id → `Run` as one value, so that two facilitators' presses cannot mix.
 * - `plan`: `startedAt`, when the first step was started; `endsAt`, when all is to be over; `agenda`, the id of the
 *   agenda that counts; `grouping`, see `Grouping`.
 * - `rules`: `edit` (see `EDIT_RULES`), `locked` (all maps), `calm` (no cursors), `gallery` (all may look at all maps),
 *   `observe` (participants may begin a map by observing a customer), `address` (see `ADDRESSES`; without it „du“).
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

/** Who may change notes: everybody all of them, everybody their own, or nobody but facilitators. */
export const EDIT_RULES = ["all", "own", "none"] as const;
export type EditRule = (typeof EDIT_RULES)[number];

export interface Rules {
  readonly edit: EditRule;
  readonly locked: boolean;
  readonly calm: boolean;
  readonly gallery: boolean;
  /** participants, too, may begin a map by observing a customer: maps cannot be taken back */
  readonly observe: boolean;
  /** how German addresses everybody here; nothing that the server enforces */
  readonly address: Address;
  readonly lockedMaps: ReadonlySet<string>;
}

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
  const address = rules.get("address");
  return {
    edit: isOneOf(EDIT_RULES, edit) ? edit : "all",
    locked: rules.get("locked") === true,
    calm: rules.get("calm") === true,
    gallery: rules.get("gallery") === true,
    observe: rules.get("observe") === true,
    address: isOneOf(ADDRESSES, address) ? address : "du",
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
