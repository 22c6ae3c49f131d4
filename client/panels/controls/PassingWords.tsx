import { type ReactNode, useEffect, useState } from "react";
import styles from "./PassingWords.module.css";

/** Long enough to read, short enough not to stand in the way. */
const SHOWN_MS = 6_000;

/** Says something for a moment, above whatever is there. */
export function PassingWords({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : <span className={styles.words}>{children}</span>;
}
