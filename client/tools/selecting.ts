import type { Editor } from "../state/editor.ts";

/** Selects exactly these notes. Says nothing when they already are: listeners would repaint for it. */
export function select(editor: Editor, ids: Iterable<string>): void {
  const next = new Set(ids);
  const { selection } = editor.view.getState();
  if (next.size === selection.size && [...next].every((id) => selection.has(id))) return;
  editor.view.setState({ selection: next, ...(next.size === 0 && NOBODY_PICKED) });
}

const NOBODY_PICKED = { picking: "one", at: null } as const;

/** Adds a note to the selection, or takes it out. */
export function toggle(editor: Editor, id: string): void {
  const next = new Set(editor.view.getState().selection);
  if (!next.delete(id)) next.add(id);
  editor.view.setState({ selection: next, ...(next.size === 0 && NOBODY_PICKED) });
}
