import { FEELING } from "../../../model/journeyFeelings.ts";

const WORDS = ["n4", "n3", "n2", "n1", "z0", "p1", "p2", "p3", "p4"] as const;

/** How a value of the curve is called; below `journey.feeling`. */
export function wordKey(value: number): (typeof WORDS)[number] {
  return WORDS[Math.round((value - FEELING.min) / FEELING.step)] ?? "z0";
}

/** All values, the best first. */
export const FEELING_VALUES: readonly number[] = WORDS.map((_, step) => FEELING.max - step * FEELING.step);
