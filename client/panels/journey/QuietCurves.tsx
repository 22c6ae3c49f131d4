import { memo } from "react";
import { useTranslations } from "use-intl";
import styles from "./QuietCurves.module.css";
import { endLabels, type QuietCurve } from "./quietCurves.ts";
import { CURVE_HEIGHT, heightOf, pathOf } from "./shownCurve.ts";

interface QuietCurvesProps {
  readonly curves: readonly QuietCurve[];
  readonly phaseIndex: number;
  readonly width: number;
}

/** One phase's part of the curves behind the one in hand, with the names of those that end here. */
export const QuietCurves = memo(function QuietCurves({ curves, phaseIndex, width }: QuietCurvesProps) {
  const t = useTranslations("journey");
  const { labels, more } = endLabels(curves, phaseIndex);
  const parts = curves.flatMap((curve) => {
    const stretch = curve.stretches[phaseIndex];
    return stretch ? [{ curve, stretch }] : [];
  });
  if (parts.length === 0) return null;
  const isLast = curves.every(({ stretches }) => stretches.length === phaseIndex + 1);
  return (
    <div className={styles.quiet} data-last={isLast || undefined} aria-hidden="true">
      <svg className={styles.lines} viewBox={`0 0 ${width} ${CURVE_HEIGHT}`} preserveAspectRatio="none">
        {parts.map(({ curve: { key, variant, look }, stretch }) => (
          <path
            key={key}
            className={styles.line}
            data-variant={variant}
            data-look={look ?? "own"}
            d={pathOf(stretch, width)}
          />
        ))}
      </svg>
      {parts.map(({ curve: { key, variant, look }, stretch: { value } }) => (
        <span
          key={key}
          className={styles.dot}
          data-variant={variant}
          data-look={look ?? "own"}
          style={{ top: heightOf(value) }}
        />
      ))}
      {labels.map(({ curve: { key, name, variant, look }, y }) => (
        <span key={key} className={styles.label} style={{ top: y }}>
          <span className={styles.sample} data-variant={variant} data-look={look ?? "own"} />
          <span className={styles.name}>{name}</span>
          <span>{t(`variants.${variant}`)}</span>
        </span>
      ))}
      {more > 0 ? (
        <span className={`${styles.label} ${styles.more}`}>{t("moreCurves", { count: more })}</span>
      ) : null}
    </div>
  );
});
