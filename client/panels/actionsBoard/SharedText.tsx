import { useEffect, useId, useLayoutEffect, useRef } from "react";
import * as Y from "yjs";
import type { ActionText } from "../../../model/action.ts";
import { editActionText } from "../../../model/outcomeCommands.ts";
import { actionsOf } from "../../../model/outcomeDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import { bindField } from "../../state/boundText.ts";
import type { Outcome } from "../../state/outcome.ts";
import field from "../controls/TextField.module.css";
import styles from "./SharedText.module.css";

interface SharedTextProps {
  readonly outcome: Outcome;
  readonly actionId: string;
  readonly text: ActionText;
  readonly label: string;
  /** the question that leads to it */
  readonly question: string;
  readonly isReadOnly: boolean;
  /** one has just asked for a new, empty action: the hand is here */
  readonly startsHere?: boolean;
}

/** One text of an action, in which several people may type at once. The browser owns its value. */
export function SharedText({
  outcome,
  actionId,
  text,
  label,
  question,
  isReadOnly,
  startsHere = false,
}: SharedTextProps) {
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  const { session } = outcome;

  useLayoutEffect(() => {
    const area = ref.current;
    const entry = actionsOf(session.doc).get(actionId);
    const shared = entry instanceof Y.Map ? entry.get(text) : null;
    if (!area || !(shared instanceof Y.Text)) return;
    const write = (after: string, caret: number): string => {
      let stands = after;
      session.write((doc, origin) => {
        stands = editActionText(doc, actionId, text, after, caret, origin);
      }, "typing");
      return stands;
    };
    return bindField(area, { text: shared, write }).close;
  }, [session, actionId, text]);

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
        rows={text === "title" ? 1 : 2}
        maxLength={LIMITS.noteTextLength}
        readOnly={isReadOnly}
        spellCheck
      />
    </div>
  );
}
