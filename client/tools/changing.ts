import type { Editor } from "../state/editor.ts";

/** Whether I may change, move or delete this note right now. Every tool and action that touches a note asks here. */
export function canChange({ session, map }: Editor, id: string): boolean {
  switch (session.rights.get()) {
    case "all":
      return true;
    case "own":
      return map.get(id)?.note.author === session.me.participantId;
    case "comment":
    case "none":
      return false;
  }
}

/** Those of the selected notes that I may change: with others' among them, a command acts on mine. */
export function changeableSelection(editor: Editor): string[] {
  return [...editor.view.getState().selection].filter((id) => canChange(editor, id));
}
