export const texts = {
  title: "Zettel importieren",
  lead: "Eine CSV-Datei mit einer Zeile je Zettel, oder eine JSON-Datei aus dem Export.",
  columns:
    "Spalten: Feld und Text sind nötig, Aspekt, Beleg und Quelle freiwillig. Die Reihenfolge spielt keine Rolle.",
  choose: "Datei wählen",
  drop: "Datei hierher ziehen",
  dropNow: "Loslassen zum Importieren",
  working: "„{name}“ wird gelesen …",
  done: "{count, plural, =0 {Die Datei enthält keine Zettel} one {# Zettel importiert} other {# Zettel importiert}}",
  doneHint: "Die neuen Zettel sind ausgewählt: „Entf“ nimmt sie wieder weg.",
  another: "Noch eine Datei",
  wrongType:
    "„{name}“ ist weder CSV noch JSON. Eine Tabelle lässt sich in Excel mit „Speichern unter“ als CSV sichern.",
  tooLarge: "„{name}“ ist größer als {megabytes, number} MB. Bitte die Datei teilen.",
  faultyTitle:
    "{count, plural, one {# Zeile lässt sich nicht lesen} other {# Zeilen lassen sich nicht lesen}}",
  faultyText:
    "Noch ist nichts importiert. Entweder die Zeilen in der Datei verbessern und sie neu wählen, oder ohne sie importieren.",
  row: "Zeile",
  problem: "Was nicht passt",
  value: "Inhalt",
  manyFaulty: "Die Datei hat 100 fehlerhafte Zeilen oder mehr. Die ersten stehen hier.",
  skipAll: "Ohne die fehlerhaften Zeilen importieren",
  skip: "{count, plural, one {Ohne diese Zeile importieren} other {Ohne diese # Zeilen importieren}}",
  faults: {
    unknownField:
      "Das Feld gibt es nicht. Möglich sind Situation, Sieht & hört, Denkt & fühlt, Sagt & macht, Probleme, Ziele.",
    unknownFacet: "Diesen Aspekt hat das Feld nicht.",
    unknownEvidence: "Diese Art von Beleg gibt es nicht.",
    emptyText: "Der Text ist leer.",
    textTooLong: "Der Text ist zu lang: höchstens {characters, number} Zeichen.",
    unreadable: "Die Zeile ist beschädigt.",
  },
} as const;
