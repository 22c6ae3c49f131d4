import { SmilePlus } from "lucide-react";
import { useTranslations } from "use-intl";
import { REACTIONS } from "../../model/reaction.ts";
import { canReact, hasReacted } from "../actions/reactionActions.ts";
import { useList } from "../i18n/useList.ts";
import { PopupButton } from "../panels/controls/PopupButton.tsx";
import { ReactionButtons } from "../panels/reactions/ReactionButtons.tsx";
import { ReactionSign } from "../panels/reactions/ReactionSign.tsx";
import { useReactionWords } from "../panels/reactions/useReactionWords.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { countOf } from "../state/reactionMarks.ts";
import { useEditRights } from "../state/useEditRights.ts";
import hidden from "../theme/outOfSight.module.css";
import styles from "./ReactionsButton.module.css";
import bar from "./SelectionBar.module.css";

interface ReactionsButtonProps {
  readonly editor: Editor;
  readonly record: NoteRecord;
}

/** More signs would make the bar wide again; how many reacted in all stands beside them. */
const SHOWN_SIGNS = 2;

/** How people reacted to a note, and behind it all reactions. One press there reacts, and is done. */
export function ReactionsButton({ editor, record }: ReactionsButtonProps) {
  const t = useTranslations("reactions");
  const { nameOf } = useReactionWords(editor);
  const list = useList();
  useEditRights(editor);
  const may = canReact(editor, record);
  const marks = record.reactions ?? [];
  if (!may && marks.length === 0) return null;
  const mine = REACTIONS.filter((reaction) => hasReacted(editor, record, reaction)).map(nameOf);
  const counted = marks.map(({ reaction, people }) =>
    t("counted", { name: nameOf(reaction), count: people.length }),
  );
  const label = counted.length === 0 ? t("title") : t("given", { list: list(counted) });
  return (
    <>
      <PopupButton
        className={bar.icon}
        aria-label={label}
        title={label}
        label={t("title")}
        sign={
          marks.length === 0 ? (
            <SmilePlus aria-hidden="true" />
          ) : (
            <span className={styles.given} data-mine={mine.length > 0 || undefined}>
              {marks.slice(0, SHOWN_SIGNS).map(({ reaction }) => (
                <ReactionSign key={reaction} reaction={reaction} size={16} />
              ))}
              <span>{countOf(marks)}</span>
            </span>
          )
        }
      >
        {(close) => <ReactionButtons editor={editor} record={record} which="all" onReact={close} />}
      </PopupButton>
      {/* So that a key that reacts is heard as well as seen. */}
      {may ? (
        <span className={hidden.outOfSight} aria-live="polite">
          {mine.length === 0 ? t("mineNone") : t("mine", { list: list(mine) })}
        </span>
      ) : null}
    </>
  );
}
