import { listenToKeyboard } from "../../actions/keyboard.ts";
import { openDraft } from "../../session/openDraft.ts";
import { openMapSession } from "../../session/openMapSession.ts";
import type { Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { createEditor } from "../../state/createEditor.ts";
import type { Editor } from "../../state/editor.ts";
import { notify } from "../../state/viewStore.ts";

/**
 * A map that is open for as long as someone watches this signal: opened for the first listener, closed after the
 * last, and opened anew when content was erased from it. `null` before and after.
 */
export function createEditorOpening(
  mapId: string,
  workshop: WorkshopSession,
  syncUrl: string,
): Signal<Editor | null> {
  const listeners = new Set<() => void>();
  let editor: Editor | null = null;
  let close = (): void => undefined;
  const open = (before?: Editor): void => {
    const session = openMapSession({ mapId, me: workshop.me, syncUrl, onRenewed: () => reopen() });
    const draft = openDraft({ mapId, workshop, syncUrl });
    const opened = createEditor(session, draft, workshop, before);
    const stopKeyboard = listenToKeyboard(opened);
    editor = opened;
    close = () => {
      stopKeyboard();
      editor = null;
      opened.close();
    };
  };
  const reopen = (): void => {
    const before = editor;
    if (!before) return;
    close();
    open(before);
    if (editor) notify(editor.view, "contentErased");
    for (const listener of listeners) listener();
  };
  return {
    get: () => editor,
    subscribe: (listener) => {
      if (listeners.size === 0) open();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) close();
      };
    },
  };
}

/** Where the rooms are, from the address of the page. */
export function syncUrlOf({ protocol, host }: Pick<Location, "protocol" | "host">): string {
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`;
}
