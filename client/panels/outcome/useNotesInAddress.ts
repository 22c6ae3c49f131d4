import { useEffect } from "react";
import { useSearch } from "wouter";
import { fitSelection } from "../../actions/cameraMoves.ts";
import type { Editor } from "../../state/editor.ts";
import { notify } from "../../state/viewStore.ts";
import { leaveAddress } from "./leaveAddress.ts";

const PARAMETER = "notes";

/** Selects and shows the notes that an address names, `?notes=…`, the way back from what stands on them; once. */
export function useNotesInAddress(editor: Editor): void {
  const wanted = new URLSearchParams(useSearch()).get(PARAMETER);
  useEffect(() => {
    if (wanted === null) return;
    const { connection } = editor.session;
    let frame = 0;
    const stop = (): void => {
      cancelAnimationFrame(frame);
      for (const unsubscribe of stops) unsubscribe();
    };
    const show = (): void => {
      const ids = wanted
        .split(",")
        .map(editor.map.frontOf)
        .filter((id) => editor.map.get(id));
      // This device's copy may be older than the note.
      const isUpToDate = connection.get().kind !== "connecting";
      if (editor.camera.view.get().width === 0 || (ids.length === 0 && !isUpToDate)) return;
      stop();
      // The first view of a map comes first.
      frame = requestAnimationFrame(() => {
        leaveAddress(PARAMETER);
        if (ids.length === 0) return notify(editor.view, "noteGone");
        editor.view.setState({ selection: new Set(ids) });
        fitSelection(editor);
      });
    };
    const stops = [
      editor.map.onStructure(show),
      connection.subscribe(show),
      editor.camera.view.subscribe(show),
    ];
    show();
    return stop;
  }, [editor, wanted]);
}
