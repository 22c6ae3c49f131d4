import { placeFor } from "../../model/fieldLayout.ts";
import { FACETS_OF, PLACES } from "../../model/fields.ts";
import { moveNotes, setColour, setFacet } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import type { DotPress } from "../geometry/dotControl.ts";
import type { Editor } from "../state/editor.ts";
import { sayUndo } from "../state/sayUndo.ts";
import { changeableSelection } from "../tools/changing.ts";
import { createNoteIn, fieldInHand } from "../tools/placing.ts";
import { changePoints } from "../tools/pointingDot.ts";
import { reveal } from "../tools/revealing.ts";
import type { Action, ActionId } from "./action.ts";
import { fitMap, fitSelection, zoomBy, zoomTo } from "./cameraMoves.ts";
import { pasteFromSystem } from "./clipboard.ts";
import { CLUSTER_ACTIONS } from "./clusterActions.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { duplicateNotes } from "./duplicateNotes.ts";
import { EVIDENCE_ACTIONS } from "./evidenceActions.ts";
import { FILTER_ACTIONS } from "./filterActions.ts";
import { LINK_ACTIONS } from "./linkActions.ts";
import { STACK_ACTIONS } from "./stackActions.ts";
import { STEERING_ACTIONS } from "./steeringActions.ts";
import { VIEW_ACTIONS } from "./viewActions.ts";

/** One step of an arrow key, in map units: small enough to line notes up, large enough to get somewhere. */
const NUDGE = 12;
const ZOOM_STEP = 1.25;

const selected = (editor: Editor): string[] => [...editor.view.getState().selection];
const hasSelection = (editor: Editor): boolean => editor.view.getState().selection.size > 0;
/** Something of the selection is mine to change. */
const hasChangeable = (editor: Editor): boolean => changeableSelection(editor).length > 0;
const always = (): boolean => true;
const hasWordHint = (editor: Editor): boolean => editor.view.getState().wordHint !== "none";
/** What is mine alone is gone for good when it is deleted; only what others have had must be erased. */
const isAllShared = (editor: Editor): boolean =>
  hasSelection(editor) && selected(editor).every((id) => editor.map.get(id)?.seenBy === "everyone");
const takesPoints = (editor: Editor): boolean =>
  selected(editor).length === 1 && editor.voting.markOf(selected(editor)[0] ?? "")?.kind === "ballot";
const changeSelected = (editor: Editor, press: DotPress): void =>
  changePoints(editor, selected(editor)[0] ?? "", press);

/** Every action of the map. Toolbar, menus, keyboard, keyboard sheet and help read this list and no other. */
export const ACTIONS: readonly Action[] = [
  edit("newNote", ["n"], always, (editor) => createNoteIn(editor, fieldInHand(editor))),
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
  view("selectNone", ["escape"], hasSelection, (editor) => editor.view.setState({ selection: new Set() })),
  edit(
    "undo",
    ["mod+z"],
    (editor) => editor.session.undo.canUndo.get(),
    (editor) => sayUndo(editor.view, editor.session.undo.undo()),
  ),
  edit(
    "redo",
    ["mod+shift+z", "mod+y"],
    (editor) => editor.session.undo.canRedo.get(),
    (editor) => sayUndo(editor.view, editor.session.undo.redo()),
  ),
  // Copying needs a clipboard event; the browser sends one for the command as for the keys.
  view("copy", ["mod+c"], hasSelection, () => document.execCommand("copy")),
  edit("cut", ["mod+x"], hasChangeable, () => document.execCommand("cut")),
  edit("paste", ["mod+v"], always, (editor) => void pasteFromSystem(editor)),
  view("zoomIn", ["+"], always, (editor) => zoomBy(editor, ZOOM_STEP)),
  view("zoomOut", ["-"], always, (editor) => zoomBy(editor, 1 / ZOOM_STEP)),
  view("zoomToFit", ["f"], always, fitMap),
  view("zoomTo100", ["0"], always, (editor) => zoomTo(editor, 1)),
  view("zoomToSelection", ["s"], hasSelection, fitSelection),
  view("nextNote", ["j"], always, (editor) => walk(editor, 1)),
  view("previousNote", ["k"], always, (editor) => walk(editor, -1)),
  edit("nudgeLeft", ["arrowleft"], hasChangeable, (editor) => nudge(editor, -NUDGE, 0)),
  edit("nudgeRight", ["arrowright"], hasChangeable, (editor) => nudge(editor, NUDGE, 0)),
  edit("nudgeUp", ["arrowup"], hasChangeable, (editor) => nudge(editor, 0, -NUDGE)),
  edit("nudgeDown", ["arrowdown"], hasChangeable, (editor) => nudge(editor, 0, NUDGE)),
  edit("facetFirst", ["1"], hasChangeable, (editor) => toggleFacet(editor, 0)),
  edit("facetSecond", ["2"], hasChangeable, (editor) => toggleFacet(editor, 1)),
  edit("nextColour", ["c"], hasChangeable, recolour),
  // Inside the open note, where the text field passes the keys on.
  edit("wordHint", ["mod+i"], hasWordHint, (editor) => editor.view.setState({ wordHint: "cardInFocus" })),
  ...EVIDENCE_ACTIONS,
  ...FILTER_ACTIONS,
  view("givePoint", ["p"], takesPoints, (editor) => changeSelected(editor, "give")),
  view("takePoint", ["shift+p"], takesPoints, (editor) => changeSelected(editor, "take")),
  ...CLUSTER_ACTIONS,
  ...LINK_ACTIONS,
  ...STACK_ACTIONS,
  ...STEERING_ACTIONS,
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
    | "help",
): Action {
  return view(id, [], always, (editor) => editor.view.setState({ dialog: id }));
}

function nudge(editor: Editor, dx: number, dy: number): void {
  const layout = editor.map.layout();
  const places = new Map<string, Place>();
  for (const id of changeableSelection(editor)) {
    const rect = editor.map.get(id)?.rect;
    if (rect) places.set(id, placeFor(layout, { x: rect.x + dx, y: rect.y + dy }));
  }
  editor.session.change((doc, origin) => moveNotes(doc, places, origin));
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

/** Selects the next note in reading order, field by field, and brings it into view. */
function walk(editor: Editor, direction: 1 | -1): void {
  const order = PLACES.flatMap((place) => editor.map.idsIn(place));
  if (order.length === 0) return;
  const current = order.indexOf(selected(editor).at(-1) ?? "");
  const start = current === -1 ? (direction === 1 ? -1 : 0) : current;
  const next = order[(start + direction + order.length) % order.length];
  if (next === undefined) return;
  editor.view.setState({ selection: new Set([next]) });
  const record = editor.map.get(next);
  if (record) reveal(editor, record.rect);
}
