import { useStore } from "zustand";
import type { Editor } from "../../state/editor.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const OpenLostWords = fetchedPart(async () => (await import("./OpenLostWords.tsx")).OpenLostWords);

/** What I wrote in notes that others deleted meanwhile, until I have said what becomes of it. */
export function LostWordsStrip({ editor }: { readonly editor: Editor }) {
  const notes = useStore(editor.view, ({ lostWords }) => lostWords);
  return notes.length > 0 ? <OpenLostWords editor={editor} notes={notes} /> : null;
}
