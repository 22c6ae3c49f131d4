import type * as Y from "yjs";
import { isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { asRecord } from "./plainValue.ts";
import { parseSourceKey, type Source, sourceKey } from "./source.ts";
import { LIMITS } from "./wire.ts";

/** What an action can answer beside notes: a line of a persona, or what stands in a cell of a journey. */
export const ANSWERED_ROOTS = ["personaLines", "journeyCards"] as const;
export type AnsweredRoot = (typeof ANSWERED_ROOTS)[number];

/**
 * One thing that an action answers. It carries the words of that line or card as they were when it was linked, for the
 * day on which it is deleted, and whose words these are, so that erasing a note or a person takes them out of here, too.
 */
export interface Answer {
  readonly root: AnsweredRoot;
  readonly id: string;
  readonly text: string;
  /** keys of the notes that it stood on, see `sourceKey` */
  readonly notes: readonly string[];
  /** participant ids of whoever wrote it or one of those notes */
  readonly authors: readonly string[];
}

/** Before the target in its key. Each is a key of its own, so that two people who link different ones at once lose none. */
const ANSWER_KEY = "answers:";

export function answerKey({ root, id }: Pick<Answer, "root" | "id">): string {
  return `${ANSWER_KEY}${root}.${id}`;
}

/** A line or card as what an action answers. */
export function answerOf(
  root: AnsweredRoot,
  entry: {
    readonly id: string;
    readonly author: string | null;
    readonly sources: readonly Source[];
  },
  words: string,
): Answer {
  const authors = [entry.author, ...entry.sources.map(({ author }) => author)];
  return {
    root,
    id: entry.id,
    text: words,
    notes: entry.sources.map(sourceKey),
    authors: [...new Set(authors.filter((author) => author !== null))],
  };
}

/** What is stored under its key, as one value. */
export function answerValue({ text, notes, authors }: Answer): Record<string, unknown> {
  return { text: text.slice(0, LIMITS.noteTextLength), notes: [...notes], authors: [...authors] };
}

/** What an action answers, in an order that all agree on. Total, like all `read…`. */
export function readAnswers(action: Y.Map<unknown>): readonly Answer[] {
  const keys = [...action.keys()].filter((key) => key.startsWith(ANSWER_KEY)).sort();
  if (keys.length === 0) return NONE;
  return keys.flatMap((key) => readAnswer(key, action.get(key)) ?? []);
}

const NONE: readonly Answer[] = [];

function readAnswer(key: string, value: unknown): Answer | null {
  const [root, id, ...rest] = key.slice(ANSWER_KEY.length).split(".");
  if (!key.startsWith(ANSWER_KEY) || !isOneOf(ANSWERED_ROOTS, root) || !isId(id) || rest.length > 0)
    return null;
  if (typeof value !== "object" || value === null) return null;
  const { text, notes, authors } = asRecord(value);
  return {
    root,
    id,
    text: typeof text === "string" ? text : "",
    notes: listOf(notes, (one): one is string => typeof one === "string" && parseSourceKey(one) !== null),
    authors: listOf(authors, isId),
  };
}

/** The actions of a list that answer a line or a card. */
export function answering<A extends { readonly answers: readonly Answer[] }>(
  actions: readonly A[],
  { root, id }: Pick<Answer, "root" | "id">,
): A[] {
  return actions.filter(({ answers }) => answers.some((one) => one.root === root && one.id === id));
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): T[] {
  return Array.isArray(value) ? value.slice(0, LIMITS.sourcesPerEntry + 1).filter(is) : [];
}
