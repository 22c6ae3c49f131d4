import type { ActionId } from "./action.ts";

/** A line of the menu on the map: an action, or several behind one line. */
export type MenuLine =
  | ActionId
  | { readonly words: "copyAs" | "evidence" | "size"; readonly actions: readonly ActionId[] };

/** What the menu offers, in groups. What cannot be done is not in it. */
type MenuGroups = readonly (readonly MenuLine[])[];

/** On selected notes. */
export const NOTE_MENU: MenuGroups = [
  [
    "editNote",
    "copy",
    "cut",
    "paste",
    "duplicateNotes",
    { words: "copyAs", actions: ["copyAsText", "copyAsPicture", "copyAsJson"] },
    "copyLink",
  ],
  [
    {
      words: "evidence",
      actions: ["markAssumption", "markExperienced", "markObserved", "markQuoted", "markData"],
    },
    "facetFirst",
    "facetSecond",
    "nextColour",
    { words: "size", actions: ["sizeSmall", "sizeNormal", "sizeLarge", "sizeHuge"] },
    "picture",
  ],
  ["bringToFront", "sendToBack", "lockNotes"],
  ["bundle", "titleCluster", "leaveCluster", "dissolve", "stack", "contradiction"],
  ["comments", "outcome", "persona", "journey"],
  ["zoomToSelection", "hideNotes", "deleteNotes", "eraseNotes"],
];

/** On the ground, inside of a field or beside. */
export const GROUND_MENU: MenuGroups = [
  ["newNote", "paste", "selectAll", "selectField", "tidyField"],
  ["undo", "redo"],
  ["zoomToFit", "zoomTo100", "showList"],
  ["find", "palette", "help"],
];
