import type { KanoMarks } from "../../model/api/facilitation.ts";
import { KANO_ANSWERS, type KanoAnswer, type KanoPair } from "../../model/kano.ts";

/**
 * Both answers to an item as one `choice`: 6 × the functional one + the other, by their place in `KANO_ANSWERS`, and 5
 * for none yet.
 */
const NO_ANSWER = KANO_ANSWERS.length;
const CODES = NO_ANSWER + 1;
const codeOf = (answer: KanoAnswer | null): number =>
  answer === null ? NO_ANSWER : KANO_ANSWERS.indexOf(answer);

export function kanoCode({ functional, dysfunctional }: KanoMarks): number {
  return codeOf(functional) * CODES + codeOf(dysfunctional);
}

export function kanoMarks(code: number): KanoMarks {
  return {
    functional: KANO_ANSWERS[Math.floor(code / CODES)] ?? null,
    dysfunctional: KANO_ANSWERS[code % CODES] ?? null,
  };
}

export function isPair(marks: KanoMarks): marks is KanoPair {
  return marks.functional !== null && marks.dysfunctional !== null;
}

/** The rows of the table of ballots of which `isPair` is true. */
export const IS_PAIR = `subject <> '' AND choice < ${NO_ANSWER * CODES} AND choice % ${CODES} <> ${NO_ANSWER}`;
