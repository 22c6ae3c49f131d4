import { useEffect } from "react";
import type { Hearer } from "../../attention/attentionState.ts";
import { shareOwnView } from "../../attention/ownView.ts";
import type { Editor } from "../../state/editor.ts";

/** Shows the others which part of the map I see. A big screen is nobody to be followed: it follows. */
export function useShownHere(editor: Editor, place: Hearer["place"]): void {
  useEffect(() => (place === "desk" ? shareOwnView(editor) : undefined), [editor, place]);
}
