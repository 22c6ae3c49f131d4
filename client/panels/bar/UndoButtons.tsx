import { Redo2, Undo2 } from "lucide-react";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import styles from "./UndoButtons.module.css";

/** My last step back and forth again. */
export function UndoButtons({ editor }: { readonly editor: Editor }) {
  const canUndo = useSignal(editor.session.undo.canUndo);
  const canRedo = useSignal(editor.session.undo.canRedo);
  return (
    <span className={styles.pair}>
      <ActionButton editor={editor} action="undo" icon={Undo2} isDisabled={!canUndo} />
      <ActionButton editor={editor} action="redo" icon={Redo2} isDisabled={!canRedo} />
    </span>
  );
}
