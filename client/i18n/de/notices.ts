export const texts = {
  label: "Hinweise",
  undoSkipped: "Übersprungen: Jemand anderes hat den Zettel seitdem verschoben.",
  notesPasted: "{count, plural, one {# Zettel eingefügt} other {# Zettel eingefügt}}",
  noteGone: "Diesen Zettel hat gerade jemand gelöscht.",
  mapFull: "Die Karte ist voll: mehr als {limit, number} Zettel nimmt sie nicht auf.",
  textShortened: "Der Text war zu lang und wurde gekürzt.",
  restored: "„{name}“ ist wiederhergestellt.",
  restoreUndone: "Die Karte ist wieder wie vor dem Wiederherstellen.",
  restoreFailed: "Das Wiederherstellen hat nicht geklappt. Die Versionen zeigen, was es gibt.",
  copied: "{count, plural, one {# Zettel kopiert} other {# Zettel kopiert}}",
  tooManyDeleted: "Mehr als {count, number} Zettel von anderen löscht auf einmal nur die Moderation.",
  contentErased: "Aus dieser Karte wurden Inhalte endgültig gelöscht. Rückgängig beginnt darum von vorn.",
} as const;
