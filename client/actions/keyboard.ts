import type { Editor } from "../state/editor.ts";
import { shortcutOf } from "../state/keyRecords.ts";
import { isSingleKey } from "../state/singleKeys.ts";
import type { ActionId } from "./action.ts";
import { ACTIONS, isEnabled } from "./actions.ts";
import { prepareCopying, readClipboard, writeClipboard } from "./clipboard.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { panByKey } from "./panByKey.ts";

/** Actions whose second press takes back the first. */
const TOGGLES: ReadonlySet<ActionId> = new Set([
  "laser",
  "dimming",
  "present",
  "evidence",
  "dimAssumptions",
  "showList",
  "lockNotes",
  "snapToGrid",
  "reactAgree",
  "reactTouched",
  "reactInsight",
  "reactSmile",
  "reactUnclear",
  "overview",
]);

/**
 * Listens to the whole window while a map is open; returns the way to stop. Fields and dialogs keep their keys.
 * `areSingleKeysOn`: whether characters alone do something.
 */
export function listenToKeyboard(editor: Editor, areSingleKeysOn: () => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || belongsElsewhere(event, editor)) return;
    const shortcut = shortcutOf(event);
    // Copy, cut and paste come as events of their own, with access to the clipboard.
    if (["mod+c", "mod+x", "mod+v"].includes(shortcut)) return;
    if (isSingleKey(shortcut) && !areSingleKeysOn()) return;
    const action = ACTIONS.find(({ shortcuts }) => shortcuts.includes(shortcut));
    if (!action || !isEnabled(action, editor)) {
      if (panByKey(editor, event)) event.preventDefault();
      return;
    }
    event.preventDefault();
    // A key that is held repeats: good for walking and nudging, not for what a second press takes back.
    if (event.repeat && (action.steers || TOGGLES.has(action.id))) return;
    action.run(editor);
  };
  const onCopy = (event: ClipboardEvent): boolean =>
    !belongsElsewhere(event, editor) && !hasTextSelection() && writeClipboard(editor, event);
  const onCut = (event: ClipboardEvent): void => {
    if (onCopy(event) && editor.session.canEdit) deleteSelected(editor);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (belongsElsewhere(event, editor) || !editor.session.canEdit || !event.clipboardData) return;
    if (readClipboard(editor, event.clipboardData)) event.preventDefault();
  };
  const stopPreparing = prepareCopying(editor);
  window.addEventListener("keydown", onKey);
  document.addEventListener("copy", onCopy);
  document.addEventListener("cut", onCut);
  document.addEventListener("paste", onPaste);
  return () => {
    stopPreparing();
    window.removeEventListener("keydown", onKey);
    document.removeEventListener("copy", onCopy);
    document.removeEventListener("cut", onCut);
    document.removeEventListener("paste", onPaste);
  };
}

/** Keys in a text field are text; in a dialog or an open menu they are the dialog's; on a button Enter presses it. */
function belongsElsewhere(event: Event, editor: Editor): boolean {
  if (editor.view.getState().dialog !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]"))
    return true;
  const pressesButton = event instanceof KeyboardEvent && (event.key === "Enter" || event.key === " ");
  return pressesButton && target?.closest("button, a, [role=button]") != null;
}

function hasTextSelection(): boolean {
  return (document.getSelection()?.toString().length ?? 0) > 0;
}
