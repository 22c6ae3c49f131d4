export const texts = {
  title: "Suchen",
  words: "In allen Karten suchen",
  hint: "Gesucht wird in den Zetteln aller Karten, die du öffnen kannst. „Größe“ findet auch „Groesse“.",
  found:
    "{notes, plural, one {# Zettel} other {# Zettel}} auf {maps, plural, one {einer Karte} other {# Karten}}",
  nothing: "Nichts gefunden. Weniger oder andere Wörter versuchen.",
  reading: "Die anderen Karten werden gelesen …",
  more: "{count, plural, one {Ein weiterer Zettel.} other {# weitere Zettel.}} Ein Wort mehr grenzt ein.",
  here: "diese Karte: {count, number}",
  there: "{count, number}",
  next: "Nächster Fund auf dieser Karte",
  previous: "Voriger Fund auf dieser Karte",
  close: "Suche beenden",
  picture: "Bild",
} as const;
