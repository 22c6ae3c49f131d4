import type { ReactNode } from "react";
import styles from "./SelectionBar.module.css";

interface IconButtonProps {
  readonly label: string;
  /** only of what stays pressed */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One button of the bar at the selection. */
export function IconButton({ label, isPressed, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
