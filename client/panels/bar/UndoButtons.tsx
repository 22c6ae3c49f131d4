import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import styles from "./UndoButtons.module.css";

const StepNames = fetchedPart(async () => (await import("./StepNames.tsx")).StepNames);

/** What the buttons are called: which step they are about, or null where that cannot be said. */
export interface UndoLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** My last step back and forth again. */
export function UndoButtons({ editor }: { readonly editor: Editor }) {
  const canUndo = useSignal(editor.session.undo.canUndo);
  const canRedo = useSignal(editor.session.undo.canRedo);
  const [labels, setLabels] = useState<UndoLabels>({ undo: null, redo: null });
  return (
    <span className={styles.pair}>
      <ActionButton
        editor={editor}
        action="undo"
        icon={Undo2}
        isDisabled={!canUndo}
        label={canUndo ? labels.undo : null}
      />
      <ActionButton
        editor={editor}
        action="redo"
        icon={Redo2}
        isDisabled={!canRedo}
        label={canRedo ? labels.redo : null}
      />
      {canUndo || canRedo ? <StepNames editor={editor} onNamed={setLabels} /> : null}
    </span>
  );
}
