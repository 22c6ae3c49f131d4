export const texts = {
  language: "Sprache",
  draft:
    "Entwurf: {share} % sind übersetzt, {missing, plural, one {# Text ist} other {# Texte sind}} noch englisch.",
  scheme: "Darstellung",
  system: "Wie das System",
  light: "Hell",
  dark: "Dunkel",
  singleKeys: "Einzelne Zeichen als Tasten",
  singleKeysHint: "Auch ohne sie gehen Pfeile, Eingabe, Esc, Entf und Tasten mit Strg oder ⌘.",
} as const;
