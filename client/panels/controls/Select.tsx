import { ChevronDown } from "lucide-react";
import { useId } from "react";
import styles from "./Select.module.css";

interface SelectProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string }[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
  /** one quiet line of text with the choice in it, where the matter is seldom touched */
  readonly isQuiet?: boolean;
}

/** One of several: the system's own list, which every keyboard and finger knows. */
export function Select<K extends string>({
  label,
  options,
  chosen,
  onChoose,
  isQuiet = false,
}: SelectProps<K>) {
  const id = useId();
  return (
    <div className={isQuiet ? styles.quiet : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={chosen}
          onChange={(event) => {
            const found = options.find(({ key }) => key === event.target.value);
            if (found) onChoose(found.key);
          }}
        >
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden="true" className={styles.sign} />
      </span>
    </div>
  );
}
