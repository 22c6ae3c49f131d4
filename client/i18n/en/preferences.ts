import type { Texts } from "../texts.ts";

export const texts = {
  language: "Language",
  de: "Deutsch",
  en: "English",
  scheme: "Appearance",
  system: "Same as system",
  light: "Light",
  dark: "Dark",
  singleKeys: "Single characters as keys",
  singleKeysHint: "Without them, arrows, Enter, Esc, Del and keys with Ctrl or ⌘ still work.",
} as const satisfies Texts["preferences"];
