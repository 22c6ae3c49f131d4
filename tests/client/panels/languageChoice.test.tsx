// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useTranslations } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { contentLanguage } from "../../../client/i18n/languages.ts";
import { facetNames } from "../../../client/i18n/names.ts";
import { TextProvider } from "../../../client/i18n/TextProvider.tsx";
import { loadFirstTexts } from "../../../client/i18n/texts.ts";
import { PreferenceSwitches } from "../../../client/panels/controls/PreferenceSwitches.tsx";
import { PreferencesContext, usePreferences } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";

afterEach(cleanup);

function Page() {
  const t = useTranslations();
  const [{ language }] = usePreferences();
  return (
    <>
      <PreferenceSwitches />
      <button type="button">{t("join.enter")}</button>
      <button type="button">{t("webhook.title")}</button>
      <span>{facetNames(language).sees}</span>
    </>
  );
}

function Root() {
  const [{ language }] = usePreferences();
  return (
    <TextProvider language={language} address="du">
      <Page />
    </TextProvider>
  );
}

test("a draft is in the choice as such; chosen, it speaks, says what it lacks, and the rest is English", async () => {
  const storage = memoryStorage();
  const preferences = openPreferences({ storage, languages: ["nl-NL", "de-DE"], dark: null });
  expect(preferences.getState().language).toBe("de");
  await loadFirstTexts("de", "a map");
  render(
    <PreferencesContext value={preferences}>
      <Root />
    </PreferencesContext>,
  );
  expect(screen.getByRole("button", { name: "Mitmachen" })).toBeDefined();
  fireEvent.click(screen.getByRole("radio", { name: "Nederlands (concept)" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Meedoen" })).toBeDefined());
  expect(screen.getByRole("button", { name: "Report exports" })).toBeDefined();
  expect(screen.getByText("ziet")).toBeDefined();
  expect(
    screen.getByText(/^Concept: \d\d % is vertaald, [\d.]+ teksten zijn nog in het Engels\.$/),
  ).toBeDefined();
  await waitFor(() => expect(document.documentElement.lang).toBe("nl"));
  const later = openPreferences({ storage, languages: ["de"], dark: null }).getState();
  expect(later.language).toBe("nl");
  expect(contentLanguage(later.language)).toBe("en");
});
