import { lazy, Suspense, useEffect } from "react";
import { useStore } from "zustand";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { openMaps } from "../groups/openMaps.ts";
import { searchFor, takeOver } from "./finding.ts";

const FindPanel = lazy(() => import("./FindPanel.tsx"));

interface FindPlaceProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
}

/** Where the search opens over the map; it comes along when one goes to what was found on another. */
export function FindPlace({ editor, workshop }: FindPlaceProps) {
  const search = useStore(editor.view, (state) => state.finding);
  const maps = openMaps(workshop, useSignal(editor.workshop.session), editor.workshop.me);
  useEffect(() => {
    const handed = takeOver();
    if (handed !== null) searchFor(editor, handed);
  }, [editor]);
  if (search === null) return null;
  return (
    <Suspense fallback={null}>
      <FindPanel editor={editor} maps={maps} workshopId={workshop.id} search={search} />
    </Suspense>
  );
}
