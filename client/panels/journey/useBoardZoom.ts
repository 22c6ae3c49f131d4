import { type RefObject, useEffect, useState } from "react";
import type { JourneyView } from "../../state/journeyView.ts";
import { usePreferences } from "../preferencesContext.ts";
import { type BoardZoom, openBoardZoom } from "./boardZoom.ts";

/** Zooms the journey for as long as it stands there as a table. */
export function useBoardZoom(
  scrollerRef: RefObject<HTMLElement | null>,
  gridRef: RefObject<HTMLElement | null>,
  view: JourneyView,
): BoardZoom | null {
  const [, { areSingleKeysOn }] = usePreferences();
  const [zoom, setZoom] = useState<BoardZoom | null>(null);
  useEffect(() => {
    const [scroller, grid] = [scrollerRef.current, gridRef.current];
    if (view !== "grid" || !scroller || !grid) return;
    const opened = openBoardZoom(scroller, grid, areSingleKeysOn);
    setZoom(opened);
    return opened.close;
  }, [scrollerRef, gridRef, view, areSingleKeysOn]);
  return view === "grid" ? zoom : null;
}
