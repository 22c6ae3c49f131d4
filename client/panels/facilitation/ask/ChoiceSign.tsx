import { ThumbsDown, ThumbsUp } from "lucide-react";
import type { PollKind } from "../../../../model/resultsDocument.ts";
import styles from "./CheckAnswer.module.css";

/** A choice as a shape: a thumb, or a number of fingers. */
export function ChoiceSign({ kind, choice }: { readonly kind: PollKind; readonly choice: number }) {
  if (kind === "fist") return <span className={styles.digit}>{choice}</span>;
  if (choice === 0) return <ThumbsUp size={20} aria-hidden="true" />;
  if (choice === 2) return <ThumbsDown size={20} aria-hidden="true" />;
  return <ThumbsUp size={20} aria-hidden="true" className={styles.level} />;
}
