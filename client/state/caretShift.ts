import type { Splice } from "../../model/textDiff.ts";

/** One step of a Y.Text event: keep, insert or delete characters. */
export interface TextStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * Where a position in a text is after someone else changed it. Text inserted exactly at the position goes
 * behind it, so that the hand stays where it was.
 */
export function shiftIndex(index: number, steps: readonly TextStep[]): number {
  let at = 0;
  let shifted = index;
  for (const step of steps) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) shifted -= Math.max(0, Math.min(step.delete, shifted - at));
    else if (typeof step.insert === "string") {
      if (at < shifted) shifted += step.insert.length;
      at += step.insert.length;
    }
  }
  return shifted;
}

/** `splice` was made against a text that others changed meanwhile: where it belongs now. */
export function shiftSplice(splice: Splice, changes: readonly (readonly TextStep[])[]): Splice {
  const from = changes.reduce(shiftIndex, splice.index);
  const to = changes.reduce(shiftIndex, splice.index + splice.remove);
  return { index: from, remove: to - from, insert: splice.insert };
}
