import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Preferences, PreferencesStore } from "../state/preferences.ts";

export const PreferencesContext = createContext<PreferencesStore | null>(null);

/** The preferences as they are, and the way to change them. */
export function usePreferences(): readonly [Preferences, PreferencesStore] {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error("usePreferences needs a PreferencesContext above it");
  return [useStore(store), store];
}
