import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { LIMITS } from "../../../model/wire.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSharedText } from "../outcome/useSharedText.ts";
import styles from "./SharedWords.module.css";

/** Where the texts of a journey stand. */
const WORDS = {
  journey: { root: "journeys", key: "title" },
  phase: { root: "journeyPhases", key: "title" },
  lane: { root: "journeyLanes", key: "title" },
  card: { root: "journeyCards", key: "text" },
} as const;

interface SharedWordsProps {
  readonly outcome: Outcome;
  readonly what: keyof typeof WORDS;
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly look: "heading" | "title" | "field" | "card";
  readonly isReadOnly?: boolean;
  /** the hand is here as soon as it appears */
  readonly startsHere?: boolean;
  readonly onDone?: () => void;
}

/** A text of a journey in place, in which several people may type at once. The browser owns its value. */
export function SharedWords({
  outcome,
  what,
  id,
  label,
  placeholder,
  look,
  isReadOnly = false,
  startsHere = false,
  onDone,
}: SharedWordsProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useSharedText(ref, outcome, { ...WORDS[what], id });
  const starts = useRef(startsHere);
  useLayoutEffect(() => {
    if (starts.current) ref.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const ends = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey && look !== "field");
    if (!ends) return;
    event.preventDefault();
    if (onDone) onDone();
    else ref.current?.blur();
  };
  return (
    <textarea
      ref={ref}
      className={`${styles.words} ${styles[look]}`}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      maxLength={what === "card" ? LIMITS.noteTextLength : LIMITS.titleLength}
      readOnly={isReadOnly}
      spellCheck
      // In a dialog Enter begins a line, and Escape closes.
      onKeyDown={look === "field" ? undefined : onKeyDown}
      onBlur={onDone}
    />
  );
}
