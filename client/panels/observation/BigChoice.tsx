import { type ReactNode, useId } from "react";
import hidden from "../../theme/outOfSight.module.css";
import styles from "./BigChoice.module.css";

interface BigChoiceProps<K extends string> {
  readonly label: string;
  readonly columns: number;
  readonly options: readonly {
    readonly key: K;
    /** name for screen readers */
    readonly label: string;
    readonly shown: ReactNode;
    readonly colours?: { readonly fill: string; readonly edge: string; readonly text: string };
  }[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
  /** chosen with a finger or the mouse, also what was chosen already */
  readonly onPress?: () => void;
}

/** One of a few, for a thumb: native radio buttons under large areas. A press leaves the focus where it is. */
export function BigChoice<K extends string>({
  label,
  columns,
  options,
  chosen,
  onChoose,
  onPress,
}: BigChoiceProps<K>) {
  const name = useId();
  return (
    <fieldset className={styles.choice} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      <legend className={hidden.outOfSight}>{label}</legend>
      {options.map(({ key, label: words, shown, colours }) => (
        <label key={key} className={styles.option}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            aria-label={words}
            checked={key === chosen}
            onChange={() => onChoose(key)}
            // The keyboard of a phone would close if the press took the focus from the line.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              // Arrow keys come here, too, with no place on the screen.
              if (event.clientX > 0 || event.clientY > 0) onPress?.();
            }}
          />
          <span
            className={styles.shown}
            aria-hidden="true"
            style={colours && { background: colours.fill, borderColor: colours.edge, color: colours.text }}
          >
            {shown}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
