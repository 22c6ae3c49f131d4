import { useState } from "react";
import type { JourneyPhase } from "../../../model/journey.ts";
import { feelingKey, setFeelings, VARIANTS, type Variant } from "../../../model/journeyFeelings.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { useJourneyDesk } from "./journeyDesk.ts";
import { type ShownCurve, type Stretch, stretchesOf } from "./shownCurve.ts";

/** What a cell shows of the curve. */
export interface PointProps {
  readonly phase: string;
  readonly variant: Variant;
  /** of the phase, in the units of the distances */
  readonly width: number;
  /** says beside its lines what they mean */
  readonly isFirst: boolean;
  readonly own: Stretch | null;
  /** the other variant, behind */
  readonly other: Stretch | null;
  /** by the hand that is on it: shown, but not yet written */
  readonly onPreview: (points: ReadonlyMap<string, number> | null) => void;
  readonly onSet: (points: ReadonlyMap<string, number | null>) => void;
}

/** The shown curve, cell by cell; what is dragged is shown at once and written when it is let go. */
export function useFeelingCurve(phases: readonly JourneyPhase[], shown: ShownCurve): PointProps[] {
  const { outcome, board, journeyId } = useJourneyDesk();
  const feelings = useSignal(board.feelings);
  const isNarrow = useIsNarrow();
  const [preview, setPreview] = useState<ReadonlyMap<string, number> | null>(null);
  const { persona, variant } = shown;
  const curve = { journey: journeyId, persona, variant };
  const behind = { ...curve, variant: VARIANTS.find((one) => one !== variant) ?? variant };
  const merged = new Map<string, number>(feelings);
  for (const [phase, value] of preview ?? []) merged.set(feelingKey(curve, phase), value);
  // On a phone all phases are as wide as the screen.
  const widths = phases.map(({ width }) => (isNarrow ? 100 : width));
  const own = stretchesOf(merged, curve, phases, widths);
  const other = stretchesOf(merged, behind, phases, widths);
  return phases.map(({ id }, index) => ({
    phase: id,
    variant,
    width: widths[index] ?? 0,
    isFirst: index === 0,
    own: own[index] ?? null,
    other: other[index] ?? null,
    onPreview: setPreview,
    onSet: (points) => {
      setPreview(null);
      outcome.session.write((doc, origin) => setFeelings(doc, curve, points, origin));
    },
  }));
}
