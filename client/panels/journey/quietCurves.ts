import type { JourneyPhase } from "../../../model/journey.ts";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { VARIANTS, type Variant } from "../../../model/journeyVariants.ts";
import { CURVE_HEIGHT, heightOf, type ShownCurve, type Stretch, stretchesOf } from "./shownCurve.ts";

/** A curve behind the one in hand. */
export interface QuietCurve {
  readonly key: string;
  readonly name: string;
  readonly variant: Variant;
  /** which of the looks; null for the same persona's other curve, which looks like its own */
  readonly look: number | null;
  /** phase by phase */
  readonly stretches: readonly (Stretch | null)[];
}

/** What stands beside the last point of a curve, and how far down. */
export interface EndLabel {
  readonly curve: QuietCurve;
  readonly y: number;
}

/** As many colours as can be told apart beside each other; then they begin again, and the names tell. */
const LOOKS = 6;
/** One line of small words. */
const LABEL_HEIGHT = 16;

/** Whoever may have a curve, in the order in which all see them. */
export interface CurveOwner {
  readonly key: string | null;
  readonly label: string;
}

/** All curves but the shown one that have a point, those of the same persona first. */
export function quietCurves(
  feelings: ReadonlyMap<string, number>,
  {
    journey,
    phases,
    widths,
    owners,
  }: {
    readonly journey: string;
    readonly phases: readonly JourneyPhase[];
    readonly widths: readonly number[];
    readonly owners: readonly CurveOwner[];
  },
  shown: ShownCurve,
): QuietCurve[] {
  const having = new Set(
    [...feelings.keys()].flatMap((key) => {
      const curve = parseFeelingKey(key);
      return curve ? [`${curve.persona} ${curve.variant}`] : [];
    }),
  );
  const curves = owners.flatMap(({ key: persona, label }, index) =>
    VARIANTS.flatMap((variant): QuietCurve[] => {
      const key = `${persona} ${variant}`;
      const isShown = persona === shown.persona && variant === shown.variant;
      if (isShown || !having.has(key)) return [];
      const stretches = stretchesOf(feelings, { journey, persona, variant }, phases, widths);
      if (stretches.every((stretch) => stretch === null)) return [];
      const look = persona === shown.persona ? null : index % LOOKS;
      return [{ key, name: label, variant, look, stretches }];
    }),
  );
  return [...curves.filter(({ look }) => look === null), ...curves.filter(({ look }) => look !== null)];
}

/** Where the names of the curves stand that end in a phase, none over another; `more` have no room. */
export function endLabels(
  curves: readonly QuietCurve[],
  phaseIndex: number,
): { readonly labels: readonly EndLabel[]; readonly more: number } {
  const ending = curves.flatMap((curve) => {
    const stretch = curve.stretches[phaseIndex];
    return stretch && stretch.next === null ? [{ curve, y: heightOf(stretch.value) }] : [];
  });
  const most = Math.floor(CURVE_HEIGHT / LABEL_HEIGHT);
  const fitting = ending.length > most ? ending.slice(0, most - 1) : ending;
  const sorted = [...fitting].sort((a, b) => a.y - b.y);
  const heights = spread(
    sorted.map(({ y }) => y),
    ending.length > fitting.length ? CURVE_HEIGHT - LABEL_HEIGHT : CURVE_HEIGHT,
  );
  return {
    labels: sorted.map(({ curve }, index) => ({ curve, y: heights[index] ?? 0 })),
    more: ending.length - fitting.length,
  };
}

/** The nearest heights, in the same order, at which lines of words stand clear of each other. */
function spread(wanted: readonly number[], bottom: number): number[] {
  const half = LABEL_HEIGHT / 2;
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? half - LABEL_HEIGHT) + LABEL_HEIGHT));
  let lowest = bottom - half;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at] ?? 0, lowest);
    lowest = (placed[at] ?? 0) - LABEL_HEIGHT;
  }
  return placed;
}
