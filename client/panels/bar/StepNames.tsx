import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { notify } from "../../state/viewStore.ts";
import type { UndoLabels } from "./UndoButtons.tsx";
import { useStepWords } from "./useStepWords.ts";

interface StepNamesProps {
  readonly editor: Editor;
  readonly onNamed: (labels: UndoLabels) => void;
}

/** Shows nothing: tells the two buttons what they would take back or bring again, and everybody what was. */
export function StepNames({ editor, onNamed }: StepNamesProps) {
  const t = useTranslations("undoing");
  const wordsOf = useStepWords();
  const { next, turned } = editor.session.undo;
  const { undo, redo } = useSignal(next);
  const steps = { undo: wordsOf(undo), redo: wordsOf(redo) };
  const labels = {
    undo: steps.undo === null ? null : t("undo", { step: steps.undo }),
    redo: steps.redo === null ? null : t("redo", { step: steps.redo }),
  };
  useEffect(() => onNamed({ undo: labels.undo, redo: labels.redo }), [onNamed, labels.undo, labels.redo]);
  useEffect(
    () =>
      turned.subscribe(() => {
        const last = turned.get();
        const step = last?.outcome === "done" ? wordsOf(last.parts) : null;
        // In an open text one sees each word go, and would be told of each.
        if (!last || step === null || editor.view.getState().editing !== null) return;
        notify(editor.view, "told", 0, {
          name: t(last.direction === "undo" ? "undone" : "redone", { step }),
        });
      }),
    [editor, turned, wordsOf, t],
  );
  return null;
}
