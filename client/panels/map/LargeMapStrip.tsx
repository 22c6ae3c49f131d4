import { useState, useSyncExternalStore } from "react";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const OpenLargeMap = fetchedPart(async () => (await import("./OpenLargeMap.tsx")).OpenLargeMap);

/** Says that a map holds more notes than is good for it, where an operator lets it; once in a visit. */
export function LargeMapStrip({ editor: { map } }: { readonly editor: Pick<Editor, "map"> }) {
  const [isUnderstood, setUnderstood] = useState(false);
  const count = useSyncExternalStore(map.onStructure, () => map.ids().length);
  if (count <= LIMITS.notesPerMap || isUnderstood) return null;
  return <OpenLargeMap count={count} onUnderstood={() => setUnderstood(true)} />;
}
