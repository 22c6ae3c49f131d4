import { isTiny, type WindowSize } from "./mapView.ts";

/** How a journey is shown: as a table of phases and lanes, or as a list that can do the same. */
export const JOURNEY_VIEWS = ["grid", "list"] as const;
export type JourneyView = (typeof JOURNEY_VIEWS)[number];

/** As it was wished for; without a wish as a list where a table has no room. A phone shows it phase by phase. */
export function fitJourneyView(wanted: JourneyView | null, size: WindowSize): JourneyView {
  return wanted ?? (isTiny(size) ? "list" : "grid");
}
