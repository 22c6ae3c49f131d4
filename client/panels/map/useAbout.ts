import { useSyncExternalStore } from "react";
import type { About } from "../../../model/mapDocument.ts";
import type { Editor } from "../../state/editor.ts";

/** Title, customer and situation of the open map. */
export function useAbout({ map }: Pick<Editor, "map">): About {
  useSyncExternalStore(map.onStructure, map.structureVersion);
  return map.about();
}
