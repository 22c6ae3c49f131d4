import { useEffect } from "react";
import { useStore } from "zustand";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { NotFetched } from "../controls/NotFetched.tsx";
import { openMaps } from "../groups/openMaps.ts";
import { searchFor, takeOver } from "./finding.ts";

const FindPanel = fetchedPart(async () => (await import("./FindPanel.tsx")).FindPanel, <NotFetched />);

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
  return <FindPanel editor={editor} maps={maps} workshopId={workshop.id} search={search} />;
}
