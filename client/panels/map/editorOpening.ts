import { listenToKeyboard } from "../../actions/keyboard.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { openDraft } from "../../session/openDraft.ts";
import { openMapSession } from "../../session/openMapSession.ts";
import { fixedRights, ownRights } from "../../session/ownRights.ts";
import { openRefusedWork, refusedWorkHere } from "../../session/refusedWork.ts";
import type { Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { createEditor } from "../../state/createEditor.ts";
import type { Editor } from "../../state/editor.ts";
import { keepViewOverReload } from "../../state/keptView.ts";
import { notify } from "../../state/viewStore.ts";
import { layDownWhenLocked } from "../../tools/losingRights.ts";

export interface EditorOptions {
  readonly mapId: string;
  readonly workshop: WorkshopSession;
  readonly syncUrl: string;
  /** a desk to work at, or a big screen to look at, on which nothing is written by accident */
  readonly place: "desk" | "bigScreen";
  readonly areSingleKeysOn: () => boolean;
}

/**
 * A map that is open for as long as someone watches this signal: opened for the first listener, closed after the
 * last, and opened anew when content was erased from it, or when a change was refused because the map is locked.
 * `null` before and after.
 */
export function createEditorOpening({
  mapId,
  workshop,
  syncUrl,
  place,
  areSingleKeysOn,
}: EditorOptions): Signal<Editor | null> {
  const listeners = new Set<() => void>();
  const refused = openRefusedWork(browserStorage());
  let refusedWork = refusedWorkHere(refused, mapId);
  let editor: Editor | null = null;
  const isWriting = (): boolean => editor !== null && editor.view.getState().editing !== null;
  const own = place === "desk" ? ownRights(workshop, mapId, { isWriting }) : null;
  const rights = own ?? fixedRights("none");
  let close = (): void => undefined;
  const open = (before?: Editor): void => {
    const session = openMapSession({
      mapId,
      me: workshop.me,
      syncUrl,
      rights,
      onRenewed: () => {
        refused.forgetChanged(mapId);
        refusedWork = refusedWorkHere(refused, mapId);
        reopen();
        if (editor) notify(editor.view, "contentErased");
      },
      onLocked: (work) => {
        if (work) refusedWork.add(work);
        reopen();
      },
    });
    const draft = openDraft({
      mapId,
      workshop,
      syncUrl,
      isWriting,
      onRefused: (work) => refusedWork.add(work),
    });
    const opened = createEditor(session, draft, workshop, { before, refusedWork });
    const stops = [
      listenToKeyboard(opened, areSingleKeysOn),
      layDownWhenLocked(opened),
      keepViewOverReload(opened),
      opened.view.subscribe(({ editing }) => {
        if (editing === null) own?.release();
      }),
    ];
    editor = opened;
    close = () => {
      for (const stop of stops) stop();
      editor = null;
      opened.close();
    };
  };
  const reopen = (): void => {
    const before = editor;
    if (!before) return;
    close();
    open(before);
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
