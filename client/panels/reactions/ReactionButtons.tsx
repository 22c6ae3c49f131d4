import { useTranslations } from "use-intl";
import { REACTIONS } from "../../../model/reaction.ts";
import { canReact, hasReacted, react } from "../../actions/reactionActions.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import hidden from "../../theme/outOfSight.module.css";
import styles from "./ReactionButtons.module.css";
import { ReactionSign } from "./ReactionSign.tsx";
import { useReactionWords } from "./useReactionWords.ts";

interface ReactionButtonsProps {
  readonly editor: Editor;
  readonly record: NoteRecord;
  /** all there are, each in a row with its name; or in one row only those that somebody chose already */
  readonly which: "all" | "given";
  readonly tab?: 0 | -1;
  readonly onReact?: () => void;
}

/** Every reaction to one note: a press is mine, another takes it back. For those who only look on, how people reacted. */
export function ReactionButtons({ editor, record, which, tab = 0, onReact }: ReactionButtonsProps) {
  const t = useTranslations("reactions");
  const { labelOf } = useReactionWords(editor);
  useEditRights(editor);
  const may = canReact(editor, record);
  const marks = record.reactions ?? [];
  const shown = REACTIONS.map((reaction) => ({
    reaction,
    mark: marks.find((one) => one.reaction === reaction),
  })).filter(({ mark }) => mark !== undefined || (may && which === "all"));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.group} data-which={which} aria-label={t("title")}>
      {shown.map(({ reaction, mark }) => {
        const label = labelOf(reaction, mark);
        const inside = (
          <>
            <ReactionSign reaction={reaction} />
            {which === "all" ? (
              <span className={styles.words}>{label}</span>
            ) : (
              <span aria-hidden="true">{mark?.people.length}</span>
            )}
          </>
        );
        return may ? (
          <button
            key={reaction}
            type="button"
            className={styles.one}
            tabIndex={tab}
            title={label}
            aria-label={label}
            aria-pressed={hasReacted(editor, record, reaction)}
            onClick={() => {
              react(editor, [record], reaction);
              onReact?.();
            }}
          >
            {inside}
          </button>
        ) : (
          <span key={reaction} className={styles.one} title={label}>
            {inside}
            {which === "all" ? null : <span className={hidden.outOfSight}>{label}</span>}
          </span>
        );
      })}
    </fieldset>
  );
}
