import type * as Y from "yjs";
import { isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { journeyFeelingsOf, journeyPhasesOf } from "./journeyDocument.ts";
import { VARIANTS, type Variant } from "./journeyVariants.ts";
import { LIMITS } from "./wire.ts";

/** From very bad to very good, in steps that a finger can hit. */
export const FEELING = { min: -2, max: 2, step: 0.5 } as const;

/** Whose curve a point belongs to; without a persona it is that of the customer at large. */
export interface Curve {
  readonly journey: string;
  readonly persona: string | null;
  readonly variant: Variant;
}

const NO_PERSONA = "-";

/** The same for everybody: two people who set the same point at once agree in the end. */
export function feelingKey({ journey, persona, variant }: Curve, phase: string): string {
  return [journey, phase, persona ?? NO_PERSONA, variant].join(".");
}

export function parseFeelingKey(key: string): (Curve & { readonly phase: string }) | null {
  const [journey, phase, persona, variant, ...rest] = key.split(".");
  if (!isId(journey) || !isId(phase) || !isOneOf(VARIANTS, variant) || rest.length > 0) return null;
  if (persona !== NO_PERSONA && !isId(persona)) return null;
  return { journey, phase, persona: persona === NO_PERSONA ? null : persona, variant };
}

/** The nearest step within the bounds; null for what is no number. */
export function readFeeling(value: unknown): number | null {
  if (typeof value !== "number" || Number.isNaN(value)) return null;
  const { min, max, step } = FEELING;
  const feeling = Math.round(Math.min(max, Math.max(min, value)) / step) * step;
  // Never −0, which is written differently.
  return feeling === 0 ? 0 : feeling;
}

/** A journey's points by key. */
export function readFeelings(doc: Y.Doc, journeyId: string): Map<string, number> {
  const points = new Map<string, number>();
  for (const [key, value] of journeyFeelingsOf(doc)) {
    const feeling = readFeeling(value);
    if (feeling !== null && parseFeelingKey(key)?.journey === journeyId) points.set(key, feeling);
  }
  return points;
}

/** Sets the points of a curve, phase by phase, as one step; null takes a point away. */
export function setFeelings(
  doc: Y.Doc,
  curve: Curve,
  points: ReadonlyMap<string, number | null>,
  origin: unknown,
): void {
  const feelings = journeyFeelingsOf(doc);
  const phases = journeyPhasesOf(doc);
  doc.transact(() => {
    for (const [phase, value] of points) {
      const key = feelingKey(curve, phase);
      const feeling = readFeeling(value);
      if (feeling === null) feelings.delete(key);
      else if (feelings.get(key) === feeling || !phases.has(phase)) continue;
      else if (feelings.has(key) || feelings.size < LIMITS.journeyFeelingsPerWorkshop) {
        feelings.set(key, feeling);
      }
    }
  }, origin);
}

/** Takes away what is not needed any more. Call inside a transaction. */
export function dropFeelings(
  doc: Y.Doc,
  isGone: (point: Curve & { readonly phase: string }) => boolean,
): void {
  const feelings = journeyFeelingsOf(doc);
  const gone = [...feelings.keys()].filter((key) => {
    const point = parseFeelingKey(key);
    return point !== null && isGone(point);
  });
  for (const key of gone) feelings.delete(key);
}
