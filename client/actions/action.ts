import type { Point } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";
import type { ArrangingId } from "./arrangeActions.ts";

/** One thing a person can do. Toolbar, menus, keyboard sheet and help all read the same records. */
export interface Action {
  /** stable; also the key of its label, see `useActionWords` */
  readonly id: ActionId;
  /**
   * Keys as produced characters (`KeyboardEvent.key`, lower case), with `mod` for Ctrl or ⌘ and `shift`:
   * "n", "mod+z", "mod+shift+z", "delete". Never Shift+digit or `[ ] / '`, which German keyboards lack.
   */
  readonly shortcuts: readonly string[];
  /** writes to the map: hidden from viewers */
  readonly edits: boolean;
  /** steers the session: for facilitators only */
  readonly steers?: true;
  isEnabled(editor: Editor): boolean;
  run(editor: Editor): void;
  /** the same at a point of the map, where it matters where */
  runAt?(editor: Editor, point: Point): void;
}

/** `picture`: what it says stands under `pictures.action`. */
export type ActionId = FirstActionId | ArrangingId | "picture";

/** Those whose labels the page of a map knows from the beginning: under `actions` in the catalogue. */
export type FirstActionId =
  | "newNote"
  | "editNote"
  | "deleteNotes"
  | "eraseNotes"
  | "duplicateNotes"
  | "selectAll"
  | "selectNone"
  | "undo"
  | "redo"
  | "copy"
  | "cut"
  | "paste"
  | "copyAsText"
  | "copyAsPicture"
  | "copyAsJson"
  | "zoomIn"
  | "zoomOut"
  | "zoomToFit"
  | "zoomTo100"
  | "zoomToSelection"
  | "nextNote"
  | "previousNote"
  | "nudgeLeft"
  | "nudgeRight"
  | "nudgeUp"
  | "nudgeDown"
  | "toFieldLeft"
  | "toFieldRight"
  | "toFieldUp"
  | "toFieldDown"
  | "facetFirst"
  | "facetSecond"
  | "nextColour"
  | "smaller"
  | "larger"
  | "sizeSmall"
  | "sizeNormal"
  | "sizeLarge"
  | "sizeHuge"
  | "strongerEvidence"
  | "weakerEvidence"
  | "markAssumption"
  | "markExperienced"
  | "markObserved"
  | "markQuoted"
  | "markData"
  | "evidence"
  | "dimAssumptions"
  | "nextLevel"
  | "showAll"
  | "givePoint"
  | "takePoint"
  | "copyLink"
  | "share"
  | "import"
  | "export"
  | "privacy"
  | "versions"
  | "hideNotes"
  | "bringEveryone"
  | "followMe"
  | "spotlight"
  | "letGo"
  | "laser"
  | "calm"
  | "lockMap"
  | "present"
  | "overview"
  | "showMap"
  | "showList"
  | "showBoth"
  | "dimming"
  | "comments"
  | "reactAgree"
  | "reactTouched"
  | "reactInsight"
  | "reactSmile"
  | "reactUnclear"
  | "wordHint"
  | "mirror"
  | "outcome"
  | "kano"
  | "persona"
  | "journey"
  | "bundle"
  | "titleCluster"
  | "dissolve"
  | "leaveCluster"
  | "tidyField"
  | "contradiction"
  | "stack"
  | "menu"
  | "find"
  | "palette"
  | "help";
