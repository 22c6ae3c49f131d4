import { type ReactNode, useId } from "react";
import styles from "./ChoiceRows.module.css";

interface ChoiceRowsProps<Key extends string> {
  readonly legend: string;
  readonly rows: readonly {
    readonly key: Key;
    readonly sign: ReactNode;
    readonly name: string;
    /** a line below the name */
    readonly means?: string;
  }[];
  /** null where what it is chosen for differs */
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
}

/** One of a few, each in a row with its sign. */
export function ChoiceRows<Key extends string>({ legend, rows, chosen, onChoose }: ChoiceRowsProps<Key>) {
  const group = useId();
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{legend}</legend>
      {rows.map(({ key, sign, name, means }) => (
        <label key={key} className={styles.row}>
          <input
            className={styles.radio}
            type="radio"
            name={group}
            checked={key === chosen}
            onChange={() => onChoose(key)}
          />
          <span className={styles.sign}>{sign}</span>
          <span>
            {name}
            {means === undefined ? null : <span className={styles.means}>{means}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
