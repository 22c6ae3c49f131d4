import type { Texts } from "../texts.ts";

export const texts = {
  language: "Language",
  draft:
    "A draft: {share}% is translated, {missing, plural, one {# text is} other {# texts are}} still in English.",
  scheme: "Appearance",
  system: "Same as system",
  light: "Light",
  dark: "Dark",
  singleKeys: "Single characters as keys",
  singleKeysHint: "Without them, arrows, Enter, Esc, Del and keys with Ctrl or ⌘ still work.",
} as const satisfies Texts["preferences"];
