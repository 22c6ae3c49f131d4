import { KANO_SHAPES } from "../../../exchange/pdf/kanoSigns.ts";
import type { KanoClass } from "../../../model/kano.ts";
import styles from "./ClassSign.module.css";

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
      <path d={KANO_SHAPES[of]} />
      <text x={12} y={12} className={styles.letter}>
        {of}
      </text>
    </g>
  );
}
