import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const GalleryWalk = fetchedPart(async () => (await import("./GalleryWalk.tsx")).GalleryWalk);

/** The ways of a gallery walk, while there is one. */
export function GalleryStrip({ editor }: { readonly editor: Editor }) {
  const { groups, rules } = useSignal(editor.workshop.session);
  return rules.gallery && groups.length > 0 ? <GalleryWalk editor={editor} /> : null;
}
