import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { begunTour, TOUR_STEPS } from "../../state/tour.ts";
import { usePreferences } from "../preferencesContext.ts";

/** The way into the tour on this map: from its beginning, or from where it was left. */
export function useTourStart({ workshop: { workshopId } }: Pick<Editor, "workshop">): {
  readonly words: string;
  readonly begin: () => void;
} {
  const t = useTranslations("tour");
  const [{ tour }, preferences] = usePreferences();
  const at = tour.kind === "left" ? TOUR_STEPS.indexOf(tour.step) + 1 : 1;
  return {
    words: at > 1 ? t("resume", { at }) : t("open"),
    begin: () => preferences.keepTour(begunTour(tour, workshopId)),
  };
}
