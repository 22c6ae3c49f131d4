import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./SizeHandle.module.css";

interface SizeHandleProps {
  readonly label: string;
  /** `vertical`: the line between two phases, dragged sideways */
  readonly orientation: "vertical" | "horizontal";
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** while it is dragged: how it would be; null when that is over */
  readonly onPreview: (size: number | null) => void;
  readonly onChange: (size: number) => void;
}

/** Pixels of one press of an arrow key. */
const STEP = 20;

/** The edge by which a phase or a lane is resized, with the hand or with arrow keys. */
export function SizeHandle({ label, orientation, size, min, max, onPreview, onChange }: SizeHandleProps) {
  const t = useTranslations("journey");
  const drag = useRef<{ from: number; size: number; scale: number } | null>(null);
  const isVertical = orientation === "vertical";
  const clamp = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)));
  const at = (event: PointerEvent): number => (isVertical ? event.clientX : event.clientY);
  const sizeAt = (event: PointerEvent): number => {
    const { current } = drag;
    return current ? clamp(current.size + (at(event) - current.from) / current.scale) : size;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    // The journey may be shown larger or smaller than it is.
    const own = isVertical ? event.currentTarget.offsetWidth : event.currentTarget.offsetHeight;
    const shown = isVertical ? box.width : box.height;
    drag.current = { from: at(event), size, scale: own > 0 && shown > 0 ? shown / own : 1 };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = isVertical ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    const by = event.key === more ? STEP : event.key === less ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(size + by));
  };
  return (
    <span
      className={`${styles.handle} ${styles[orientation]}`}
      data-undraggable
      onPointerDown={onPointerDown}
      onPointerMove={(event) => drag.current && onPreview(sizeAt(event))}
      onPointerUp={(event) => {
        if (!drag.current) return;
        const wanted = sizeAt(event);
        drag.current = null;
        onPreview(null);
        onChange(wanted);
      }}
      onPointerCancel={() => {
        drag.current = null;
        onPreview(null);
      }}
    >
      <input
        type="range"
        className={styles.range}
        aria-label={label}
        aria-orientation={isVertical ? "horizontal" : "vertical"}
        aria-valuetext={t("pixels", { size })}
        min={min}
        max={max}
        step={1}
        value={size}
        onChange={(event) => onChange(clamp(Number(event.target.value)))}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
