import { useTranslations } from "use-intl";
import type { ActionId } from "../../actions/action.ts";
import { isArranging } from "../../actions/arrangeActions.ts";
import type { Editor } from "../../state/editor.ts";
import { useStepWords } from "../bar/useStepWords.ts";

/**
 * What actions are called, for parts that are fetched with all texts; with an editor undo and redo say what they would
 * do there.
 */
export function useActionWords(editor?: Editor): (id: ActionId) => string {
  const first = useTranslations("actions");
  const arranging = useTranslations("arranging.actions");
  const pictures = useTranslations("pictures");
  const undoing = useTranslations("undoing");
  const stepWords = useStepWords();
  return (id) => {
    if (isArranging(id)) return arranging(id);
    if (id === "picture") return pictures("action");
    const step = id === "undo" || id === "redo" ? stepWords(editor?.session.undo.next.get()[id] ?? []) : null;
    return step !== null && (id === "undo" || id === "redo") ? undoing(id, { step }) : first(id);
  };
}
