import type { EditRights } from "../../model/editRights.ts";
import type { Editor } from "./editor.ts";
import { useSignal } from "./useSignal.ts";

/** What I may do on the open map right now; the component renders again when that changes. */
export function useEditRights(editor: Pick<Editor, "session">): EditRights {
  return useSignal(editor.session.rights);
}

/** Whether I may write notes right now, which all tools for writing hang on. */
export function useCanEdit(editor: Pick<Editor, "session">): boolean {
  const rights = useEditRights(editor);
  return rights === "all" || rights === "own";
}
