import type { Editor } from "../../state/editor.ts";
import type { ReactionMark } from "../../state/reactionReader.ts";
import { ReactionSign } from "./ReactionSign.tsx";
import styles from "./ReactionsSaid.module.css";
import { useReactionWords } from "./useReactionWords.ts";

interface ReactionsSaidProps {
  readonly editor: Editor;
  readonly marks: readonly ReactionMark[];
}

/** Who reacted how to one note, in words: also for fingers, which no hint follows. */
export function ReactionsSaid({ editor, marks }: ReactionsSaidProps) {
  const { labelOf } = useReactionWords(editor);
  return (
    <ul className={styles.said}>
      {marks.map((mark) => (
        <li key={mark.reaction}>
          <ReactionSign reaction={mark.reaction} size={16} />
          <span>{labelOf(mark.reaction, mark)}</span>
        </li>
      ))}
    </ul>
  );
}
