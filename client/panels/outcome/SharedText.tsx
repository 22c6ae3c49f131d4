import { useEffect, useId, useRef } from "react";
import { LIMITS } from "../../../model/wire.ts";
import type { Outcome } from "../../state/outcome.ts";
import field from "../controls/TextField.module.css";
import styles from "./SharedText.module.css";
import { type EntryText, useSharedText } from "./useSharedText.ts";

interface SharedTextProps {
  readonly outcome: Outcome;
  readonly text: EntryText;
  readonly label: string;
  /** the question that leads to it */
  readonly question: string;
  readonly isReadOnly: boolean;
  readonly rows?: number;
  /** one has just asked for a new, empty entry: the hand is here */
  readonly startsHere?: boolean;
}

/** One text with its label, in which several people may type at once. */
export function SharedText({
  outcome,
  text,
  label,
  question,
  isReadOnly,
  rows = 2,
  startsHere = false,
}: SharedTextProps) {
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  useSharedText(ref, outcome, text);

  // Where one begins; once there is a title, the hand stays where it is.
  const starts = useRef(startsHere);
  useEffect(() => {
    if (starts.current) ref.current?.focus();
  }, []);

  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-question`} className={field.hint}>
        {question}
      </p>
      <textarea
        ref={ref}
        id={id}
        className={styles.area}
        aria-describedby={`${id}-question`}
        rows={rows}
        maxLength={LIMITS.noteTextLength}
        readOnly={isReadOnly}
        spellCheck
      />
    </div>
  );
}
