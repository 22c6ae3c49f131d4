import { type ReactNode, useEffect, useRef } from "react";
import styles from "./StepCard.module.css";

/** One step of several in a dialog. Takes the focus when it comes, or it would be lost with the button pressed before. */
export function StepCard({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <section ref={card} aria-label={label} tabIndex={-1} className={styles.card}>
      {children}
    </section>
  );
}
