// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { de } from "../../../../client/i18n/de.ts";
import { en } from "../../../../client/i18n/en.ts";
import { PreferencesContext } from "../../../../client/panels/preferencesContext.ts";
import { TourPlace } from "../../../../client/panels/tour/TourPlace.tsx";
import { useTourStart } from "../../../../client/panels/tour/useTourStart.ts";
import { type KeyedStorage, memoryStorage } from "../../../../client/session/browserStorage.ts";
import type { Editor } from "../../../../client/state/editor.ts";
import { openPreferences } from "../../../../client/state/preferences.ts";
import type { Language } from "../../../../model/fields.ts";
import { editorAtHand } from "../../tools/editorAtHand.ts";

afterEach(cleanup);

const TEXTS = { de, en } as const;

function Start({ editor }: { readonly editor: Editor }) {
  const { words, begin } = useTourStart(editor);
  return (
    <button type="button" onClick={begin}>
      {words}
    </button>
  );
}

interface Given {
  readonly language?: Language;
  readonly canEdit?: boolean;
  readonly storage?: KeyedStorage;
}

function show({ language = "de", canEdit = true, storage = memoryStorage() }: Given = {}) {
  const { editor } = editorAtHand({ canEdit });
  const preferences = openPreferences({ storage, languages: [language], dark: null });
  const { unmount } = render(
    <IntlProvider locale={language} messages={TEXTS[language] as typeof de} timeZone="Europe/Berlin">
      <PreferencesContext value={preferences}>
        <Start editor={editor} />
        <TourPlace editor={editor} />
      </PreferencesContext>
    </IntlProvider>,
  );
  return { editor, preferences, storage, unmount };
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const heading = () => screen.getByRole("heading", { level: 2 });

test("four steps by their buttons: each is a region with a heading that takes the focus, says where one is, and the last one ends it", () => {
  const { preferences } = show();
  expect(screen.queryByRole("region")).toBeNull();
  press("Tour in vier Schritten");
  const titles: string[] = [];
  for (const at of [1, 2, 3, 4]) {
    const title = heading().textContent;
    titles.push(title);
    expect(screen.getByRole("region", { name: title })).toBeDefined();
    expect(document.activeElement).toBe(heading());
    expect(screen.getByText(`Schritt ${at} von 4`).getAttribute("aria-live")).toBe("polite");
    if (at < 4) press("Weiter");
  }
  expect(titles).toEqual([
    "Sechs Felder, eine Person",
    "Ehrlich über Annahmen",
    "Von Zetteln zu Erkenntnissen",
    "Mitnehmen und teilen",
  ]);
  expect(screen.queryByRole("button", { name: "Weiter" })).toBeNull();
  press("Zurück");
  expect(heading().textContent).toBe("Von Zetteln zu Erkenntnissen");
  press("Weiter");
  press("Fertig");
  expect(screen.queryByRole("region")).toBeNull();
  expect(preferences.getState().tour).toEqual({ kind: "done" });
  expect(screen.getByRole("button", { name: "Tour in vier Schritten" })).toBeDefined();
});

test("Escape in it leaves it, with the map's selection as it is, and it goes on from there", () => {
  const { editor } = show({ language: "en" });
  press("Tour in four steps");
  press("Next");
  const [one = ""] = editor.map.ids();
  editor.view.setState({ selection: new Set([one]) });
  let heard = 0;
  const hear = (): void => void (heard += 1);
  window.addEventListener("keydown", hear);
  fireEvent.keyDown(heading(), { key: "Escape" });
  window.removeEventListener("keydown", hear);
  expect(heard).toBe(0);
  expect(screen.queryByRole("region")).toBeNull();
  press("Go on with the tour, from step 2");
  expect(heading().textContent).toBe("Honest about assumptions");
  press("Close the tour");
  expect(screen.queryByRole("region")).toBeNull();
});

test("after a reload it is there again without taking the focus, and on no other workshop's map", () => {
  const { storage, preferences, unmount } = show();
  press("Tour in vier Schritten");
  press("Weiter");
  unmount();
  show({ storage });
  expect(heading().textContent).toBe("Ehrlich über Annahmen");
  expect(document.activeElement).toBe(document.body);
  cleanup();
  preferences.keepTour({ kind: "on", step: "write", workshopId: "another", by: "press" });
  show({ storage });
  expect(screen.queryByRole("region")).toBeNull();
});

test("where it is offered it takes no focus; declined it is gone, taken it begins", () => {
  const { preferences, editor } = show();
  const offer = { kind: "offered", workshopId: editor.workshop.workshopId } as const;
  act(() => preferences.keepTour(offer));
  expect(screen.getByRole("region", { name: "Tour" })).toBeDefined();
  expect(document.activeElement).toBe(document.body);
  press("Nicht jetzt");
  expect(screen.queryByRole("region")).toBeNull();
  act(() => preferences.keepTour(offer));
  fireEvent.click(screen.getAllByRole("button", { name: "Tour in vier Schritten" }).at(-1) ?? document.body);
  expect(heading().textContent).toBe("Sechs Felder, eine Person");
});

test("the first step opens a note to be written; whoever only looks on is shown the field", () => {
  const { editor } = show();
  press("Tour in vier Schritten");
  act(() => press("In „Denkt & fühlt“ schreiben"));
  const { editing } = editor.view.getState();
  expect(editor.map.get(editing ?? "")?.note.place.field).toBe("thinksFeels");
  cleanup();
  show({ canEdit: false });
  press("Tour in vier Schritten");
  expect(screen.queryByRole("button", { name: /schreiben$/ })).toBeNull();
  expect(screen.getByText(/Was andere schreiben, erscheint hier sofort/)).toBeDefined();
});
