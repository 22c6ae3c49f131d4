import { X } from "lucide-react";
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

/** Ends what the chip says. */
export function End({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.end} aria-label={label} title={label} onClick={onPress}>
      <X size={16} aria-hidden="true" />
    </button>
  );
}
