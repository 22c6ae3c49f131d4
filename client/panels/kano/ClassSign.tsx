import type { KanoClass } from "../../../model/kano.ts";
import styles from "./ClassSign.module.css";

/** A shape of its own for each class, in a box of 24: an octagon, square, circle, star, diamond, and a broken square. */
const SHAPES: Readonly<Record<KanoClass, string>> = {
  R: "M8 1h8l7 7v8l-7 7H8l-7-7V8z",
  M: "M4 2h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z",
  O: "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z",
  A: "M12 0L15.6 3.3L20.5 3.5L20.7 8.4L24 12L20.7 15.6L20.5 20.5L15.6 20.7L12 24L8.4 20.7L3.5 20.5L3.3 15.6L0 12L3.3 8.4L3.5 3.5L8.4 3.3z",
  I: "M12 0l12 12-12 12L0 12z",
  Q: "M6 1h12l6 11-6 11H6L0 12z",
};

/** The class as shape, colour and letter; its name stands beside it. */
export function ClassSign({ of, size = 24 }: { readonly of: KanoClass; readonly size?: number }) {
  return (
    <svg
      className={styles.sign}
      data-class={of}
      width={size}
      height={size}
      viewBox="-1 -1 26 26"
      aria-hidden="true"
    >
      <ClassShape of={of} />
    </svg>
  );
}

/** The same inside a larger picture, in a box of 24. */
export function ClassShape({ of }: { readonly of: KanoClass }) {
  return (
    <g className={styles.shape} data-class={of}>
      <path d={SHAPES[of]} />
      <text x={12} y={12} className={styles.letter}>
        {of}
      </text>
    </g>
  );
}
