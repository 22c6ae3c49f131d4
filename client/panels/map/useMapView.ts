import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { useSearch } from "wouter";
import { useStore } from "zustand";
import { isOneOf } from "../../../model/fields.ts";
import type { Editor } from "../../state/editor.ts";
import { fitView, MAP_VIEWS, type MapView } from "../../state/mapView.ts";
import { onResize } from "../onResize.ts";
import { leaveAddress } from "../outcome/leaveAddress.ts";
import { usePreferences } from "../preferencesContext.ts";

/** `?view=list`: a link can open a map as a list. */
const PARAMETER = "view";

/** How the map is shown here and now: as was chosen, else as the address or this browser says, as far as there is room. */
export function useMapView(editor: Editor, place: "desk" | "bigScreen"): MapView {
  const [{ mapView }, preferences] = usePreferences();
  const asked = new URLSearchParams(useSearch()).get(PARAMETER);
  const chosen = useStore(editor.view, (state) => state.chosenView);
  const wanted = chosen ?? (isOneOf(MAP_VIEWS, asked) ? asked : mapView);
  const fitting = useSyncExternalStore(onResize, () =>
    fitView(wanted, { width: window.innerWidth, height: window.innerHeight }),
  );
  // The big screen is looked at from afar.
  const shown = place === "bigScreen" ? "map" : fitting;
  useLayoutEffect(() => editor.view.setState({ shownView: shown }), [editor, shown]);
  useEffect(() => {
    if (chosen === null) return;
    preferences.chooseMapView(chosen);
    leaveAddress(PARAMETER);
  }, [chosen, preferences]);
  return shown;
}
