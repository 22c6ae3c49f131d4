import { FACETS_OF } from "../../model/fields.ts";
import { setColour, setFacet } from "../../model/mapCommands.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import type { DotPress } from "../geometry/dotControl.ts";
import type { Editor } from "../state/editor.ts";
import { MOST_LINKED_NOTES } from "../state/placeLink.ts";
import { sayUndo } from "../state/sayUndo.ts";
import { UNDO_KEYS } from "../state/undoKeys.ts";
import { changeableSelection } from "../tools/changing.ts";
import { openMenuByKey } from "../tools/openingMenu.ts";
import { createNoteAt, createNoteIn, fieldInHand } from "../tools/placing.ts";
import { changePoints } from "../tools/pointingDot.ts";
import { select } from "../tools/selecting.ts";
import type { Action, ActionId } from "./action.ts";
import { ARRANGE_ACTIONS } from "./arrangeActions.ts";
import { ARROW_ACTIONS } from "./arrowActions.ts";
import { fitMap, fitSelection, zoomBy, zoomTo } from "./cameraMoves.ts";
import { copySelectedAs, pasteFromSystem } from "./clipboard.ts";
import { CLUSTER_ACTIONS } from "./clusterActions.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { duplicateNotes } from "./duplicateNotes.ts";
import { EVIDENCE_ACTIONS } from "./evidenceActions.ts";
import { FILTER_ACTIONS } from "./filterActions.ts";
import { LINK_ACTIONS } from "./linkActions.ts";
import { openSearch } from "./openSearch.ts";
import { PICTURE_ACTION } from "./pictureAction.ts";
import { REACTION_ACTIONS } from "./reactionActions.ts";
import { SIZE_ACTIONS } from "./sizeActions.ts";
import { STACK_ACTIONS } from "./stackActions.ts";
import { isBigScreen, STEERING_ACTIONS } from "./steeringActions.ts";
import { VIEW_ACTIONS } from "./viewActions.ts";
import { walk } from "./walking.ts";

const ZOOM_STEP = 1.25;

const selected = (editor: Editor): string[] => [...editor.view.getState().selection];
const hasSelection = (editor: Editor): boolean => editor.view.getState().selection.size > 0;
/** Something of the selection is mine to change. */
const hasChangeable = (editor: Editor): boolean => changeableSelection(editor).length > 0;
const always = (): boolean => true;
/** On a big screen there is nobody to type. */
const isAtDesk = (): boolean => !isBigScreen();
/** The list has menus of its own. */
const hasPicture = (editor: Editor): boolean => isAtDesk() && editor.view.getState().shownView !== "list";
const hasWordHint = (editor: Editor): boolean => editor.view.getState().wordHint !== "none";
/** What is mine alone is gone for good when it is deleted; only what others have had must be erased. */
const isAllShared = (editor: Editor): boolean =>
  hasSelection(editor) && selected(editor).every((id) => editor.map.get(id)?.seenBy === "everyone");
/** Others find no private notes by a link, and an address has an end. */
const isLinkable = (editor: Editor): boolean =>
  isAllShared(editor) && selected(editor).length <= MOST_LINKED_NOTES;
const takesPoints = (editor: Editor): boolean =>
  selected(editor).length === 1 && editor.voting.markOf(selected(editor)[0] ?? "")?.kind === "ballot";
const changeSelected = (editor: Editor, press: DotPress): void =>
  changePoints(editor, selected(editor)[0] ?? "", press);

