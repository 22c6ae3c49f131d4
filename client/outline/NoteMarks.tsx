import { useTranslations } from "use-intl";
import { noteWords } from "../../model/noteImage.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { isLocked } from "../tools/changing.ts";
import { changePoints } from "../tools/pointingDot.ts";
import { usePoints } from "./usePoints.ts";
import { useStackWords } from "./useStackWords.ts";

interface NoteMarksProps {
  readonly editor: Editor;
  readonly record: NoteRecord;
}

/** Whether there is something to say of a note without a vote. */
export function isMarked(record: NoteRecord): boolean {
  return record.seenBy === "me" || record.stack !== null || record.note.late || isLocked(record);
}

/**
 * In words what stands on a note beside its text: who sees it, in how many maps it is, that it came late, that it is locked, its points. The buttons are for those
 * who read by a screen reader: out of the order of the Tab key, which only leads to what can be seen.
 */
export function NoteMarks({ editor, record }: NoteMarksProps) {
  const t = useTranslations("reveal");
  const canvas = useTranslations("canvas");
  const voting = useTranslations("voting");
  const stackWords = useStackWords();
  const noteId = record.note.id;
  const { kind, count } = usePoints(editor, noteId);
  const note = noteWords(record.note) || voting("noteless");
  return (
    <>
      {record.seenBy === "me" ? <span> ({t("onlyMe")})</span> : null}
      {record.stack ? (
        <span data-stack={record.stack.notes.length}> ({stackWords(record.stack)})</span>
      ) : null}
      {record.note.late ? <span> ({t("late")})</span> : null}
      {isLocked(record) ? <span data-locked=""> ({canvas("locked")})</span> : null}
      {kind === "total" ? <span data-total={count}> ({voting("total", { count })})</span> : null}
      {kind === "own" ? (
        <>
          <span data-own={count}> ({voting("own", { count })})</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={voting("give", { note })}
            onClick={() => changePoints(editor, noteId, "give")}
          />
          {count > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={voting("take", { note })}
              onClick={() => changePoints(editor, noteId, "take")}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
