import { isOneOf } from "../../model/fields.ts";

/** What the tour shows, one after another. */
export const TOUR_STEPS = ["write", "evidence", "insight", "take"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** Where one is in the tour, kept in this browser alone. */
export type Tour =
  | { readonly kind: "new" }
  /** once, on the first workshop of one's own; a reload takes it away */
  | { readonly kind: "offered"; readonly workshopId: string }
  /** open on the maps of a workshop; `by` a press just now, or kept from an earlier page */
  | {
      readonly kind: "on";
      readonly step: TourStep;
      readonly workshopId: string;
      readonly by: "press" | "memory";
    }
  /** closed before its end */
  | { readonly kind: "left"; readonly step: TourStep }
  | { readonly kind: "done" };

/** Reads what was kept; anything else is a tour that nobody has begun. */
export function readTour(stored: unknown): Tour {
  const { kind, step, workshopId } = (stored ?? {}) as Partial<Record<string, unknown>>;
  if (kind === "done") return { kind };
  if (kind === "offered") return { kind: "left", step: TOUR_STEPS[0] };
  if (kind === "left" && isOneOf(TOUR_STEPS, step)) return { kind, step };
  if (kind === "on" && isOneOf(TOUR_STEPS, step) && typeof workshopId === "string")
    return { kind, step, workshopId, by: "memory" };
  return { kind: "new" };
}

/** On the maps of a workshop from now on: where it was left, or from its beginning. */
export function begunTour(tour: Tour, workshopId: string): Tour {
  const step = tour.kind === "left" || tour.kind === "on" ? tour.step : TOUR_STEPS[0];
  return { kind: "on", step, workshopId, by: "press" };
}
