/**
 * Kano's method. People are asked a pair of questions about something: how is it for you if it IS so (functional), and
 * if it is NOT so (dysfunctional)? The pair of answers says what it is to them.
 *
 * Sources:
 * - N. Kano, N. Seraku, F. Takahashi, S. Tsuji: "Attractive Quality and Must-Be Quality". Hinshitsu (Quality), The
 *   Journal of the Japanese Society for Quality Control 14 (2), 1984, 39–48: the pair of questions and the classes.
 * - C. Berger, R. Blauth, D. Boger and others: "Kano's Methods for Understanding Customer-defined Quality". Center for
 *   Quality of Management Journal 2 (4), 1993: the table of 5 × 5 and the order M > O > A > I in a tie; in it
 *   M. Timko: the coefficients "better" and "worse".
 */
export const KANO_ANSWERS = ["like", "expect", "neutral", "liveWith", "dislike"] as const;
export type KanoAnswer = (typeof KANO_ANSWERS)[number];

/**
 * Must-be (Basis), one-dimensional (Leistung), attractive (Begeisterung), indifferent (unerheblich), reverse
 * (Rückweisung), questionable (widersprüchlich), in the order in which a tie is resolved.
 *
 * The source orders M > O > A > I by how much each says about what a product needs. It leaves R and Q open: here they
 * come last, R before Q. Who rejects something says less for sure than who needs it, as long as both are as many, and a
 * contradiction says nothing at all; so Q is the class of an item only when most have contradicted themselves.
 */
export const KANO_CLASSES = ["M", "O", "A", "I", "R", "Q"] as const;
export type KanoClass = (typeof KANO_CLASSES)[number];

/** What one person says of one item. */
export interface KanoPair {
  readonly functional: KanoAnswer;
  readonly dysfunctional: KanoAnswer;
}

/** By the answer to the functional question, then to the dysfunctional one in the order of `KANO_ANSWERS`. */
const TABLE: Readonly<Record<KanoAnswer, readonly [KanoClass, KanoClass, KanoClass, KanoClass, KanoClass]>> =
  {
    like: ["Q", "A", "A", "A", "O"],
    expect: ["R", "I", "I", "I", "M"],
    neutral: ["R", "I", "I", "I", "M"],
    liveWith: ["R", "I", "I", "I", "M"],
    dislike: ["R", "R", "R", "R", "Q"],
  };

export function kanoClassOf({ functional, dysfunctional }: KanoPair): KanoClass {
  // The row has a class for every answer.
  return TABLE[functional][KANO_ANSWERS.indexOf(dysfunctional)] ?? "Q";
}

/** How many people put an item into each class. */
export type KanoCounts = Readonly<Record<KanoClass, number>>;

export function countKano(pairs: readonly KanoPair[]): KanoCounts {
  const counts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (const pair of pairs) counts[kanoClassOf(pair)] += 1;
  return counts;
}

/** What the answers to one item come to. */
export interface KanoVerdict {
  /** what most say; in a tie the first by `KANO_CLASSES` */
  readonly class: KanoClass;
  /** further classes with as many answers: the verdict is close */
  readonly tied: readonly KanoClass[];
  readonly answers: number;
  /** contradictory pairs (Q): many of them mean that the question is badly put */
  readonly doubtful: number;
  /** Timko's "better", 0 to 1: how far it satisfies when it is so. Null when nobody is in A, O, M or I. */
  readonly better: number | null;
  /** Timko's "worse", −1 to 0: how far it dissatisfies when it is not so. Null as above. */
  readonly worse: number | null;
}

/** Null for no answer at all. */
export function kanoVerdict(counts: KanoCounts): KanoVerdict | null {
  const answers = KANO_CLASSES.reduce((sum, one) => sum + counts[one], 0);
  if (answers === 0) return null;
  const most = Math.max(...KANO_CLASSES.map((one) => counts[one]));
  const [first = "Q", ...tied] = KANO_CLASSES.filter((one) => counts[one] === most);
  const sure = counts.A + counts.O + counts.M + counts.I;
  // Subtracted from 0, as −0 is a number that nobody wants to read.
  return {
    class: first,
    tied,
    answers,
    doubtful: counts.Q,
    better: sure === 0 ? null : (counts.A + counts.O) / sure,
    worse: sure === 0 ? null : 0 - (counts.O + counts.M) / sure,
  };
}

/**
 * What is worth work, in the order in which it is: first repair what repels, then the basics, then what satisfies the
 * more the better it is; delight comes last.
 */
export const KANO_WORK = ["R", "M", "O", "A"] as const satisfies readonly KanoClass[];

/** One item as it takes part in the order of work. */
export interface JudgedItem {
  readonly id: string;
  readonly counts: KanoCounts;
}

export interface KanoOrder<Item> {
  /** what to do, the first first */
  readonly work: readonly Item[];
  /** indifferent: leave it */
  readonly leave: readonly Item[];
  /** contradictory, or without answers: put the question anew */
  readonly askAgain: readonly Item[];
}

/**
 * The order of work. Within a class by how much its lack hurts, then by how much it pleases; what repels, by how many
 * reject it, as the coefficients leave these out. What is equal keeps its order.
 */
export function kanoOrder<Item extends JudgedItem>(items: readonly Item[]): KanoOrder<Item> {
  const judged = items.map((item) => ({ item, verdict: kanoVerdict(item.counts) }));
  const of = (wanted: KanoClass) => judged.filter(({ verdict }) => verdict?.class === wanted);
  const inOrder = (wanted: KanoClass): Item[] =>
    of(wanted)
      .toSorted((a, b) => {
        const [rejectA, rejectB] = wanted === "R" ? [rejectedBy(a), rejectedBy(b)] : [0, 0];
        return rejectB - rejectA || worseOf(a) - worseOf(b) || betterOf(b) - betterOf(a);
      })
      .map(({ item }) => item);
  return {
    work: KANO_WORK.flatMap(inOrder),
    leave: inOrder("I"),
    askAgain: judged.flatMap(({ item, verdict }) =>
      verdict === null || verdict.class === "Q" ? [item] : [],
    ),
  };
}

interface Judged {
  readonly item: JudgedItem;
  readonly verdict: KanoVerdict | null;
}

const worseOf = ({ verdict }: Judged): number => verdict?.worse ?? 0;
const betterOf = ({ verdict }: Judged): number => verdict?.better ?? 0;
const rejectedBy = ({ item, verdict }: Judged): number => item.counts.R / (verdict?.answers ?? 1);

/**
 * With fewer answers to an item the server gives no picture of it: of two people each would know what the other said.
 */
export const KANO_MIN_ANSWERS = 3;

/** More pairs of questions nobody answers with care. */
export const KANO_MAX_ITEMS = 20;
export const KANO_TITLE_LENGTH = 120;
export const KANO_QUESTION_LENGTH = 300;
