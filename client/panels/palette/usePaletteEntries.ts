import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { PLACES } from "../../../model/fields.ts";
import { ACTIONS, isEnabled } from "../../actions/actions.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import type { DialogKey } from "../../state/viewStore.ts";
import { useActionWords } from "../controls/useActionWords.ts";
import { openMaps } from "../groups/openMaps.ts";
import { HELP_PAGES } from "../help/helpPages.ts";
import { goToField } from "../map/goToField.ts";
import { OUTCOME_PAGES } from "../outcome/outcomePages.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useTourStart } from "../tour/useTourStart.ts";
import { useSessionEntries } from "./useSessionEntries.ts";

/** What can be chosen: what can be done here and now, or where one can go. */
export interface PaletteEntry {
  readonly id: string;
  readonly words: string;
  /** empty: no keys lead there */
  readonly shortcuts: readonly string[];
  readonly run: () => void;
}

export interface PaletteSections {
  readonly actions: readonly PaletteEntry[];
  readonly maps: readonly PaletteEntry[];
  readonly pages: readonly PaletteEntry[];
}

/** Dialogs that no action opens. */
const DIALOGS: readonly Extract<DialogKey, "about" | "people" | "name">[] = ["about", "people", "name"];

/** Everything one may do now, by the records that keys and menus read too, and every place one may go to. */
export function usePaletteEntries(editor: Editor, workshop: Workshop): PaletteSections {
  const t = useTranslations("palette");
  const actions = useActionWords(editor);
  const bar = useTranslations("bar");
  const camera = useTranslations("camera");
  const product = useTranslations("product");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const tour = useTourStart(editor);
  const pages = usePageEntries(workshop);
  const session = useSessionEntries(editor);
  const [, navigate] = useLocation();
  const maps = openMaps(workshop, useSignal(editor.workshop.session), editor.workshop.me);
  const openDialog = (dialog: DialogKey) => (): void => editor.view.setState({ dialog });
  return {
    actions: [
      ...ACTIONS.filter((action) => action.id !== "palette" && isEnabled(action, editor)).map((action) => ({
        id: action.id,
        words: actions(action.id),
        shortcuts: action.shortcuts,
        run: () => action.run(editor),
      })),
      ...session,
      ...DIALOGS.filter((key) => key !== "about" || editor.session.canEdit).map((key) => ({
        id: `dialog:${key}`,
        words: t(key),
        shortcuts: [],
        run: openDialog(key),
      })),
      ...PLACES.map((place) => ({
        id: `field:${place}`,
        words: camera("showField", { field: fieldTitles(language)[place] }),
        shortcuts: [],
        run: () => goToField(editor, place),
      })),
      { id: "tour", words: tour.words, shortcuts: [], run: tour.begin },
      ...(editor.workshop.canSteer
        ? [{ id: "dialog:maps", words: bar("newMap"), shortcuts: [], run: openDialog("maps") }]
        : []),
    ],
    maps: maps
      .filter(({ id }) => id !== editor.session.mapId)
      .map(({ id, title, groupName }) => ({
        id: `map:${id}`,
        words: t("map", {
          title: title || product("untitled"),
          group: groupName === "" || groupName === title ? "none" : groupName,
        }),
        shortcuts: [],
        run: () => navigate(`/w/${workshop.id}/${id}`),
      })),
    pages: [...pages, { id: "page:start", words: words("toStart"), shortcuts: [], run: () => navigate("/") }],
  };
}

function usePageEntries(workshop: Workshop): PaletteEntry[] {
  const outcome = useTranslations("outcome");
  const protocol = useTranslations("protocol");
  const observe = useTranslations("observe");
  const write = useTranslations("write");
  const wall = useTranslations("wall");
  const help = useTranslations("helpPages");
  const [, navigate] = useLocation();
  const { role } = workshop.me;
  const page = (path: string, words: string): PaletteEntry => ({
    id: `page:${path}`,
    words,
    shortcuts: [],
    run: () => navigate(`/w/${workshop.id}/${path}`),
  });
  return [
    ...OUTCOME_PAGES.map((key) => page(key, outcome(key))),
    page("protocol", protocol("open")),
    ...(role === "viewer" ? [] : [page("write", write("title")), page("observe", observe("toObserve"))]),
    ...(role === "facilitator" ? [page("wall", wall("toWall"))] : []),
    ...HELP_PAGES.map((key) => ({
      id: `help:${key}`,
      words: help(key),
      shortcuts: [],
      // In a tab of its own: the map stays as it is.
      run: () => void window.open(`/help/${key}`, "_blank", "noreferrer"),
    })),
  ];
}
