import "./theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, openAhead } from "./App.tsx";
import { loadSie } from "./i18n/address.ts";
import { contentLanguage } from "./i18n/languages.ts";
import { TextProvider } from "./i18n/TextProvider.tsx";
import { loadFirstTexts } from "./i18n/texts.ts";
import { registerWorker } from "./offline/registerWorker.ts";
import type { ProgramWatch } from "./offline/watchProgram.ts";
import { PreferencesContext, usePreferences } from "./panels/preferencesContext.ts";
import { ProgramContext } from "./panels/programContext.ts";
import { VisitsContext } from "./panels/visitsContext.ts";
import { isWriterPath } from "./panels/write/writerPath.ts";
import { addressHere } from "./session/addressHere.ts";
import { browserStorage, memoryStorage } from "./session/browserStorage.ts";
import { createSignal } from "./session/signal.ts";
import { openVisits } from "./session/visits.ts";
import { openPreferences, type Preferences } from "./state/preferences.ts";
import { useSignal } from "./state/useSignal.ts";
import { applyScheme } from "./theme/applyScheme.ts";
import { nameManifest } from "./theme/appManifest.ts";

/** On another site's page nothing is kept in the browsers of its readers, nor read from there. */
const isEmbedded = window.location.pathname.startsWith("/embed/");
/** Where a phone on a slow line is to write before anything else is fetched. */
const isWriter = isWriterPath(window.location.pathname);
const storage = isEmbedded ? memoryStorage() : browserStorage();
const visits = openVisits(storage);
const preferences = openPreferences({
  storage,
  languages: navigator.languages,
  dark: window.matchMedia("(prefers-color-scheme: dark)"),
});
const applyPreferences = ({ language, scheme }: Preferences): void => {
  applyScheme(scheme);
  nameManifest(contentLanguage(language), scheme);
};
applyPreferences(preferences.getState());
preferences.subscribe(applyPreferences);

/** null until somebody looks */
const program = createSignal<ProgramWatch | null>(null);
/** Until the server is asked again for what looks after newer programs. */
const ASK_AGAIN_MS = 30_000;

/** Nobody waits for it: a page that has just come is the newest there is. */
async function watchProgram(): Promise<void> {
  try {
    const { openProgram } = await import("./offline/openProgram.ts");
    program.set(openProgram());
  } catch {
    setTimeout(() => void watchProgram(), ASK_AGAIN_MS);
  }
}

function Root() {
  const [{ language, address }] = usePreferences();
  const here = useSignal(addressHere);
  return (
    <ProgramContext value={useSignal(program)}>
      <TextProvider language={language} address={address === "workshop" ? here : address}>
        <App />
      </TextProvider>
    </ProgramContext>
  );
}

if (!isEmbedded) registerWorker(isWriter ? "after the first note" : "soon");
// Nothing may be kept on another site's page, not even that it was loaded anew.
if (!isEmbedded) void watchProgram();

/** So long nothing is shown, and what is known by then is shown at once. On a slower line it is said that something comes. */
const KNOWN_SOON_MS = 250;

/** Not awaited by the module itself: what it fetches meanwhile needs this module, and would wait for it in turn. */
async function show(place: Element, opened: Promise<void>): Promise<void> {
  const { language, address } = preferences.getState();
  const page = isWriter ? "the card writer" : "a map";
  await Promise.all([
    // Of a language that few people choose nothing may be kept here; without a network we then say it in the next one.
    loadFirstTexts(language, page).catch(() => {
      preferences.setState({ language: contentLanguage(language) });
      return loadFirstTexts(contentLanguage(language), page);
    }),
    // Where it cannot be fetched, all of it is said with „du“.
    language === "de" && address === "sie" ? loadSie().catch(() => null) : null,
    Promise.race([opened, new Promise((resolve) => setTimeout(resolve, KNOWN_SOON_MS))]),
  ]);
  createRoot(place).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        <VisitsContext value={visits}>
          <Root />
        </VisitsContext>
      </PreferencesContext>
    </StrictMode>,
  );
}

const opened = openAhead(window.location.pathname, visits, preferences);
const place = document.querySelector("#app");
if (place) void show(place, opened);
