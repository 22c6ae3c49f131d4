import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const OpenAbsence = fetchedPart(async () => (await import("./OpenAbsence.tsx")).OpenAbsence);

/** What others did on this map since I last looked at it here. Nothing where nothing happened. */
export function AbsenceStrip({ editor }: { readonly editor: Editor }) {
  const absence = useSignal(editor.absence.absence);
  return absence ? <OpenAbsence editor={editor} absence={absence} /> : null;
}
