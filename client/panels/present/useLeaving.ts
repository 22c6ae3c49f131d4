import { useEffect, useEffectEvent } from "react";
import { isBigScreen } from "../../actions/openBigScreen.ts";
import type { Editor } from "../../state/editor.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { LEAVING_KEYS } from "./screenKeys.ts";

/** Escape leaves the big screen; so does leaving the browser's full screen, which takes that key for itself. */
export function useLeaving(editor: Editor, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    let wasFull = document.fullscreenElement !== null;
    const onKey = (event: KeyboardEvent): void => {
      // The first press puts the laser pointer away.
      const isLeaving = doneBy(LEAVING_KEYS, event) !== null;
      if (isLeaving && !event.defaultPrevented && editor.view.getState().laser === "off") leave();
    };
    const onFull = (): void => {
      const isFull = document.fullscreenElement !== null;
      if (wasFull && !isFull) leave();
      wasFull = isFull;
    };
    window.addEventListener("keydown", onKey);
    document.addEventListener("fullscreenchange", onFull);
    return () => {
      window.removeEventListener("keydown", onKey);
      document.removeEventListener("fullscreenchange", onFull);
      // From one map to the next the screen stays as it is.
      if (document.fullscreenElement && !isBigScreen()) {
        void document.exitFullscreen().catch(() => undefined);
      }
    };
  }, [editor]);
}
