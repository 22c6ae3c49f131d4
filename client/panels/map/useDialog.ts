import { useStore } from "zustand";
import type { Editor } from "../../state/editor.ts";
import type { DialogKey } from "../../state/viewStore.ts";

/** Which dialog is open, and the way to open and close it. */
export function useDialog(editor: Editor): readonly [DialogKey | null, (key: DialogKey | null) => void] {
  const dialog = useStore(editor.view, (state) => state.dialog);
  return [dialog, (key) => editor.view.setState({ dialog: key })];
}
