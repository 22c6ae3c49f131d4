import type { JourneyPhase } from "../../../model/journey.ts";
import { type Curve, FEELING, feelingKey } from "../../../model/journeyFeelings.ts";
import { type Variant } from "../../../model/journeyVariants.ts";

/** Whose curve is in hand, as it is or as it should be, and whether the others stand behind it. */
export interface ShownCurve {
  readonly persona: string | null;
  readonly variant: Variant;
  readonly behind: "others" | "nothing";
}

/** Pixels at 100 %. */
export const CURVE_HEIGHT = 132;
/** Above the highest point and below the lowest, so that a point is never cut. */
const CURVE_EDGE = 18;

/** One stretch of a curve, from the middle of a phase to that of the next which has a point. */
export interface Stretch {
  readonly value: number;
  readonly next: { readonly value: number; readonly distance: number } | null;
}

export function heightOf(value: number): number {
  const { min, max } = FEELING;
  return CURVE_EDGE + ((max - value) / (max - min)) * (CURVE_HEIGHT - 2 * CURVE_EDGE);
}

/** The value at a height, where the whole curve is `height` pixels high. */
export function valueAt(y: number, height: number): number {
  const { min, max, step } = FEELING;
  const inside = ((y / height) * CURVE_HEIGHT - CURVE_EDGE) / (CURVE_HEIGHT - 2 * CURVE_EDGE);
  const value = Math.round((max - inside * (max - min)) / step) * step;
  return Math.min(max, Math.max(min, value));
}

/** A curve phase by phase; null where there is no point yet. `widths` tells how far it is to the next. */
export function stretchesOf(
  points: ReadonlyMap<string, number | null>,
  curve: Curve,
  phases: readonly JourneyPhase[],
  widths: readonly number[],
): (Stretch | null)[] {
  const values = phases.map(({ id }) => points.get(feelingKey(curve, id)) ?? null);
  return values.map((value, index) => {
    if (value === null) return null;
    let distance = (widths[index] ?? 0) / 2;
    for (let at = index + 1; at < values.length; at += 1) {
      const width = widths[at] ?? 0;
      const next = values[at];
      if (next !== null && next !== undefined)
        return { value, next: { value: next, distance: distance + width / 2 } };
      distance += width;
    }
    return { value, next: null };
  });
}

/** From the middle of a phase to the next point, level at both ends. */
export function pathOf({ value, next }: Stretch, width: number): string {
  if (!next) return "";
  const [x, y] = [width / 2, heightOf(value)];
  const half = x + next.distance / 2;
  return `M${x} ${y}C${half} ${y} ${half} ${heightOf(next.value)} ${x + next.distance} ${heightOf(next.value)}`;
}

/** A value as people write it. */
export function signed(value: number): string {
  return value < 0 ? `−${Math.abs(value)}` : value > 0 ? `+${value}` : "0";
}
