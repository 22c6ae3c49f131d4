import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { FEELING, readFeeling } from "../../../model/journeyFeelings.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { followPointer } from "./drawCurve.ts";
import styles from "./FeelingPoint.module.css";
import { wordKey } from "./feelingWords.ts";
import { HandName } from "./HandName.tsx";
import { useJourneyDesk } from "./journeyDesk.ts";
import { FEELING_KEYS } from "./journeyKeys.ts";
import { CURVE_HEIGHT, heightOf, pathOf, signed } from "./shownCurve.ts";
import type { PointProps } from "./useFeelingCurve.ts";

const LINES = [2, 1, 0, -1, -2] as const;
/** Those that say in words what they mean, at the first phase. */
const SCALE = [2, 0, -2] as const;

/** One phase's part of the curve: its point, which is dragged or set by key, and the way to the next. */
export function FeelingPoint({
  phase,
  phaseName,
  variant,
  width,
  isFirst,
  own,
  hands,
  onPreview,
  onSet,
  children,
}: PointProps & { readonly phaseName: string; readonly children?: ReactNode }) {
  const t = useTranslations("journey");
  const { canEdit } = useJourneyDesk();
  const viewBox = `0 0 ${width} ${CURVE_HEIGHT}`;
  const value = own?.value ?? null;
  const isMinus = useRef(false);
  const set = (wanted: number | null): void =>
    onSet(new Map([[phase, wanted === null ? null : readFeeling(wanted)]]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!canEdit) return;
    const wanted = keyed(event, value, isMinus.current);
    isMinus.current = doneBy(FEELING_KEYS, event) === "minus";
    if (wanted === undefined) {
      if (isMinus.current) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    set(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (!canEdit || event.button !== 0) return;
    const isOnPoint = event.target instanceof Element && event.target.closest("[data-point]") !== null;
    // A finger on the lines scrolls; on the point it draws.
    if (event.pointerType === "touch" && !isOnPoint) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector("input")?.focus({ preventScroll: true });
    followPointer(event.nativeEvent, event.currentTarget, { onPreview, onDone: onSet });
  };
  return (
    <div className={styles.area} data-curve={phase} onPointerDown={onPointerDown}>
      <svg className={styles.lines} viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true">
        {LINES.map((line) => (
          <path
            key={line}
            className={line === 0 ? styles.zero : styles.line}
            d={`M0 ${heightOf(line)}H${width}`}
          />
        ))}
      </svg>
      {isFirst ? (
        <div className={styles.scale} aria-hidden="true">
          {SCALE.map((line) => (
            <span key={line} style={{ top: heightOf(line) }}>
              {t(`feeling.${wordKey(line)}`)}
            </span>
          ))}
        </div>
      ) : null}
      {children}
      <svg
        className={`${styles.lines} ${styles.over}`}
        viewBox={viewBox}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {own ? <path className={styles.curve} data-variant={variant} d={pathOf(own, width)} /> : null}
      </svg>
      {hands.map((hand) => (
        <span key={hand.colour + hand.name} className={styles.hand} style={{ top: heightOf(hand.value) }}>
          <HandName hand={hand} />
        </span>
      ))}
      <span className={styles.point} style={{ top: heightOf(value ?? 0) }} data-point>
        <input
          type="range"
          className={styles.range}
          aria-label={t("feelingOf", { phase: phaseName, variant: t(`variantNames.${variant}`) })}
          aria-orientation="vertical"
          aria-valuetext={
            value === null
              ? t("feelingNone")
              : t("feelingValue", { value: signed(value), feeling: t(`feeling.${wordKey(value)}`) })
          }
          {...FEELING}
          value={value ?? 0}
          disabled={!canEdit}
          title={t("curveHint")}
          onChange={(event) => set(Number(event.target.value))}
          onKeyDown={onKeyDown}
        />
        <span className={styles.dot} data-variant={variant} data-unset={value === null || undefined} />
      </span>
    </div>
  );
}

/** What a key makes of a point; undefined where it means something else. */
function keyed(event: KeyboardEvent, value: number | null, isMinus: boolean): number | null | undefined {
  const from = value ?? 0;
  switch (doneBy(FEELING_KEYS, event)) {
    case "better":
      return value === null ? FEELING.step : from + FEELING.step;
    case "worse":
      return value === null ? -FEELING.step : from - FEELING.step;
    case "wholeUp":
      return from + 1;
    case "wholeDown":
      return from - 1;
    case "best":
      return FEELING.min;
    case "worst":
      return FEELING.max;
    case "unset":
      return null;
    case "value":
      return isMinus ? -Number(event.key) : Number(event.key);
    case "minus":
    case null:
      return undefined;
  }
}
