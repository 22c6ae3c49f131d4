import { useSyncExternalStore } from "react";
import { useSearch } from "wouter";
import { isOneOf } from "../../../model/fields.ts";
import { fitJourneyView, JOURNEY_VIEWS, type JourneyView } from "../../state/journeyView.ts";
import { onResize } from "../onResize.ts";
import { leaveAddress } from "../outcome/leaveAddress.ts";
import { usePreferences } from "../preferencesContext.ts";

/** `?view=list`: a link can open a journey as a list, as it can a map. */
const PARAMETER = "view";

/** How a journey is shown, as the address or this browser says, and the way to choose. */
export function useJourneyView(): readonly [JourneyView, (view: JourneyView) => void] {
  const [{ journeyView }, preferences] = usePreferences();
  const asked = new URLSearchParams(useSearch()).get(PARAMETER);
  const wanted = isOneOf(JOURNEY_VIEWS, asked) ? asked : journeyView;
  const shown = useSyncExternalStore(onResize, () =>
    fitJourneyView(wanted, { width: window.innerWidth, height: window.innerHeight }),
  );
  const choose = (view: JourneyView): void => {
    preferences.chooseJourneyView(view);
    leaveAddress(PARAMETER);
  };
  return [shown, choose];
}
