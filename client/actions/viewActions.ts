import type { Editor } from "../state/editor.ts";
import { BOTH_MIN_WIDTH, type MapView } from "../state/mapView.ts";
import { toggleOverview } from "../state/overview.ts";
import type { Action } from "./action.ts";
import { isBigScreen } from "./steeringActions.ts";

/** How the map is shown: as a picture, as a list, or both. */
export const VIEW_ACTIONS: readonly Action[] = [
  {
    ...view("overview", ["shift+o"], toggleOverview),
    isEnabled: (editor) => !isBigScreen() && editor.view.getState().shownView !== "list",
  },
  view("showMap", [], (editor) => showAs(editor, "map")),
  view("showList", ["mod+shift+l"], (editor) => {
    showAs(editor, editor.view.getState().shownView === "list" ? "map" : "list");
  }),
  {
    ...view("showBoth", [], (editor) => showAs(editor, "both")),
    isEnabled: () => !isBigScreen() && window.innerWidth >= BOTH_MIN_WIDTH,
  },
];

/** Shows the map so from now on, in this browser. */
export function showAs({ view: store }: Editor, chosenView: MapView): void {
  store.setState({ chosenView });
}

function view(
  id: "overview" | "showMap" | "showList" | "showBoth",
  shortcuts: readonly string[],
  run: Action["run"],
): Action {
  return { id, shortcuts, edits: false, isEnabled: () => !isBigScreen(), run };
}
