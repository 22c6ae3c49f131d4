// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { OpenAbsence } from "../../../client/panels/map/OpenAbsence.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { createSignal } from "../../../client/session/signal.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { useSignal } from "../../../client/state/useSignal.ts";
import type { Absence } from "../../../model/absence.ts";
import type { Language } from "../../../model/fields.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date(2026, 10, 27, 9, 0));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TEXTS = { de, en } as const;
const YESTERDAY = new Date(2026, 10, 26, 17, 40).getTime();

function showStrip(language: Language, change: Partial<Absence>) {
  const { editor: plain } = editorAtHand();
  const notes = readNotes(plain.session.doc);
  const absence = createSignal<Absence | null>({
    since: YESTERDAY,
    added: [],
    changed: [],
    removed: 0,
    ...change,
  });
  const editor = { ...plain, absence: { absence, dismiss: () => absence.set(null) } };
  const inPains = notes.filter(({ place }) => place.field === "pains");
  const preferences = openPreferences({ storage: memoryStorage(), languages: [language], dark: null });
  const show = (next: Partial<Absence>): void =>
    act(() => absence.set({ since: YESTERDAY, added: [], changed: [], removed: 0, ...next }));
  render(
    <IntlProvider locale={language} messages={TEXTS[language] as typeof de} timeZone={zone}>
      <PreferencesContext value={preferences}>
        <Strip editor={editor} />
      </PreferencesContext>
    </IntlProvider>,
  );
  return { editor, notes, inPains, show, text: () => screen.getByRole("paragraph").textContent };
}

function Strip({ editor }: { readonly editor: Editor }) {
  const absence = useSignal(editor.absence.absence);
  return absence ? <OpenAbsence editor={editor} absence={absence} /> : null;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

test("what happened is said in whole words, with the day, the field and the right plural", () => {
  const { text, show, notes, inPains } = showStrip("de", { removed: 1 });
  expect(text()).toBe("Seit gestern, 17:40: 1 Zettel gelöscht");
  show({ added: inPains, changed: notes.slice(3), removed: 1 });
  expect(text()).toBe("Seit gestern, 17:40: 3 neue Zettel in Probleme (Pains), 1 geändert und 1 gelöscht");
  show({ added: inPains.slice(0, 1), since: new Date(2026, 10, 27, 8, 5).getTime() });
  expect(text()).toBe("Seit heute, 08:05: 1 neuer Zettel in Probleme (Pains)");
  show({ changed: notes.slice(0, 2), since: new Date(2026, 10, 20, 8, 5).getTime() });
  expect(text()).toBe("Seit 20.11.2026, 08:05: 2 Zettel geändert");
});

test("the English says the same", () => {
  const { text, show, notes } = showStrip("en", { removed: 2 });
  expect(text()).toMatch(/^Since yesterday, .*40.*: 2 notes deleted$/);
  show({ added: notes });
  expect(text()).toMatch(/: 4 new notes in Pains( and |, )Gains$/);
});

test("the notes that are new or changed can be chosen on the map, and the strip closed", () => {
  const { editor, show, notes } = showStrip("de", { removed: 1 });
  expect(screen.queryByRole("button", { name: "Zeigen" })).toBeNull();
  show({ added: notes.slice(0, 1), changed: notes.slice(3) });
  fireEvent.click(screen.getByRole("button", { name: "Zeigen" }));
  expect(editor.view.getState().selection).toEqual(new Set([notes[0]?.id, notes[3]?.id]));
  fireEvent.click(screen.getByRole("button", { name: "Hinweis schließen" }));
  expect(screen.queryByRole("region")).toBeNull();
});
