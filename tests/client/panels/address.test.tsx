// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useTranslations } from "use-intl";
import { afterEach, beforeAll, expect, test } from "vitest";
import { TextProvider } from "../../../client/i18n/TextProvider.tsx";
import { loadAllTexts } from "../../../client/i18n/texts.ts";
import { AddressSwitch } from "../../../client/panels/controls/AddressSwitch.tsx";
import { AddressGroup } from "../../../client/panels/facilitation/attention/AddressGroup.tsx";
import { useAddressHere } from "../../../client/panels/facilitation/useAddressHere.ts";
import { PreferencesContext, usePreferences } from "../../../client/panels/preferencesContext.ts";
import { VisitsContext } from "../../../client/panels/visitsContext.ts";
import { addressHere } from "../../../client/session/addressHere.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { openVisits } from "../../../client/session/visits.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { useSignal } from "../../../client/state/useSignal.ts";
import type { Workshop } from "../../../model/api.ts";
import type { Language } from "../../../model/fields.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

beforeAll(async () => {
  await Promise.all([loadAllTexts("de"), loadAllTexts("en")]);
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const WORKSHOP: Workshop = {
  id: "wwwwwwwwwwwwwwww",
  title: "Retouren",
  language: "de",
  createdAt: "2026-01-01T00:00:00.000Z",
  maps: [],
  outcomeEpoch: 1,
  eraseAt: null,
  keysVersion: 1,
  me: { participantId: "me", role: "participant", name: "" },
};

/** Where a page of a workshop is open, as it is in the program: the session says how people are addressed. */
function openPage(language: Language, visits = openVisits(memoryStorage()), loaded = createSignal(true)) {
  const { editor: plain, sessionDoc } = editorAtHand();
  const workshop: Editor["workshop"] = {
    ...plain.workshop,
    workshopId: WORKSHOP.id,
    loaded,
    steer: (command) => command(sessionDoc, "chief"),
  };
  const editor: Editor = { ...plain, workshop };
  const preferences = openPreferences({ storage: memoryStorage(), languages: [language], dark: null });
  const page = render(
    <PreferencesContext value={preferences}>
      <VisitsContext value={visits}>
        <Page editor={editor} />
      </VisitsContext>
    </PreferencesContext>,
  );
  return { page, preferences };
}

function Page({ editor }: { readonly editor: Editor }) {
  const [{ language, address }] = usePreferences();
  const here = useSignal(addressHere);
  useAddressHere(editor.workshop.workshopId, editor.workshop);
  return (
    <TextProvider language={language} address={address === "workshop" ? here : address}>
      <Said />
      <AddressGroup editor={editor} />
      <AddressSwitch />
    </TextProvider>
  );
}

function Said() {
  const t = useTranslations();
  return (
    <>
      <p>{t("reveal.own", { count: 2 })}</p>
      <p>{t("join.enter")}</p>
    </>
  );
}

test("what the facilitator chooses is how everybody is addressed at once, and nobody any longer once they have left", async () => {
  const { page } = openPage("de");
  expect(screen.getByText("2 Zettel von dir warten auf das Aufdecken. Nur du siehst sie.")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Sie" }));
  expect(
    await screen.findByText("2 Zettel von Ihnen warten auf das Aufdecken. Nur Sie sehen sie."),
  ).toBeTruthy();
  expect(screen.getByText("Mitmachen")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "du" }));
  expect(screen.getByText(/von dir warten/)).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Sie" }));
  page.unmount();
  expect(addressHere.get()).toBe("du");
});

test("who comes back is addressed as last time until the session is here, and then as it says", async () => {
  const visits = openVisits(memoryStorage());
  visits.keep({ ...visits.of(WORKSHOP.id), workshop: WORKSHOP });
  const { page } = openPage("de", visits);
  fireEvent.click(screen.getByRole("radio", { name: "Sie" }));
  expect(await screen.findByText(/von Ihnen warten/)).toBeTruthy();
  page.unmount();
  const loaded = createSignal(false);
  openPage("de", visits, loaded);
  expect(screen.getByText(/von Ihnen warten/)).toBeTruthy();
  act(() => loaded.set(true));
  expect(screen.getByText(/von dir warten/)).toBeTruthy();
  expect(visits.of(WORKSHOP.id).address).toBe("du");
});

test("who has chosen for themselves is addressed so, whatever the workshop says", async () => {
  openPage("de");
  const own = screen.getByRole("combobox", { name: "Anrede:" });
  fireEvent.change(own, { target: { value: "sie" } });
  expect(await screen.findByText(/von Ihnen warten/)).toBeTruthy();
  fireEvent.change(own, { target: { value: "du" } });
  fireEvent.click(screen.getByRole("radio", { name: "Sie" }));
  expect(screen.getByText(/von dir warten/)).toBeTruthy();
  fireEvent.change(own, { target: { value: "workshop" } });
  expect(screen.getByText(/von Ihnen warten/)).toBeTruthy();
});

test("in English there is nothing to choose, and nothing changes", async () => {
  const { preferences } = openPage("en");
  const said = screen.getByText(/2 notes of yours/).textContent;
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.queryByRole("radio")).toBeNull();
  act(() => preferences.chooseAddress("sie"));
  expect(screen.getByText(/2 notes of yours/).textContent).toBe(said);
});
