import { useTranslations } from "use-intl";
import { REACTIONS } from "../../../model/reaction.ts";
import { canReact, hasReacted, react } from "../../actions/reactionActions.ts";
import { useList } from "../../i18n/useList.ts";
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
  /** all there are, or only those that somebody chose already */
  readonly which: "all" | "given";
  readonly tab?: 0 | -1;
}

/** Every reaction to one note: a press is mine, another takes it back. For those who only look on, how people reacted. */
export function ReactionButtons({ editor, record, which, tab = 0 }: ReactionButtonsProps) {
  const t = useTranslations("reactions");
  const { nameOf, labelOf } = useReactionWords(editor);
  const list = useList();
  useEditRights(editor);
  const may = canReact(editor, record);
  const marks = record.reactions ?? [];
  const shown = REACTIONS.map((reaction) => ({
    reaction,
    mark: marks.find((one) => one.reaction === reaction),
    isMine: hasReacted(editor, record, reaction),
  })).filter(({ mark }) => mark !== undefined || (may && which === "all"));
  if (shown.length === 0) return null;
  const mine = shown.filter(({ isMine }) => isMine).map(({ reaction }) => nameOf(reaction));
  return (
    <>
      <fieldset className={styles.group} aria-label={t("title")}>
        {shown.map(({ reaction, mark, isMine }) => {
          const label = labelOf(reaction, mark);
          const inside = (
            <>
              <ReactionSign reaction={reaction} />
              {mark ? <span aria-hidden="true">{mark.people.length}</span> : null}
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
              aria-pressed={isMine}
              onClick={() => react(editor, [record], reaction)}
            >
              {inside}
            </button>
          ) : (
            <span key={reaction} className={styles.one} title={label}>
              {inside}
              <span className={hidden.outOfSight}>{label}</span>
            </span>
          );
        })}
      </fieldset>
      {/* So that a key that reacts is heard as well as seen. */}
      {may && which === "all" ? (
        <span className={hidden.outOfSight} aria-live="polite">
          {mine.length === 0 ? t("mineNone") : t("mine", { list: list(mine) })}
        </span>
      ) : null}
    </>
  );
}
