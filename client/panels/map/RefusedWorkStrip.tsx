import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const OpenRefusedWork = fetchedPart(async () => (await import("./OpenRefusedWork.tsx")).OpenRefusedWork);

/** What the server did not take any more, until its author has copied it, saved it or put it in again. */
export function RefusedWorkStrip({ editor }: { readonly editor: Editor }) {
  const work = useSignal(editor.refusedWork.work);
  return work ? <OpenRefusedWork editor={editor} work={work} /> : null;
}
