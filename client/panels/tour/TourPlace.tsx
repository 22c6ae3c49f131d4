import type { Editor } from "../../state/editor.ts";
import { begunTour, TOUR_STEPS } from "../../state/tour.ts";
import { usePreferences } from "../preferencesContext.ts";
import { TourOffer } from "./TourOffer.tsx";
import { TourPanel } from "./TourPanel.tsx";

/** The tour where it is on, or where it is offered. */
export function TourPlace({ editor }: { readonly editor: Editor }) {
  const [{ tour }, preferences] = usePreferences();
  const { workshopId } = editor.workshop;
  switch (tour.kind) {
    case "on":
      if (tour.workshopId !== workshopId) return null;
      return (
        <TourPanel
          editor={editor}
          step={tour.step}
          by={tour.by}
          onStep={(step) => preferences.keepTour({ kind: "on", step, workshopId, by: "press" })}
          onLeave={() => preferences.keepTour({ kind: "left", step: tour.step })}
          onDone={() => preferences.keepTour({ kind: "done" })}
        />
      );
    case "offered":
      if (tour.workshopId !== workshopId) return null;
      return (
        <TourOffer
          onTake={() => preferences.keepTour(begunTour(tour, workshopId))}
          onDecline={() => preferences.keepTour({ kind: "left", step: TOUR_STEPS[0] })}
        />
      );
    case "new":
    case "left":
    case "done":
      return null;
  }
}
