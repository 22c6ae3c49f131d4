import { useId } from "react";
import styles from "./AttentionSection.module.css";

interface SwitchRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** Something that is on or off for everyone: the browser's own checkbox, with words that say what it does. */
export function SwitchRow({ label, hint, isOn, onToggle }: SwitchRowProps) {
  const id = useId();
  return (
    <div>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} aria-describedby={hint ? id : undefined} onChange={onToggle} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={id} className={`${styles.hint} ${styles.switchHint}`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
