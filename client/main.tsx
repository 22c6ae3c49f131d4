import "./theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { TextProvider } from "./i18n/TextProvider.tsx";
import { loadFirstTexts } from "./i18n/texts.ts";
import { openProgram } from "./offline/openProgram.ts";
import { registerWorker } from "./offline/registerWorker.ts";
import { PreferencesContext, usePreferences } from "./panels/preferencesContext.ts";
import { ProgramContext } from "./panels/programContext.ts";
import { VisitsContext } from "./panels/visitsContext.ts";
import { isWriterPath } from "./panels/write/writerPath.ts";
import { browserStorage, memoryStorage } from "./session/browserStorage.ts";
import { openVisits } from "./session/visits.ts";
import { openPreferences, type Preferences } from "./state/preferences.ts";
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
  nameManifest(language, scheme);
};
applyPreferences(preferences.getState());
preferences.subscribe(applyPreferences);

function Root() {
  const [{ language }] = usePreferences();
  return (
    <TextProvider language={language}>
      <App />
    </TextProvider>
  );
}

if (!isEmbedded) registerWorker(isWriter ? "after the first note" : "soon");
// Nothing may be kept on another site's page, not even that it was loaded anew.
const program = isEmbedded ? null : openProgram();

const place = document.querySelector("#app");
if (place) {
  await loadFirstTexts(preferences.getState().language, isWriter ? "the card writer" : "a map");
  createRoot(place).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        <VisitsContext value={visits}>
          <ProgramContext value={program}>
            <Root />
          </ProgramContext>
        </VisitsContext>
      </PreferencesContext>
    </StrictMode>,
  );
}
