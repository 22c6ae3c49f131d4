import type { Texts } from "../texts.ts";

export const texts = {
  language: "Language",
  de: "Deutsch",
  en: "English",
  scheme: "Appearance",
  system: "Same as system",
  light: "Light",
  dark: "Dark",
} as const satisfies Texts["preferences"];
