import { expect, test } from "vitest";
import { languageFor } from "../../../client/i18n/languages.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";

function systemScheme(isDark: boolean) {
  const listeners = new Set<() => void>();
  return {
    matches: isDark,
    addEventListener: (_type: string, listener: unknown) => void listeners.add(listener as () => void),
    removeEventListener: (_type: string, listener: unknown) => void listeners.delete(listener as () => void),
    listeners,
  };
}

test("the language is the first of the browser's that we speak, else English", () => {
  expect(languageFor(["fr-FR", "de-AT", "en"])).toBe("de");
  expect(languageFor(["en-GB", "de"])).toBe("en");
  expect(languageFor(["fr", "it"])).toBe("en");
  expect(languageFor([])).toBe("en");
});

test("the scheme follows the system until one is chosen, and the choice is remembered", () => {
  const storage = memoryStorage();
  const dark = systemScheme(false);
  const preferences = openPreferences({ storage, languages: ["de"], dark });
  expect(preferences.getState().scheme).toBe("light");
  dark.matches = true;
  for (const listener of dark.listeners) listener();
  expect(preferences.getState().scheme).toBe("dark");
  preferences.chooseScheme("light");
  for (const listener of dark.listeners) listener();
  expect(preferences.getState().scheme).toBe("light");
  preferences.close();
  expect(dark.listeners.size).toBe(0);
  const later = openPreferences({ storage, languages: ["de"], dark });
  expect(later.getState()).toMatchObject({ schemeChoice: "light", scheme: "light" });
});

test("garbage in storage counts as no choice", () => {
  const storage = memoryStorage();
  storage.setItem("empathy-map.language", '"klingon"');
  storage.setItem("empathy-map.address", '"thou"');
  storage.setItem("empathy-map.scheme", "{");
  storage.setItem("empathy-map.sound", '"loud"');
  storage.setItem("empathy-map.lens", "[]");
  storage.setItem("empathy-map.single-keys", "0");
  storage.setItem("empathy-map.view", '"wall"');
  storage.setItem("empathy-map.journey-view", '"map"');
  storage.setItem("empathy-map.quiet-words", '"all"');
  storage.setItem("empathy-map.tour", '{"kind":"on","step":5}');
  const preferences = openPreferences({ storage, languages: ["de"], dark: null });
  expect(preferences.getState()).toEqual({
    language: "de",
    address: "workshop",
    schemeChoice: "system",
    scheme: "light",
    lens: "on",
    singleKeys: "on",
    quietWords: new Map(),
    sound: "on",
    mapView: null,
    tour: { kind: "new" },
    journeyView: null,
  });
});

test("a sound that was switched off stays off", () => {
  const storage = memoryStorage();
  openPreferences({ storage, languages: ["de"], dark: null }).chooseSound("off");
  expect(openPreferences({ storage, languages: ["de"], dark: null }).getState().sound).toBe("off");
});

test("how maps and journeys are shown is nobody's choice at first, and then remembered", () => {
  const storage = memoryStorage();
  const preferences = openPreferences({ storage, languages: ["de"], dark: null });
  preferences.chooseMapView("list");
  preferences.chooseJourneyView("grid");
  const next = openPreferences({ storage, languages: ["de"], dark: null }).getState();
  expect([next.mapView, next.journeyView]).toEqual(["list", "grid"]);
});
