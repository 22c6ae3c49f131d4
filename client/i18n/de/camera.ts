export const texts = {
  moreHands: "{count, plural, one {# weiterer Zeiger} other {# weitere Zeiger}}",
  showField: "Feld zeigen: {field}",
  copyFieldLink: "Link zum Feld kopieren",
  showThisField: "Feld groß zeigen",
  overview: "Übersicht in der Ecke",
} as const;
