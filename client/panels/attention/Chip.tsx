import { type LucideIcon, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./AttentionChips.module.css";

interface ChipProps {
  readonly icon: ReactNode;
  readonly words: string;
  /** how it ends */
  readonly children: ReactNode;
}

/** What is so right now, in a few words. */
export function Chip({ icon, words, children }: ChipProps) {
  return (
    <span className={styles.chip}>
      <span className={styles.words}>
        {icon}
        {words}
      </span>
      {children}
    </span>
  );
}

interface EndProps {
  readonly icon?: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
}

/** Ends what the chip says. */
export function End({ icon: Icon = X, label, onPress }: EndProps) {
  return (
    <button type="button" className={styles.end} aria-label={label} title={label} onClick={onPress}>
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
