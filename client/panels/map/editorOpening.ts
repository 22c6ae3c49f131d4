import { listenToKeyboard } from "../../actions/keyboard.ts";
import { openedAhead } from "../../session/openedAhead.ts";
import type { Signal } from "../../session/signal.ts";
import { createEditor } from "../../state/createEditor.ts";
import type { Editor } from "../../state/editor.ts";
import { keepViewOverReload } from "../../state/keptView.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { notify } from "../../state/viewStore.ts";
import { layDownWhenLocked } from "../../tools/losingRights.ts";
import { createMapOpening, type MapOpeningOptions } from "./mapOpening.ts";

interface EditorOptions extends Pick<MapOpeningOptions<Editor>, "mapId" | "workshop" | "syncUrl" | "place"> {
  readonly preferences: PreferencesStore;
}

/** Where the page of a map stands, from its query. */
export function placeIn(search: string): EditorOptions["place"] {
  return new URLSearchParams(search).has("present") ? "bigScreen" : "desk";
}

/** The maps of pages, which may be opened before their page is built. */
export const editorOpenings = openedAhead(createEditorOpening);

/** A map with all that the page of a map does with it; see `createMapOpening`. */
function createEditorOpening({ preferences, ...options }: EditorOptions): Signal<Editor | null> {
  return createMapOpening<Editor>({
    ...options,
    isWriting: ({ view }) => view.getState().editing !== null,
    onRenewed: ({ view }) => {
      // What was erased must not wait here to be put in again.
      view.setState({ lostWords: [] });
      notify(view, "contentErased");
    },
    open: ({ session, draft, refusedWork, before, release }) => {
      const opened = createEditor(session, draft, options.workshop, { before, refusedWork });
      const stops = [
        listenToKeyboard(opened, preferences.areSingleKeysOn),
        layDownWhenLocked(opened),
        keepViewOverReload(opened),
        opened.view.subscribe(({ editing }) => {
          if (editing === null) release();
        }),
      ];
      const close = (): void => {
        for (const stop of stops) stop();
        opened.close();
      };
      return { opened, close };
    },
  });
}
