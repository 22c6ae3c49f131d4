import { useState } from "react";
import { useStore } from "zustand";
import type { Editor } from "../../state/editor.ts";
import { keptOverview, type Overview } from "../../state/overview.ts";

/** Whether the overview is on: as it was switched in this visit, else as this device keeps it. */
export function useOverview(editor: Editor): Overview {
  const [kept] = useState(() => keptOverview());
  return useStore(editor.view, (state) => state.overview) ?? kept;
}
