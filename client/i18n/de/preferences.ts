export const texts = {
  language: "Sprache",
  de: "Deutsch",
  en: "English",
  scheme: "Darstellung",
  system: "Wie das System",
  light: "Hell",
  dark: "Dunkel",
} as const;
