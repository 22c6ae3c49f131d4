import { type ReactNode, useId } from "react";
import hidden from "../../theme/outOfSight.module.css";
import styles from "./Segments.module.css";

interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string; readonly shown: ReactNode }[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}

/** One of a few, side by side: native radio buttons under a quiet look. */
export function Segments<K extends string>({ label, options, chosen, onChoose }: SegmentsProps<K>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={hidden.outOfSight}>{label}</legend>
      {options.map((option) => (
        <label key={option.key} className={styles.segment} title={option.label}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            aria-label={option.label}
            checked={option.key === chosen}
            onChange={() => onChoose(option.key)}
          />
          <span className={styles.shown} aria-hidden="true">
            {option.shown}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
