/** What is said when something goes that one was looking at or writing in, or is more than is good for it. */
export const texts = {
  picture: {
    title: "Das Bild der Karte lässt sich gerade nicht zeigen",
    text: "Nichts ist verloren: Als Liste ist die ganze Karte da, zum Lesen und zum Schreiben, und die Dateien lassen sich auch so holen.",
    toList: "Als Liste zeigen",
  },
  words: {
    title: "Gelöscht, während du darin geschrieben hast",
    text: "{count, plural, one {Jemand hat den Zettel gelöscht. Dein Text ist noch da:} other {Jemand hat # Zettel gelöscht. Deine Texte sind noch da:}}",
    quote: "„{text}“",
    putIn: "{count, plural, one {Als neuen Zettel eintragen} other {Als neue Zettel eintragen}}",
    discard: "Verwerfen",
  },
  large: {
    title: "Mehr Zettel als empfohlen",
    text: "Auf dieser Karte liegen {count, number} Zettel, empfohlen sind höchstens {limit, number}. Alles lässt sich lesen und ändern, aber langsamer, und neue Zettel kommen keine dazu. Mehrere kleinere Karten sind für alle leichter.",
    understood: "Verstanden",
  },
} as const;
