import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { JourneyPhase } from "../../../model/journey.ts";
import { type Curve, feelingKey, setFeelings } from "../../../model/journeyFeelings.ts";
import { type Variant } from "../../../model/journeyVariants.ts";
import type { Hand, HeldCurve } from "../../state/journeyPeople.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { useJourneyDesk } from "./journeyDesk.ts";
import { type CurveOwner, type QuietCurve, quietCurves } from "./quietCurves.ts";
import { type ShownCurve, type Stretch, stretchesOf } from "./shownCurve.ts";
import { usePersonaChoices } from "./usePersonaChoices.ts";

/** What a cell shows of the curve. */
export interface PointProps {
  readonly phase: string;
  readonly variant: Variant;
  /** of the phase, in the units of the distances */
  readonly width: number;
  /** says beside its lines what they mean */
  readonly isFirst: boolean;
  readonly own: Stretch | null;
  /** the hands of others that draw here, each at its value */
  readonly hands: readonly (Hand & { readonly value: number })[];
  /** by the hand that is on it: shown, but not yet written */
  readonly onPreview: (points: ReadonlyMap<string, number> | null) => void;
  readonly onSet: (points: ReadonlyMap<string, number | null>) => void;
}

/**
 * The curves, cell by cell: what is dragged is shown at once, to the others too, and written when it is let go. The quiet ones
 * stay the same values while only the one in hand changes.
 */
export function useFeelingCurve(
  phases: readonly JourneyPhase[],
  shown: ShownCurve,
): { readonly points: readonly PointProps[]; readonly quiet: readonly QuietCurve[] } {
  const t = useTranslations("journey");
  const { outcome, board, journeyId, people, hold } = useJourneyDesk();
  const written = useSignal(board.feelings);
  const held = useSignal(people.curves);
  const personas = usePersonaChoices();
  const isNarrow = useIsNarrow();
  const [preview, setPreview] = useState<ReadonlyMap<string, number> | null>(null);
  const curve: Curve = { journey: journeyId, persona: shown.persona, variant: shown.variant };
  const feelings = useMemo(() => withHands(written, held, journeyId), [written, held, journeyId]);
  // On a phone all phases are as wide as the screen.
  const widths = useMemo(() => phases.map(({ width }) => (isNarrow ? 100 : width)), [phases, isNarrow]);
  const quiet = useMemo(() => {
    if (shown.behind === "nothing") return [];
    const owners: CurveOwner[] = [{ key: null, label: t("noPersona") }, ...personas];
    return quietCurves(feelings, { journey: journeyId, phases, widths, owners }, shown);
  }, [feelings, journeyId, phases, widths, personas, shown, t]);
  const mine = new Map(feelings);
  for (const [phase, value] of preview ?? []) mine.set(feelingKey(curve, phase), value);
  const own = stretchesOf(mine, curve, phases, widths);
  const onPreview = (points: ReadonlyMap<string, number> | null): void => {
    setPreview(points);
    const { persona, variant } = curve;
    hold(points && { kind: "curve", persona, variant, points: [...points] });
  };
  const points = phases.map(
    ({ id }, index): PointProps => ({
      phase: id,
      variant: shown.variant,
      width: widths[index] ?? 0,
      isFirst: index === 0,
      own: own[index] ?? null,
      hands: handsAt(held, id),
      onPreview,
      onSet: (wanted) => {
        outcome.session.write((doc, origin) => setFeelings(doc, curve, wanted, origin));
        onPreview(null);
      },
    }),
  );
  return { points, quiet };
}

/** What is written, with what others are just drawing. */
function withHands(
  written: ReadonlyMap<string, number>,
  held: readonly HeldCurve[],
  journey: string,
): ReadonlyMap<string, number> {
  if (held.length === 0) return written;
  const all = new Map(written);
  for (const { persona, variant, points } of held)
    for (const [phase, value] of points) all.set(feelingKey({ journey, persona, variant }, phase), value);
  return all;
}

/** Whoever drew the last of their points in this phase. */
function handsAt(held: readonly HeldCurve[], phase: string): (Hand & { value: number })[] {
  return held.flatMap(({ name, colour, points }) => {
    const [last, value] = points.at(-1) ?? [];
    return last === phase && value !== undefined ? [{ name, colour, value }] : [];
  });
}
