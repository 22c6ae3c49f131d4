import { memo } from "react";
import { useTranslations } from "use-intl";
import type { JourneyPhase } from "../../../model/journey.ts";
import { useList } from "../../i18n/useList.ts";
import outOfSight from "../../theme/outOfSight.module.css";
import type { QuietCurve } from "./quietCurves.ts";
import { signed } from "./shownCurve.ts";
import { usePartNames } from "./usePartNames.ts";

interface QuietWordsProps {
  readonly curves: readonly QuietCurve[];
  readonly phases: readonly JourneyPhase[];
  /** on the table they are drawn, and these words only heard */
  readonly look: "heard" | "seen";
}

/** The curves behind the one in hand, in words. */
export const QuietWords = memo(function QuietWords({ curves, phases, look }: QuietWordsProps) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const list = useList();
  if (curves.length === 0) return null;
  return (
    <ul className={look === "heard" ? outOfSight.outOfSight : undefined} aria-label={t("otherCurves")}>
      {curves.map(({ key, name, variant, stretches }) => (
        <li key={key}>
          {t("curveWords", {
            name,
            variant: t(`variantNames.${variant}`),
            points: list(
              phases.flatMap((phase, index) => {
                const stretch = stretches[index];
                if (!stretch) return [];
                return [t("curvePoint", { phase: names.phase(phase), value: signed(stretch.value) })];
              }),
            ),
          })}
        </li>
      ))}
    </ul>
  );
});