/** Every action of the map. Toolbar, menus, keyboard, keyboard sheet and help read this list and no other. */
export const ACTIONS: readonly Action[] = [
  {
    ...edit("newNote", ["n"], always, (editor) => createNoteIn(editor, fieldInHand(editor))),
    runAt: createNoteAt,
  },
  edit(
    "editNote",
    ["enter", "f2"],
    (editor) => selected(editor).length === 1 && hasChangeable(editor),
    (editor) => editor.view.setState({ editing: selected(editor)[0] ?? null }),
  ),
  edit("deleteNotes", ["delete", "backspace"], hasChangeable, deleteSelected),
  edit("eraseNotes", ["shift+delete", "shift+backspace"], isAllShared, (editor) =>
    editor.view.setState({ dialog: "erase" }),
  ),
  edit("duplicateNotes", ["mod+d"], hasSelection, (editor) => duplicateNotes(editor, selected(editor))),
  view("selectAll", ["mod+a"], always, (editor) =>
    editor.view.setState({ selection: new Set(editor.map.ids()) }),
  ),
  view("selectNone", ["escape"], hasSelection, (editor) => select(editor, [])),
  edit(
    "undo",
    UNDO_KEYS[0].shortcuts,
    (editor) => editor.session.undo.canUndo.get(),
    (editor) => sayUndo(editor.view, editor.session.undo.undo()),
  ),
  edit(
    "redo",
    UNDO_KEYS[1].shortcuts,
    (editor) => editor.session.undo.canRedo.get(),
    (editor) => sayUndo(editor.view, editor.session.undo.redo()),
  ),
  // Copying needs a clipboard event; the browser sends one for the command as for the keys.
  view("copy", ["mod+c"], hasSelection, () => document.execCommand("copy")),
  edit("cut", ["mod+x"], hasChangeable, () => document.execCommand("cut")),
  {
    ...edit("paste", ["mod+v"], always, (editor) => void pasteFromSystem(editor)),
    runAt: (editor, point) => void pasteFromSystem(editor, point),
  },
  view("copyLink", ["shift+c"], isLinkable, (editor) => {
    void import("./copyLink.ts").then(({ copyNoteLink }) => copyNoteLink(editor));
  }),
  view("copyAsText", [], hasSelection, (editor) => void copySelectedAs(editor, "text")),
  view("copyAsPicture", [], isAllShared, (editor) => void copySelectedAs(editor, "picture")),
  view("copyAsJson", [], hasSelection, (editor) => void copySelectedAs(editor, "json")),
  view("zoomIn", ["+"], always, (editor) => zoomBy(editor, ZOOM_STEP)),
  view("zoomOut", ["-"], always, (editor) => zoomBy(editor, 1 / ZOOM_STEP)),
  view("zoomToFit", ["f"], always, fitMap),
  view("zoomTo100", ["0"], always, (editor) => zoomTo(editor, 1)),
  view("zoomToSelection", ["s"], hasSelection, fitSelection),
  view("nextNote", ["j"], always, (editor) => walk(editor, "next")),
  view("previousNote", ["k"], always, (editor) => walk(editor, "previous")),
  ...ARROW_ACTIONS,
  edit("facetFirst", ["1"], hasChangeable, (editor) => toggleFacet(editor, 0)),
  edit("facetSecond", ["2"], hasChangeable, (editor) => toggleFacet(editor, 1)),
  edit("nextColour", ["c"], hasChangeable, recolour),
  // Inside the open note, where the text field passes the keys on.
  edit("wordHint", ["mod+i"], hasWordHint, (editor) => editor.view.setState({ wordHint: "cardInFocus" })),
  PICTURE_ACTION,
  ...SIZE_ACTIONS,
  ...EVIDENCE_ACTIONS,
  ...FILTER_ACTIONS,
  view("givePoint", ["p"], takesPoints, (editor) => changeSelected(editor, "give")),
  view("takePoint", ["shift+p"], takesPoints, (editor) => changeSelected(editor, "take")),
  ...REACTION_ACTIONS,
  ...CLUSTER_ACTIONS,
  ...LINK_ACTIONS,
  ...STACK_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...STEERING_ACTIONS,
  view("menu", ["shift+f10", "contextmenu"], hasPicture, openMenuByKey),
  // The browser's own search sees no text on a canvas.
  view("find", ["mod+f"], isAtDesk, openSearch),
  { ...dialog("palette"), shortcuts: ["mod+k"], isEnabled: isAtDesk },
  ...VIEW_ACTIONS,
  dialog("share"),
  { ...dialog("import"), edits: true },
  dialog("export"),
  dialog("privacy"),
  dialog("versions"),
  { ...dialog("comments"), shortcuts: ["m"] },
  { ...dialog("mirror"), steers: true },
  { ...dialog("kano"), shortcuts: ["q"], steers: true },
  { ...dialog("outcome"), shortcuts: ["r"], isEnabled: isAllShared },
  { ...dialog("persona"), shortcuts: ["i"], isEnabled: isAllShared },
  { ...dialog("journey"), shortcuts: ["z"], isEnabled: isAllShared },
  { ...dialog("help"), shortcuts: ["?"] },
];

const BY_ID = new Map(ACTIONS.map((action) => [action.id, action]));

/** The record of one action; every `ActionId` has one (a test checks it). */
export function actionOf(id: ActionId): Action {
  const action = BY_ID.get(id);
  if (!action) throw new Error(`No action ${id}`);
  return action;
}

/** True when this person may and can do it now. */
export function isEnabled(action: Action, editor: Editor): boolean {
  if (action.edits && !editor.session.canEdit) return false;
  return (!action.steers || editor.workshop.canSteer) && action.isEnabled(editor);
}

function edit(
  id: ActionId,
  shortcuts: readonly string[],
  enabled: Action["isEnabled"],
  run: Action["run"],
): Action {
  return { id, shortcuts, edits: true, isEnabled: enabled, run };
}

function view(
  id: ActionId,
  shortcuts: readonly string[],
  enabled: Action["isEnabled"],
  run: Action["run"],
): Action {
  return { id, shortcuts, edits: false, isEnabled: enabled, run };
}

function dialog(
  id:
    | "share"
    | "import"
    | "export"
    | "versions"
    | "comments"
    | "outcome"
    | "kano"
    | "persona"
    | "journey"
    | "privacy"
    | "mirror"
    | "palette"
    | "help",
): Action {
  return view(id, [], always, (editor) => editor.view.setState({ dialog: id }));
}

/** Sets the first or second facet of each note's field; a second press leaves it open again. */
function toggleFacet(editor: Editor, index: 0 | 1): void {
  const notes = changeableSelection(editor).flatMap((id) => editor.map.get(id)?.note ?? []);
  editor.session.change((doc, origin) =>
    doc.transact(() => {
      for (const note of notes) {
        const facet = FACETS_OF[note.place.field][index];
        if (facet) setFacet(doc, [note.id], note.facet === facet ? null : facet, origin);
      }
    }, origin),
  );
}

function recolour(editor: Editor): void {
  const ids = changeableSelection(editor);
  const first = editor.map.get(ids[0] ?? "")?.note.colour ?? "yellow";
  const next = NOTE_COLOURS[(NOTE_COLOURS.indexOf(first) + 1) % NOTE_COLOURS.length] ?? "yellow";
  editor.view.setState({ colour: next });
  editor.session.change((doc, origin) => setColour(doc, ids, next, origin));
}
